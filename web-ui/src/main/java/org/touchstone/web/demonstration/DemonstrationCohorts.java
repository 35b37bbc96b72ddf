package org.touchstone.web.demonstration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.touchstone.credential.kernel.Actor;
import org.touchstone.credential.kernel.Paged;
import org.touchstone.credential.program.Cohorts;
import org.touchstone.credential.program.Cohorts.CohortText;
import org.touchstone.credential.program.Cohorts.CohortView;
import org.touchstone.credential.program.Programs;
import org.touchstone.credential.program.Programs.ProgramRow;
import org.touchstone.web.demonstration.DemonstrationCast.Cast;
import org.touchstone.web.demonstration.DemonstrationRoster.Running;

/** This year's cohort of a program, on the terms of its first one. */
@ApplicationScoped
public class DemonstrationCohorts {
    private static final int MONTHS_SO_FAR = 8;

    @Inject Programs programs;
    @Inject Cohorts cohorts;

    /** Of a program and what came before. */
    private record Offered(ProgramRow program, CohortView first) {}

    /**
     * @return empty when the program has more than its first cohort already, or came without one
     */
    Optional<Running> begin(Actor agency, Cast cast, LocalDate today) {
        return offered(agency, cast.code())
                .map(
                        offered -> {
                            CohortText text = thisYears(offered.first().text(), today);
                            UUID cohort = cohorts.create(agency, offered.program().id(), text).id();
                            return new Running(cast, cohort, text.code(), text.firstDay());
                        });
    }

    private Optional<Offered> offered(Actor agency, String code) {
        return programs.list(agency, code, new Paged.Part(0, 10)).rows().stream()
                .filter(program -> program.code().equals(code))
                .map(program -> new Offered(program, only(cohorts.of(agency, program.id()))))
                .filter(offered -> offered.first() != null)
                .findFirst();
    }

    private static CohortView only(List<CohortView> all) {
        return all.size() == 1 ? all.get(0) : null;
    }

    /**
     * As long as the first one, and well under way whenever the demonstration is started; a month
     * of its cadence ends this week.
     */
    private static CohortText thisYears(CohortText first, LocalDate today) {
        LocalDate begins = today.plusDays(4).minusMonths(MONTHS_SO_FAR);
        return new CohortText(
                first.code() + "-" + begins.getYear(),
                first.title() + " " + begins.getYear(),
                begins,
                begins.plusDays(ChronoUnit.DAYS.between(first.firstDay(), first.lastDay())),
                first.participation(),
                first.target(),
                first.capacity(),
                first.incentive(),
                first.incentiveAmount(),
                first.recurrence(),
                first.incentiveNote(),
                first.recognition(),
                first.cadence(),
                first.inductionOn() == null ? null : begins,
                first.induction());
    }
}
