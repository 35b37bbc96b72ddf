package org.touchstone.review.scoring.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.touchstone.credential.kernel.Actor;
import org.touchstone.credential.kernel.NotFound;
import org.touchstone.review.queue.ClaimedWork;
import org.touchstone.review.queue.ReviewQueue;
import org.touchstone.review.queue.WorkIsNotYours;
import org.touchstone.review.scoring.ConditionCode;
import org.touchstone.review.scoring.DraftScores;
import org.touchstone.review.scoring.DraftScores.CriterionDraft;
import org.touchstone.review.scoring.ScorecardIsIncomplete;
import org.touchstone.review.scoring.ScoringPolicy;
import org.touchstone.review.scoring.ScoringPolicy.Adjudicator;
import org.touchstone.review.scoring.ScoringPolicy.SecondReads;
import org.touchstone.review.scoring.Settlement;
import org.touchstone.review.testing.ReviewFixture;
import org.touchstone.review.testing.Seed;

class SettlementTest extends ReviewFixture {
    private Actor first;
    private Actor second;
    private UUID submission;

    @BeforeEach
    void readers() {
        first = seed.reviewer();
        second = seed.reviewer();
    }

    private void readTwice(Adjudicator adjudicator, boolean held) {
        policy(
                now ->
                        new ScoringPolicy(
                                new SecondReads(BigDecimal.ONE, 0, 0, false),
                                now.combination(),
                                now.discrepancy(),
                                adjudicator,
                                BigDecimal.ZERO,
                                held,
                                now.conditionsToReturn()));
        submission = waiting();
    }

    private String stage() {
        return server.database()
                .text("select stage from review.work where submission_id = '" + submission + "'");
    }

    private UUID taskOf(String kind) {
        return UUID.fromString(
                server.database()
                        .text(
                                "select id::text from review.review_task where state = 'WAITING' and kind = '"
                                        + kind
                                        + "'"));
    }

    @Test
    void workThatIsDrawnIsReadASecondTimeByAnotherReader() {
        readTwice(Adjudicator.SUPERVISOR, false);

        scoreAndSeal(first, claim(first));

        assertThat(stage()).isEqualTo("SECOND_READ");
        assertThat(decisions()).isZero();
        assertThat(claimNext(first)).isEmpty();
        scoreAndSeal(second, claim(second));
        assertThat(stage()).isEqualTo("DECIDED");
        assertThat(awards.granted).hasSize(1);
        assertThat(server.database().text("select second_read_reason from review.work"))
                .isEqualTo("RANDOM_SHARE");
    }

    @Test
    void neitherReaderSeesThatThereAreTwo() {
        readTwice(Adjudicator.SUPERVISOR, false);
        ClaimedWork one = claim(first);
        scoreAndSeal(first, one);
        ClaimedWork other = claim(second);

        assertThat(other.workNumber()).isNotEqualTo(one.workNumber());
        assertThat(other.dueOn()).isEqualTo(one.dueOn());
        assertThat(other.estimatedMinutes()).isEqualTo(one.estimatedMinutes());
        assertThat(draft(second, other).criteria()).isEmpty();
    }

    @Test
    void everyWorkIsDrawnForOnceAndTheDrawIsOnRecord() {
        readTwice(Adjudicator.SUPERVISOR, false);
        scoreAndSeal(first, claim(first));

        assertThat(
                        count(
                                "select count(*) from review.draw where purpose = 'SECOND_READ' and share = 1 and value < 1"))
                .isEqualTo(1);
    }

    @Test
    void discrepancyGoesToASupervisorWhoseDecisionStandsAndThreeReadingsAreKept() {
        readTwice(Adjudicator.SUPERVISOR, false);
        scoreAndSeal(first, claim(first));
        notYet(second, claim(second));
        assertThat(stage()).isEqualTo("ADJUDICATION");
        assertThat(claimNext(seed.reviewer())).isEmpty();

        Actor supervisor = seed.supervisor();
        ClaimedWork work = claimOne(supervisor, taskOf("ADJUDICATION"));
        save(supervisor, work, new DraftScores(allMet().criteria(), null));
        assertThatThrownBy(() -> seal(supervisor, work)).isInstanceOf(ScorecardIsIncomplete.class);
        save(supervisor, work, new DraftScores(allMet().criteria(), "The samples show it"));
        seal(supervisor, work);

        assertThat(stage()).isEqualTo("DECIDED");
        assertThat(awards.granted).hasSize(1);
        assertThat(count("select count(*) from review.scorecard where sealed_at is not null"))
                .isEqualTo(3);
    }

    @Test
    void readerOfTheWorkCannotAdjudicateIt() {
        readTwice(Adjudicator.SUPERVISOR, false);
        scoreAndSeal(first, claim(first));
        notYet(second, claim(second));
        Actor both = seed.supervisor(second.personId());

        assertThatThrownBy(() -> claimOne(both, taskOf("ADJUDICATION")))
                .isInstanceOf(WorkIsNotYours.class);
    }

    @Test
    void discrepancyGoesToAThirdReaderWhereTheAgencySaysSo() {
        readTwice(Adjudicator.THIRD_READER, false);
        scoreAndSeal(first, claim(first));
        notYet(second, claim(second));
        assertThat(stage()).isEqualTo("THIRD_READ");
        assertThat(claimNext(first)).isEmpty();

        Actor third = seed.reviewer();
        notYet(third, claim(third));

        assertThat(stage()).isEqualTo("DECIDED");
        assertThat(count("select count(*) from credential.submission where state = 'NOT_YET'"))
                .isEqualTo(1);
    }

    @Test
    void newReviewersFirstReadingsAreReadAgainAndNoneAfterThem() {
        policy(now -> with(now, new SecondReads(BigDecimal.ZERO, 0, 2, false)));
        Actor experienced = seed.reviewer();
        for (int i = 0; i < 3; i++) {
            submission = waiting();
            scoreAndSeal(first, claim(first));
            if (i < 2) {
                assertThat(stage()).isEqualTo("SECOND_READ");
                scoreAndSeal(experienced, claim(experienced));
            }
            assertThat(stage()).isEqualTo("DECIDED");
        }
    }

    @Test
    void firstWorksOfAVersionAreReadTwice() {
        policy(now -> with(now, new SecondReads(BigDecimal.ZERO, 1, 0, false)));
        submission = waiting();
        scoreAndSeal(first, claim(first));
        assertThat(stage()).isEqualTo("SECOND_READ");
        scoreAndSeal(second, claim(second));
        clock.pass(java.time.Duration.ofMinutes(1));

        submission = waiting();
        scoreAndSeal(first, claim(first));

        assertThat(stage()).isEqualTo("DECIDED");
    }

    private static ScoringPolicy with(ScoringPolicy now, SecondReads secondReads) {
        return new ScoringPolicy(
                secondReads,
                now.combination(),
                now.discrepancy(),
                now.adjudicator(),
                now.validityShare(),
                now.heldForRelease(),
                now.conditionsToReturn());
    }

    @Test
    void twoConditionCodesReturnTheWorkAndItComesBackForAnotherRound() {
        submission = waiting();
        ClaimedWork work = claim(first);
        save(first, work, unreadable());
        seal(first, work);

        assertThat(stage()).isEqualTo("RETURNED");
        assertThat(server.database().text("select return_reasons from credential.submission"))
                .contains("Criterion 1: The file is damaged");

        seed.sql("update credential.submission set state = 'SUBMITTED', submitted_at = now()");
        server.run(org.touchstone.review.queue.Intake.class, intake -> intake.receive(submission));
        scoreAndSeal(first, claim(first));

        assertThat(stage()).isEqualTo("DECIDED");
        assertThat(awards.granted).hasSize(1);
    }

    private DraftScores unreadable() {
        return new DraftScores(
                credential.criteria().stream()
                        .map(
                                one ->
                                        new CriterionDraft(
                                                one.criterionId(),
                                                null,
                                                "The file is damaged",
                                                ConditionCode.UNREADABLE))
                        .toList(),
                null);
    }

    @Test
    void conditionCodeNeedsItsReason() {
        waiting();
        ClaimedWork work = claim(first);
        Seed.Judged one = credential.criteria().get(0);
        Seed.Judged two = credential.criteria().get(1);
        save(
                first,
                work,
                new DraftScores(
                        List.of(
                                new CriterionDraft(
                                        one.criterionId(), null, " ", ConditionCode.OTHER),
                                new CriterionDraft(
                                        two.criterionId(), two.demonstrated(), null, null)),
                        null));

        assertThatThrownBy(() -> seal(first, work))
                .isInstanceOfSatisfying(
                        ScorecardIsIncomplete.class,
                        refused ->
                                assertThat(refused.details())
                                        .singleElement()
                                        .satisfies(
                                                detail ->
                                                        assertThat(detail.code())
                                                                .isEqualTo("comment-missing")));
    }

    @Test
    void criteriaMetInAnEarlierAttemptAreNotReadAgain() {
        UUID educator = seed.person();
        submission = waiting(educator);
        Seed.Judged met = credential.criteria().get(0);
        Seed.Judged missed = credential.criteria().get(1);
        ClaimedWork work = claim(first);
        save(
                first,
                work,
                new DraftScores(
                        List.of(
                                new CriterionDraft(
                                        met.criterionId(), met.demonstrated(), "Fine", null),
                                new CriterionDraft(
                                        missed.criterionId(), missed.notMet(), "More", null)),
                        null));
        seal(first, work);

        submission = waiting(credential, educator, 2, clock.instant());
        ClaimedWork again = claim(second);

        assertThat(again.microCredential().rubric())
                .singleElement()
                .satisfies(criterion -> assertThat(criterion.id()).isEqualTo(missed.criterionId()));
        save(
                second,
                again,
                new DraftScores(
                        List.of(
                                new CriterionDraft(
                                        missed.criterionId(), missed.demonstrated(), null, null)),
                        null));
        seal(second, again);
        assertThat(awards.granted)
                .singleElement()
                .satisfies(earned -> assertThat(earned.criteria()).hasSize(2));
        assertThat(count("select count(*) from credential.criterion_feedback where carried"))
                .isEqualTo(1);
    }

    @Test
    void heldDecisionIsNotKnownBeforeItsRelease() {
        policy(
                now ->
                        new ScoringPolicy(
                                now.secondReads(),
                                now.combination(),
                                now.discrepancy(),
                                now.adjudicator(),
                                now.validityShare(),
                                true,
                                now.conditionsToReturn()));
        submission = waiting();
        scoreAndSeal(first, claim(first));
        assertThat(stage()).isEqualTo("HELD");
        assertThat(decisions()).isZero();

        Actor supervisor = seed.supervisor();
        server.run(Settlement.class, settlement -> settlement.release(supervisor, submission));

        assertThat(stage()).isEqualTo("DECIDED");
        assertThat(
                        server.database()
                                .text("select comment from credential.criterion_feedback limit 1"))
                .isEqualTo("Well shown");
        assertThatThrownBy(
                        () ->
                                server.run(
                                        Settlement.class,
                                        settlement -> settlement.release(supervisor, submission)))
                .isInstanceOf(NotFound.class);
    }

    private ClaimedWork claimOne(Actor supervisor, UUID task) {
        return server.call(ReviewQueue.class, queue -> queue.claimOne(supervisor, task));
    }
}
