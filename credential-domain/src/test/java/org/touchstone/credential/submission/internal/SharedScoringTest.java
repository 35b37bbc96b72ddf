package org.touchstone.credential.submission.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.touchstone.credential.kernel.Actor;
import org.touchstone.credential.kernel.Notices;
import org.touchstone.credential.submission.SharedWorkCannotBeRevised;
import org.touchstone.credential.submission.SubmissionOutcomes;
import org.touchstone.credential.submission.SubmissionOutcomes.CriterionOutcome;
import org.touchstone.credential.submission.SubmissionOutcomes.Decision;
import org.touchstone.credential.submission.SubmissionOutcomes.ReceivedWork;
import org.touchstone.credential.submission.SubmissionOutcomes.SharedStanding;
import org.touchstone.credential.submission.SubmissionOutcomes.SharedState;
import org.touchstone.credential.submission.SubmissionState;
import org.touchstone.credential.submission.Teams;
import org.touchstone.credential.submission.Teams.SharedProgress;
import org.touchstone.credential.testing.AtOnce;

/** What a team shares is scored once; the result counts for every member. */
class SharedScoringTest extends TeamFixture {
    private List<UUID> attempts;

    private ReceivedWork first() {
        attempts = teamOfTwo();
        handIn(dana, attempts.get(0));
        return receive(attempts.get(0));
    }

    private ReceivedWork second() {
        handIn(alex, attempts.get(1));
        return receive(attempts.get(1));
    }

    private SharedState standing(UUID attempt) {
        return server.call(SubmissionOutcomes.class, outcomes -> outcomes.shared(attempt).state());
    }

    @Test
    void theFirstSubmissionIsReadOnEverythingAndNamesTheOtherAuthors() {
        ReceivedWork lead = first();

        assertThat(lead.carriedCriteria()).isEmpty();
        assertThat(lead.shared().criteria()).isEmpty();
        assertThat(lead.shared().members()).isEqualTo(people(alex));
    }

    @Test
    void whoLeftTheTeamIsStillAnAuthorOfWhatItShares() {
        attempts = teamOfTwo();
        UUID team = teamOf(dana, attempts.get(0)).id();
        server.run(Teams.class, port -> port.leave(alex, team));
        handIn(dana, attempts.get(0));

        assertThat(receive(attempts.get(0)).shared().members()).isEqualTo(people(alex));
    }

    @Test
    void theSecondIsReadOnItsOwnCriteriaAndWaitsForTheOneReadingOfTheRest() {
        ReceivedWork lead = first();
        ReceivedWork other = second();

        assertThat(other.carriedCriteria()).containsExactly(aboutThePlan.id());
        assertThat(other.shared().criteria()).containsExactly(aboutThePlan.id());
        assertThat(other.shared().artifactId()).isEqualTo(lead.shared().artifactId());
        assertThat(standing(attempts.get(1))).isEqualTo(SharedState.BEING_SCORED);
    }

    @Test
    void whatWasMetInTheFirstCountsInTheSecond() {
        first();
        record(attempts.get(0), outcome(aboutThePlan, true), outcome(aboutTheReflection, true));
        assertThat(
                        server.<Notices, List<Notices.Notice>>call(
                                Notices.class, all -> all.unread(alex)))
                .extracting(Notices.Notice::kind)
                .contains("team-handed-in", "team-scored");
        ReceivedWork other = second();
        assertThat(other.carriedCriteria()).containsExactly(aboutThePlan.id());
        assertThat(standing(attempts.get(1))).isEqualTo(SharedState.SCORED);

        record(attempts.get(1), outcome(aboutTheReflection, true));

        assertThat(view(alex, attempts.get(1)).state()).isEqualTo(SubmissionState.EARNED);
        assertThat(feedback(alex, attempts.get(1), aboutThePlan))
                .satisfies(
                        one -> {
                            assertThat(one.isShared()).isTrue();
                            assertThat(one.isMet()).isTrue();
                            assertThat(one.comment()).isEqualTo("About The plan");
                        });
        assertThat(feedback(alex, attempts.get(1), aboutTheReflection).isShared()).isFalse();
    }

    @Test
    void whatWasNotMetInTheFirstIsNotMetInTheSecond() {
        first();
        second();
        record(attempts.get(0), outcome(aboutThePlan, false), outcome(aboutTheReflection, true));

        record(attempts.get(1), outcome(aboutTheReflection, true));

        assertThat(view(alex, attempts.get(1)).state()).isEqualTo(SubmissionState.NOT_YET);
        assertThat(feedback(alex, attempts.get(1), aboutThePlan).isMet()).isFalse();
    }

    @Test
    void whatTheSecondWaitsForCannotBeMadeUp() {
        first();
        second();

        assertThatThrownBy(() -> record(attempts.get(1), outcome(aboutTheReflection, true)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void oneMembersReflectionDecidesNothingForAnother() {
        first();
        second();
        record(attempts.get(0), outcome(aboutThePlan, true), outcome(aboutTheReflection, false));

        record(attempts.get(1), outcome(aboutTheReflection, true));

        assertThat(view(dana, attempts.get(0)).state()).isEqualTo(SubmissionState.NOT_YET);
        assertThat(view(alex, attempts.get(1)).state()).isEqualTo(SubmissionState.EARNED);
    }

    @Test
    void aReturnedLeadWhoseSharedCriteriaHaveLevelsHasScoredThem() {
        first();
        second();
        CriterionOutcome unreadable =
                new CriterionOutcome(aboutTheReflection.id(), null, "UNREADABLE", "Blank");
        server.run(
                SubmissionOutcomes.class,
                outcomes ->
                        outcomes.returnedIncomplete(
                                SYSTEM,
                                attempts.get(0),
                                List.of("Blank"),
                                List.of(outcome(aboutThePlan, true), unreadable)));

        assertThat(standing(attempts.get(1))).isEqualTo(SharedState.SCORED);
        handIn(dana, attempts.get(0));
        assertThat(receive(attempts.get(0)).carriedCriteria()).containsExactly(aboutThePlan.id());
    }

    @Test
    void anArtifactThatCannotBeScoredIsReturnedToEveryMemberAndMayBeRevised() {
        first();
        second();
        CriterionOutcome unreadable =
                new CriterionOutcome(aboutThePlan.id(), null, "UNREADABLE", "The file is empty");
        server.run(
                SubmissionOutcomes.class,
                outcomes ->
                        outcomes.returnedIncomplete(
                                SYSTEM,
                                attempts.get(0),
                                List.of("The plan: The file is empty"),
                                List.of(unreadable, outcome(aboutTheReflection, true))));

        SharedStanding now =
                server.call(SubmissionOutcomes.class, outcomes -> outcomes.shared(attempts.get(1)));
        assertThat(now)
                .isEqualTo(
                        new SharedStanding(
                                SharedState.RETURNED, List.of("The plan: The file is empty")));
        server.run(
                SubmissionOutcomes.class,
                outcomes ->
                        outcomes.returnedIncomplete(
                                SYSTEM, attempts.get(1), List.of("The plan: The file is empty")));
        UUID team = teamOf(dana, attempts.get(0)).id();
        assertThat(teamOf(dana, attempts.get(0)).work().progress())
                .isEqualTo(SharedProgress.RETURNED);
        teams(port -> port.revise(dana, team));
        addPlan(alex, attempts.get(1), "Better");

        handIn(alex, attempts.get(1));
        assertThat(receive(attempts.get(1)).carriedCriteria()).isEmpty();
        assertThat(plans(view(alex, attempts.get(1)))).hasSize(2);
    }

    @Test
    void whenTheLeadIsGivenUpTheNextLeads() {
        first();
        second();
        server.run(
                SubmissionOutcomes.class,
                outcomes -> outcomes.giveUpShared(SYSTEM, attempts.get(0)));

        assertThat(standing(attempts.get(1))).isEqualTo(SharedState.GIVEN_UP);
        ReceivedWork taken =
                server.call(
                        SubmissionOutcomes.class,
                        outcomes -> outcomes.takeUpShared(attempts.get(1)));

        assertThat(taken.carriedCriteria()).isEmpty();
        record(attempts.get(1), outcome(aboutThePlan, true), outcome(aboutTheReflection, true));
        assertThat(count("select count(*) from credential.shared_result")).isEqualTo(1);
    }

    @Test
    void whatIsMetOrBeingScoredIsNotRevised() {
        first();
        UUID team = teamOf(alex, attempts.get(1)).id();
        assertThatThrownBy(() -> teams(port -> port.revise(alex, team)))
                .isInstanceOf(SharedWorkCannotBeRevised.class);
        record(attempts.get(0), outcome(aboutThePlan, true), outcome(aboutTheReflection, true));

        assertThat(teamOf(alex, attempts.get(1)).work().progress()).isEqualTo(SharedProgress.MET);
        assertThatThrownBy(() -> teams(port -> port.revise(alex, team)))
                .isInstanceOf(SharedWorkCannotBeRevised.class);
    }

    @Test
    void aRevisionIsScoredOnceAgainForEveryMember() {
        first();
        record(attempts.get(0), outcome(aboutThePlan, false), outcome(aboutTheReflection, true));
        UUID team = teamOf(alex, attempts.get(1)).id();
        assertThat(teams(port -> port.revise(alex, team)).work().number()).isEqualTo(2);
        addPlan(alex, attempts.get(1), "Better");

        ReceivedWork revised = second();

        assertThat(revised.carriedCriteria()).isEmpty();
        record(attempts.get(1), outcome(aboutThePlan, true), outcome(aboutTheReflection, true));
        UUID again = begin(dana).id();
        handIn(dana, again);
        ReceivedWork danas = receive(again);
        assertThat(danas.carriedCriteria())
                .isEqualTo(Set.of(aboutThePlan.id(), aboutTheReflection.id()));
        record(again);
        assertThat(view(dana, again).state()).isEqualTo(SubmissionState.EARNED);
        assertThat(plans(view(dana, again))).hasSize(2);
    }

    @Test
    void aRevisionThatChangesNothingIsNotScoredAgain() {
        first();
        record(attempts.get(0), outcome(aboutThePlan, false), outcome(aboutTheReflection, true));
        UUID team = teamOf(alex, attempts.get(1)).id();
        teams(port -> port.revise(alex, team));

        ReceivedWork same = second();

        assertThat(same.carriedCriteria()).containsExactly(aboutThePlan.id());
        assertThat(count("select count(*) from credential.shared_artifact")).isEqualTo(1);
    }

    @Test
    void anAppealThatChangesASharedCriterionCountsForEveryMember() {
        first();
        second();
        record(attempts.get(0), outcome(aboutThePlan, false), outcome(aboutTheReflection, true));
        record(attempts.get(1), outcome(aboutTheReflection, true));

        server.run(
                SubmissionOutcomes.class,
                outcomes ->
                        outcomes.overturn(
                                SYSTEM,
                                new Decision(
                                        attempts.get(1),
                                        List.of(
                                                outcome(aboutThePlan, true),
                                                outcome(aboutTheReflection, true)),
                                        null,
                                        clock.instant())));

        assertThat(view(alex, attempts.get(1)).state()).isEqualTo(SubmissionState.EARNED);
        assertThat(view(dana, attempts.get(0)).state()).isEqualTo(SubmissionState.EARNED);
    }

    @Test
    void twoWhoSubmitAndAreReceivedAtOnceHaveOneLead() throws Exception {
        for (int round = 0; round < 5; round++) {
            dana = colleague("first-" + round);
            alex = colleague("second-" + round);
            attempts = teamOf("second-" + round);

            List<ReceivedWork> received =
                    both(
                            who -> {
                                UUID attempt = who.equals(dana) ? attempts.get(0) : attempts.get(1);
                                handIn(who, attempt);
                                return receive(attempt);
                            });

            assertThat(received)
                    .extracting(work -> work.shared().criteria().size())
                    .containsExactlyInAnyOrder(0, 1);
            assertThat(received)
                    .extracting(work -> work.shared().artifactId())
                    .containsOnly(received.get(0).shared().artifactId());
        }
    }

    private List<UUID> teamOf(String second) {
        UUID danas = begin(dana).id();
        UUID team = teams(port -> port.form(dana, danas)).id();
        addPlan(dana, danas, "Plan");
        teams(port -> port.invite(dana, team, second));
        UUID alexs = teams(port -> port.accept(alex, team)).id();
        reflect(dana, danas);
        reflect(alex, alexs);
        return List.of(danas, alexs);
    }

    /** What each of the two does at the same moment. */
    private <T> List<T> both(java.util.function.Function<Actor, T> work) throws Exception {
        return AtOnce.all(List.<Callable<T>>of(() -> work.apply(dana), () -> work.apply(alex)));
    }

    @Test
    void everyStepOfATeamIsOnRecord() {
        first();
        record(attempts.get(0), outcome(aboutThePlan, false), outcome(aboutTheReflection, true));
        UUID team = teamOf(alex, attempts.get(1)).id();
        teams((Teams port) -> port.revise(alex, team));

        for (String action :
                List.of(
                        "team.formed",
                        "team.invited",
                        "team.joined",
                        "shared-work.frozen",
                        "shared-work.scored",
                        "team.shared-work-revised")) {
            assertThat(
                            count(
                                    "select count(*) from credential.audit_record where action = '"
                                            + action
                                            + "'"))
                    .as(action)
                    .isEqualTo(1);
        }
    }
}
