package org.touchstone.credential.program.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.touchstone.credential.award.AwardRegistry;
import org.touchstone.credential.kernel.Actor;
import org.touchstone.credential.kernel.Deadlines;
import org.touchstone.credential.program.Cohorts;
import org.touchstone.credential.program.Cohorts.CohortView;
import org.touchstone.credential.program.Participants;
import org.touchstone.credential.program.ParticipationState;
import org.touchstone.credential.program.Participations;
import org.touchstone.credential.program.TargetDecides;
import org.touchstone.credential.submission.Submissions;
import org.touchstone.credential.testing.AtOnce;

/** What is earned leads to a cohort's target, until its last day closes it. */
class CompletionsTest extends ProgramFixture {
    @Test
    void firstWorkMakesActive() {
        CohortView cohort = cohort(program("TL", "MC-1"), year("TL-1"));
        Actor ada = enrolled(cohort, "ada");

        server.call(Submissions.class, port -> port.start(ada, "MC-2"));
        assertThat(state(ada)).as("MC-2 does not count").isEqualTo(ParticipationState.ENROLLED);
        server.call(Submissions.class, port -> port.start(ada, "MC-1"));

        assertThat(participant(cohort, "ada").activeOn()).isEqualTo(TODAY);
        assertThat(state(ada)).isEqualTo(ParticipationState.ACTIVE);
        assertThat(recorded()).endsWith("participation.active");
    }

    @Test
    void awardsThatCountLeadToTheTargetAndCompleteIt() {
        CohortView cohort = cohort(program("TL", "MC-1", "MC-2"), year("TL-1"));
        Actor ada = enrolled(cohort, "ada");

        earn(ada, one, "2026-11-03T15:00:00Z");
        earn(ada, three, "2026-11-03T15:00:00Z");
        assertThat(own(ada).earned()).as("MC-3 counts in the total only").isEqualTo(1);
        assertThat(state(ada)).isEqualTo(ParticipationState.ACTIVE);
        earn(ada, two, "2026-11-03T15:00:00Z");

        assertThat(own(ada).earned()).isEqualTo(2);
        assertThat(participant(cohort, "ada").completedOn()).isEqualTo(TODAY);
        assertThat(notices(ada)).contains("program-completed");
        assertThat(recorded()).endsWith("participation.active participation.completed");
    }

    @Test
    void revokedAwardUndoesCompletion() {
        CohortView cohort = cohort(program("TL"), year("TL-1"));
        Actor ada = enrolled(cohort, "ada");
        earn(ada, one, "2026-11-03T15:00:00Z");
        UUID second = earn(ada, two, "2026-11-03T15:00:00Z");
        assertThat(state(ada)).isEqualTo(ParticipationState.COMPLETED);

        server.run(
                AwardRegistry.class,
                port -> port.revoke(SYSTEM, second, "Copied", clock.instant()));

        assertThat(state(ada)).isEqualTo(ParticipationState.ACTIVE);
        assertThat(own(ada).earned()).isEqualTo(1);
    }

    @Test
    void workHandedInOnTheLastDayCountsHoweverLateItIsDecided() {
        CohortView cohort = cohort(program("TL"), year("TL-1"));
        Actor ada = enrolled(cohort, "ada");
        clock.pass(Duration.ofDays(270));

        // Half past eleven in the evening of June 30 in the agency's zone.
        earn(ada, one, "2027-07-01T03:30:00Z");
        earn(ada, two, "2027-07-01T04:30:00Z");

        assertThat(own(ada).earned()).as("the second was handed in on July 1").isEqualTo(1);
    }

    @Test
    void awardCountsForTheCohortThatNamesItAndForOneOnly() {
        CohortView any = cohort(program("ANY"), year("ANY-1"));
        CohortView named = cohort(program("NAMED", "MC-1"), year("NAMED-1"));
        Actor ada = enrolled(any, "ada");
        invite(named, "ada");
        UUID adasNamed = participant(named, "ada").id();
        server.run(Participations.class, port -> port.accept(ada, adasNamed));

        earn(ada, one, "2026-11-03T15:00:00Z");

        assertThat(participant(named, "ada").earned()).isEqualTo(1);
        assertThat(participant(any, "ada").earned()).isZero();
    }

    @Test
    void higherTargetIsHeldAgainstWhatEverybodyHasEarned() {
        CohortView cohort = cohort(program("TL"), with(year("TL-1"), 1, null));
        Actor ada = enrolled(cohort, "ada");
        earn(ada, one, "2026-11-03T15:00:00Z");
        assertThat(state(ada)).isEqualTo(ParticipationState.COMPLETED);

        server.call(
                Cohorts.class,
                port -> port.change(northManager, cohort.id(), with(year("TL-1"), 2, null)));
        assertThat(state(ada)).isEqualTo(ParticipationState.ACTIVE);
        server.call(
                Cohorts.class,
                port -> port.change(northManager, cohort.id(), with(year("TL-1"), 1, null)));
        assertThat(state(ada)).isEqualTo(ParticipationState.COMPLETED);
    }

    @Test
    void managerCompletesOnlyWhereThereIsNoTarget() {
        CohortView without = cohort(program("TL"), with(year("TL-1"), null, null));
        Actor ada = enrolled(without, "ada");
        manage(northManager, ada, Participants::complete);
        assertThat(state(ada)).isEqualTo(ParticipationState.COMPLETED);
        earn(ada, one, "2026-11-03T15:00:00Z");
        assertThat(state(ada))
                .as("what a manager said stays")
                .isEqualTo(ParticipationState.COMPLETED);

        CohortView with = cohort(program("TM"), year("TM-1"));
        Actor ben = enrolled(with, "ben");
        assertThatThrownBy(() -> manage(northManager, ben, Participants::complete))
                .isInstanceOf(TargetDecides.class);
    }

    @Test
    void lastDayClosesTheCohortOnceHoweverManyNodesSweep() throws Exception {
        CohortView cohort = cohort(program("TL"), year("TL-1"));
        Actor ada = enrolled(cohort, "ada");
        Actor ben = enrolled(cohort, "ben");
        earn(ben, one, "2026-11-03T15:00:00Z");
        earn(ben, two, "2026-11-03T15:00:00Z");
        assertThat(sweep()).as("before the last day").isZero();
        clock.pass(Duration.ofDays(240));

        assertThat(AtOnce.<Integer>times(4, this::sweep).stream().mapToInt(one -> one).sum())
                .isEqualTo(1);

        assertThat(notices(ada)).containsOnlyOnce("program-over");
        assertThat(notices(ben)).doesNotContain("program-over");
        assertThat(notices(northManager)).containsExactly("cohort-over");
        assertThat(notices(southManager)).isEmpty();
        assertThat(own(ada).isAskedWhy()).isTrue();
        assertThat(
                        server.database()
                                .count(
                                        "select count(*) from credential.audit_record where action = 'cohort.closed'"))
                .isEqualTo(1);
    }

    @Test
    void laterLastDayOpensAClosedCohortAgain() {
        CohortView cohort = cohort(program("TL"), year("TL-1"));
        clock.pass(Duration.ofDays(240));
        assertThat(sweep()).isEqualTo(1);

        var later = year("TL-1");
        server.call(
                Cohorts.class,
                port ->
                        port.change(
                                northManager,
                                cohort.id(),
                                new Cohorts.CohortText(
                                        later.code(),
                                        later.title(),
                                        later.firstDay(),
                                        later.lastDay().plusDays(60),
                                        later.participation(),
                                        later.target(),
                                        later.capacity(),
                                        later.incentive(),
                                        later.incentiveAmount(),
                                        later.recurrence(),
                                        later.incentiveNote(),
                                        later.recognition(),
                                        later.cadence(),
                                        later.inductionOn(),
                                        later.induction())));
        assertThat(state(enrolled(cohort, "ada"))).isEqualTo(ParticipationState.ENROLLED);
        assertThat(sweep()).isZero();
        clock.pass(Duration.ofDays(60));
        assertThat(sweep()).isEqualTo(1);
    }

    private int sweep() {
        return server.call(
                Deadlines.class,
                deadlines ->
                        deadlines.fireDue(
                                CohortClosing.CLOSES,
                                clock.instant(),
                                cohort -> server.run(CohortClosing.class, it -> it.close(cohort))));
    }
}
