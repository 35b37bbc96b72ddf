package org.touchstone.credential.program.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.touchstone.credential.kernel.Actor;
import org.touchstone.credential.kernel.InvalidRequest;
import org.touchstone.credential.kernel.NotFound;
import org.touchstone.credential.kernel.NotPermitted;
import org.touchstone.credential.program.Cohorts.CohortView;
import org.touchstone.credential.program.ExitSurveys;
import org.touchstone.credential.program.ExitSurveys.Count;
import org.touchstone.credential.program.ExitSurveys.Figures;
import org.touchstone.credential.program.ExitSurveys.Reason;
import org.touchstone.credential.program.Participations;
import org.touchstone.credential.program.Participations.Answer;
import org.touchstone.credential.program.SurveyIsNotOpen;

/** Leaving asks why. */
class ExitSurveysTest extends ProgramFixture {

    @Test
    void peopleAreCountedApartFromReasons() {
        CohortView cohort = cohort(program("TL"), year("TL-1"));
        leave(
                enrolled(cohort, "ada"),
                "They asked for six hours a week.",
                "TOO_MUCH_WORK",
                "NO_COACHING");
        leave(enrolled(cohort, "ben"), null, "TOO_MUCH_WORK");
        leave(enrolled(cohort, "cleo"), null);

        Figures figures = figures(northManager, cohort);

        assertThat(figures.respondents()).isEqualTo(2);
        assertThat(figures.reasons())
                .extracting(Count::code, Count::persons)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("TOO_MUCH_WORK", 2L),
                        org.assertj.core.groups.Tuple.tuple("NO_COACHING", 1L));
        assertThat(figures.comments()).as("of two people one would guess who wrote").isEmpty();
    }

    @Test
    void commentsAreShownWithoutNamesOnceFiveHaveAnswered() {
        CohortView cohort = cohort(program("TL"), year("TL-1"));
        for (int i = 0; i < 5; i++) {
            leave(enrolled(cohort, "e" + i), "Comment " + i, "OTHER");
        }

        assertThat(figures(northManager, cohort).comments()).hasSize(5).contains("Comment 3");
    }

    @Test
    void laterAnswerTakesThePlaceOfTheEarlier() {
        CohortView cohort = cohort(program("TL"), year("TL-1"));
        Actor ada = enrolled(cohort, "ada");
        leave(ada, null, "TOO_MUCH_WORK", "NO_INCENTIVE");

        answer(ada, "Moved", "LEFT_SCHOOL");

        assertThat(figures(northManager, cohort).reasons())
                .extracting(Count::code)
                .containsExactly("LEFT_SCHOOL");
        UUID id = own(ada).id();
        Answer kept = server.call(Participations.class, port -> port.find(ada, id)).answer();
        assertThat(kept).isEqualTo(new Answer(List.of("LEFT_SCHOOL"), "Moved"));
        assertThat(
                        server.database()
                                .count(
                                        "select count(*) from credential.audit_record"
                                                + " where coalesce(after, '') || coalesce(before, '') like '%Moved%'"))
                .as("the record has no copy of what was said")
                .isZero();
    }

    @Test
    void whoTakesPartIsNotAskedYet() {
        CohortView cohort = cohort(program("TL"), year("TL-1"));
        Actor ada = enrolled(cohort, "ada");

        assertThatThrownBy(() -> answer(ada, null, "OTHER")).isInstanceOf(SurveyIsNotOpen.class);
    }

    @Test
    void reasonThatIsNotOnTheListIsRefusedAndNobodyHasLeft() {
        CohortView cohort = cohort(program("TL"), year("TL-1"));
        Actor ada = enrolled(cohort, "ada");

        assertThatThrownBy(() -> leave(ada, null, "BORED"))
                .isInstanceOf(InvalidRequest.class)
                .hasMessageContaining("BORED");
        assertThatThrownBy(() -> leave(ada, "Only words"))
                .isInstanceOf(InvalidRequest.class)
                .hasMessageContaining("at least one reason");
        assertThat(own(ada).leftOn()).isNull();
        assertThat(figures(northManager, cohort).respondents()).isZero();
    }

    @Test
    void agencyKeepsTheListAndRetiredReasonsKeepTheirAnswers() {
        CohortView cohort = cohort(program("TL"), year("TL-1"));
        leave(enrolled(cohort, "ada"), null, "NOT_REQUIRED");

        keep(agency, new Reason("NOT_REQUIRED", "It was not required", 2, true));
        keep(agency, new Reason("ILLNESS", "Illness", 7, false));

        assertThat(server.call(ExitSurveys.class, ExitSurveys::reasons))
                .extracting(Reason::code)
                .contains("ILLNESS")
                .doesNotContain("NOT_REQUIRED");
        assertThat(figures(northManager, cohort).reasons())
                .extracting(Count::label)
                .containsExactly("It was not required");
        assertThatThrownBy(() -> leave(enrolled(cohort, "ben"), null, "NOT_REQUIRED"))
                .isInstanceOf(InvalidRequest.class);
        assertThatThrownBy(() -> keep(northManager, new Reason("X1", "X", 1, false)))
                .isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> keep(agency, new Reason("bad code", "X", 1, false)))
                .isInstanceOf(InvalidRequest.class);
    }

    @Test
    void figuresAreForTheManagersOfTheCohort() {
        CohortView cohort = cohort(program("TL"), year("TL-1"));

        assertThatThrownBy(() -> figures(southManager, cohort)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> figures(enrolled(cohort, "ada"), cohort))
                .isInstanceOf(NotPermitted.class);
    }

    private void keep(Actor actor, Reason reason) {
        server.run(ExitSurveys.class, port -> port.keep(actor, reason));
    }

    private Figures figures(Actor actor, CohortView cohort) {
        return server.call(ExitSurveys.class, port -> port.of(actor, cohort.id()));
    }
}
