package org.touchstone.web.demonstration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.touchstone.credential.kernel.Actor;
import org.touchstone.credential.kernel.Role;
import org.touchstone.web.demonstration.DemonstrationAccounts.Account;
import org.touchstone.web.demonstration.DemonstrationRoster.Running;

/**
 * This year's cohorts of the programs that the published case studies are about, on the terms of
 * their first ones: Mineola's eighteen in a year with a coach every month and 500 dollars a year
 * for good, the pipeline's four with a coach, and the network without either. They are under way:
 * people have earned, are coached, have left.
 */
@ApplicationScoped
public class DemonstrationPrograms {
    private static final String MINEOLA = "MINEOLA-TL";
    private static final String PIPELINE = "NYC-PIPELINE";

    /** Coaches Mineola's cohort; a name for the record that nobody signs in with. */
    private static final String MINEOLA_COACH = "mineola-coach";

    /** Runs Mineola's programs; likewise. */
    private static final String MINEOLA_MANAGER = "mineola-manager";

    @Inject DemonstrationCohorts cohorts;
    @Inject DemonstrationRoster roster;
    @Inject DemonstrationParticipants participants;
    @Inject DemonstrationCoaching coaching;
    @Inject DemonstrationClassrooms classrooms;
    @Inject DemonstrationIncentive incentive;
    @Inject DemonstrationAccounts accounts;

    boolean areMade() {
        return !accounts.isUnknown(MINEOLA_COACH);
    }

    /**
     * A program that has a second cohort is left alone.
     *
     * @return what was begun
     */
    List<Running> make(Actor system, LocalDate today) {
        Actor agency = accounts.actor(Account.AGENCY);
        Actor mineolaCoach =
                accounts.unsigned(system, MINEOLA_COACH, "Alex Romano", Role.COACH, "MINEOLA");
        Actor mineolaManager =
                accounts.unsigned(
                        system, MINEOLA_MANAGER, "Chris Bellamy", Role.PROGRAM_MANAGER, "MINEOLA");
        List<Running> all =
                DemonstrationCast.read().programs().stream()
                        .map(cast -> cohorts.begin(agency, cast, today))
                        .flatMap(Optional::stream)
                        .toList();
        roster.join(system, all);
        for (Running one : all) {
            switch (one.cast().code()) {
                case MINEOLA -> {
                    incentive.offer(agency, one.code(), one.firstDay());
                    coach(agency, one, mineolaCoach, List.of(), today);
                }
                case PIPELINE -> {
                    String educator = accounts.actor(Account.EDUCATOR).name();
                    participants.enrol(agency, one.cohortId(), educator);
                    coach(agency, one, accounts.actor(Account.COACH), List.of(educator), today);
                }
                default -> coaching.talk(one.cast(), null, one.cohortId());
            }
            participants.answer(one);
            classrooms.work(one.cast(), today);
        }
        roster.earn(system, all, today);
        for (Running one : all) {
            if (one.cast().code().equals(MINEOLA)) {
                incentive.decide(mineolaManager, agency, one.firstDay(), today);
            }
        }
        return all;
    }

    private void coach(
            Actor agency, Running cohort, Actor coach, List<String> others, LocalDate today) {
        participants.assign(agency, cohort, coach, others);
        coaching.hold(cohort.cast(), coach, today);
        coaching.talk(cohort.cast(), coach, cohort.cohortId());
    }
}
