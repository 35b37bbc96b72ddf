package org.touchstone.web.demonstration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.touchstone.credential.coaching.CoachAssignments;
import org.touchstone.credential.coaching.CoachAssignments.NewAssignment;
import org.touchstone.credential.kernel.Actor;
import org.touchstone.credential.kernel.BusinessDays;
import org.touchstone.credential.kernel.Paged;
import org.touchstone.credential.program.Cohorts;
import org.touchstone.credential.program.Cohorts.CohortText;
import org.touchstone.credential.program.Cohorts.CohortView;
import org.touchstone.credential.program.Invitations;
import org.touchstone.credential.program.Participants;
import org.touchstone.credential.program.Participants.Participant;
import org.touchstone.credential.program.Programs;
import org.touchstone.credential.program.Programs.ProgramRow;
import org.touchstone.reporting.incentive.IncentiveRule;
import org.touchstone.reporting.incentive.IncentiveRule.Back;
import org.touchstone.reporting.incentive.IncentiveRule.Brings;
import org.touchstone.reporting.incentive.IncentiveRule.ClawBack;
import org.touchstone.reporting.incentive.IncentiveRule.Earned;
import org.touchstone.reporting.incentive.IncentiveRule.Earning;
import org.touchstone.reporting.incentive.IncentiveRule.Limits;
import org.touchstone.reporting.incentive.IncentiveRule.Recurrence;
import org.touchstone.reporting.incentive.Incentives;

/**
 * This year's cohorts of the programs that the published case studies are about, on the terms of
 * their first ones: Mineola's eighteen in a year with a coach every month and 500 dollars a year
 * for good, the pipeline's four with a coach, and the network without either.
 */
@ApplicationScoped
public class DemonstrationPrograms {
    private static final Logger LOG = Logger.getLogger(DemonstrationPrograms.class.getName());
    private static final String MINEOLA = "MINEOLA-TL";
    private static final String PIPELINE = "NYC-PIPELINE";
    private static final String NETWORK = "NYC-FORMATIVE";
    private static final long DOLLARS_500 = 50_000;

    @Inject Programs programs;
    @Inject Cohorts cohorts;
    @Inject Invitations invitations;
    @Inject Participants participants;
    @Inject CoachAssignments coaches;
    @Inject Incentives incentives;
    @Inject BusinessDays days;

    /** Of a program and what came before. */
    private record Offered(ProgramRow program, CohortView first) {}

    /** Tried once: a program that has a second cohort is left alone. */
    void make(Actor agency, Actor educator, Actor coach, Actor mineolaCoach) {
        try {
            make(agency, MINEOLA, 10, List.of(), mineolaCoach);
            make(agency, PIPELINE, 3, List.of(educator.name()), coach);
            make(agency, NETWORK, 12, List.of(), null);
        } catch (RuntimeException e) {
            LOG.log(Level.SEVERE, e, () -> "The demonstration has no cohorts of this year");
        }
    }

    private void make(
            Actor agency, String code, int people, List<String> moreUsernames, Actor coach) {
        Offered offered = offered(agency, code);
        if (offered == null) {
            return;
        }
        CohortText text = thisYears(code, offered.first().text());
        UUID cohort = cohorts.create(agency, offered.program().id(), text).id();
        if (code.equals(MINEOLA)) {
            forGood(agency, text);
        }
        List<String> usernames =
                Stream.concat(
                                participants
                                        .list(
                                                agency,
                                                offered.first().id(),
                                                null,
                                                null,
                                                new Paged.Part(0, people))
                                        .rows()
                                        .stream()
                                        .map(Participant::username),
                                moreUsernames.stream())
                        .toList();
        invitations.invite(agency, cohort, usernames);
        List<UUID> enrolled = new ArrayList<>();
        for (Participant invited :
                participants.list(agency, cohort, null, null, new Paged.Part(0, 50)).rows()) {
            participants.enrol(agency, invited.id());
            enrolled.add(invited.personId());
        }
        if (coach != null) {
            coaches.assign(
                    agency, cohort, new NewAssignment(coach.personId(), enrolled, null, null));
        }
    }

    /** Null when it has more than its first cohort already, or came without one. */
    private Offered offered(Actor agency, String code) {
        return programs.list(agency, code, new Paged.Part(0, 10)).rows().stream()
                .filter(program -> program.code().equals(code))
                .map(program -> new Offered(program, only(cohorts.of(agency, program.id()))))
                .filter(offered -> offered.first() != null)
                .findFirst()
                .orElse(null);
    }

    private static CohortView only(List<CohortView> all) {
        return all.size() == 1 ? all.get(0) : null;
    }

    /** The days moved by whole years, to the first window that is not over. */
    private CohortText thisYears(String code, CohortText first) {
        LocalDate today = days.today();
        int years = Math.max(0, Period.between(first.lastDay(), today).getYears());
        while (!first.lastDay().plusYears(years).isAfter(today)) {
            years++;
        }
        LocalDate begins = first.firstDay().plusYears(years);
        return new CohortText(
                code + "-" + begins.getYear(),
                first.title() + " " + begins.getYear(),
                begins,
                first.lastDay().plusYears(years),
                first.participation(),
                first.target(),
                first.capacity(),
                first.incentive(),
                first.incentiveAmount(),
                first.recurrence(),
                first.incentiveNote(),
                first.recognition(),
                first.cadence(),
                first.inductionOn(),
                first.induction());
    }

    private void forGood(Actor agency, CohortText cohort) {
        UUID incentive =
                incentives
                        .create(
                                agency,
                                new Incentives.Text(
                                        "MINEOLA-500",
                                        "Salary increase for eighteen micro-credentials",
                                        "MINEOLA",
                                        "500 dollars a year, for as long as you teach in the district."))
                        .id();
        incentives.saveDraft(
                agency,
                incentive,
                new IncentiveRule(
                        cohort.firstDay(),
                        null,
                        new Earned(Earning.COHORT_TARGET, List.of(), null, null, List.of(), false),
                        new IncentiveRule.Participants(
                                List.of(cohort.code()), List.of(), List.of()),
                        new Brings(
                                Recurrence.PERMANENT,
                                null,
                                "07-01",
                                DOLLARS_500,
                                null,
                                null,
                                List.of()),
                        new Limits(null, null, null),
                        new ClawBack(Back.NONE, null)));
        incentives.publish(agency, incentive);
    }
}
