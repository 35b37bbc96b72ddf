package org.touchstone.review.queue.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.touchstone.credential.kernel.Actor;
import org.touchstone.credential.kernel.NotPermitted;
import org.touchstone.review.queue.ClaimedWork;
import org.touchstone.review.queue.InvariantRule;
import org.touchstone.review.queue.Invariants;
import org.touchstone.review.queue.Invariants.Finding;
import org.touchstone.review.queue.Invariants.Report;
import org.touchstone.review.queue.QueueDesk;
import org.touchstone.review.queue.ReleaseReason;
import org.touchstone.review.queue.Rescue;
import org.touchstone.review.queue.ReviewQueue;
import org.touchstone.review.scoring.ScoringPolicy;
import org.touchstone.review.scoring.ScoringPolicy.SecondReads;
import org.touchstone.review.testing.ReviewFixture;

/** Nothing is reported of what the system does, and each rule is broken by its bad twin alone. */
class InvariantsTest extends ReviewFixture {

    private Report check() {
        return server.call(Invariants.class, all -> all.check(seed.supervisor()));
    }

    private Map<InvariantRule, Long> breaches() {
        Map<InvariantRule, Long> broken = new EnumMap<>(InvariantRule.class);
        for (Finding finding : check().findings()) {
            if (finding.breaches() > 0) {
                broken.put(finding.rule(), finding.breaches());
            }
        }
        return broken;
    }

    private void sql(String statement, Object... values) {
        assertThat(seed.sql(statement, values)).isPositive();
    }

    private void readTwice() {
        policy(
                agencys ->
                        new ScoringPolicy(
                                new SecondReads(java.math.BigDecimal.ONE, 0, 0, false),
                                agencys.combination(),
                                agencys.discrepancy(),
                                agencys.adjudicator(),
                                agencys.validityShare(),
                                false,
                                agencys.conditionsToReturn()));
    }

    private void onlyBreachIs(InvariantRule rule) {
        assertThat(breaches()).containsOnlyKeys(rule);
    }

    @Test
    void livelyHistoryBreaksNothing() {
        Actor supervisor = seed.supervisor();
        waiting();
        waiting();
        scoreAndSeal(seed.reviewer(), claim(seed.reviewer()), 1);
        readTwice();
        UUID twice = waiting();
        Actor first = seed.reviewer();
        scoreAndSeal(first, claim(first));
        Actor second = seed.reviewer();
        notYet(second, claim(second));
        Actor third = seed.reviewer();
        ClaimedWork released = claim(third);
        server.run(
                ReviewQueue.class,
                queue ->
                        queue.release(
                                third,
                                released.claimId(),
                                released.token(),
                                ReleaseReason.NOT_ENOUGH_TIME,
                                null));
        claim(seed.reviewer());
        UUID held =
                server.<QueueDesk, QueueDesk.Rows>call(
                                QueueDesk.class,
                                desk -> desk.rows(supervisor, QueueDesk.Show.IN_HAND, null, null))
                        .rows()
                        .get(0)
                        .taskId();
        server.run(Rescue.class, rescue -> rescue.takeBack(supervisor, held, "ill"));
        claim(seed.reviewer());
        submitted(credential, seed.person(), 1, clock.instant());
        assertThat(twice).isNotNull();

        Report report = check();

        assertThat(report.breaches()).as("%s", report).isZero();
        assertThat(report.findings()).hasSize(InvariantRule.values().length);
        assertThat(server.<Invariants, Report>call(Invariants.class, all -> all.newest(supervisor)))
                .satisfies(
                        kept -> {
                            assertThat(kept.at()).isEqualTo(report.at());
                            assertThat(kept.findings())
                                    .containsExactlyInAnyOrderElementsOf(report.findings());
                        });
    }

    /** The claim of somebody else is not this reader's. */
    private void scoreAndSeal(Actor bystander, ClaimedWork ofAnother, int times) {
        assertThatThrownBy(() -> scoreAndSeal(bystander, ofAnother))
                .as("%s times", times)
                .isInstanceOf(org.touchstone.credential.kernel.NotFound.class);
    }

    @Test
    void newestReportCountsForWhoeverWatches() {
        assertThat(server.<Invariants, Long>call(Invariants.class, Invariants::breaches)).isZero();
        UUID submission = waiting();
        sql("update review.work set stage = 'DECIDED' where submission_id = ?", submission);
        check();
        assertThat(server.<Invariants, Long>call(Invariants.class, Invariants::breaches))
                .isPositive();
        assertThatThrownBy(() -> server.call(Invariants.class, all -> all.check(seed.reviewer())))
                .isInstanceOf(NotPermitted.class);
    }

    @Test
    void examplesNameTheRow() {
        UUID submission = submitted(credential, seed.person(), 1, clock.instant());
        clock.pass(Duration.ofDays(2));

        assertThat(check().findings())
                .contains(
                        new Finding(
                                InvariantRule.SUBMISSION_WAITS_TOO_LONG_FOR_INTAKE,
                                1,
                                List.of(submission.toString())));
        assertThat(breaches()).hasSize(1);
    }

    @Test
    void submissionInReviewWithoutWork() {
        UUID submission = submitted(credential, seed.person(), 1, clock.instant());
        sql("update credential.submission set state = 'IN_REVIEW' where id = ?", submission);
        onlyBreachIs(InvariantRule.SUBMISSION_IN_REVIEW_WITHOUT_WORK);
    }

    @Test
    void workUnderWayOfASubmissionThatIsNotInReview() {
        UUID submission = waiting();
        sql("update credential.submission set state = 'NOT_YET' where id = ?", submission);
        onlyBreachIs(InvariantRule.WORK_UNDER_WAY_WITH_SUBMISSION_NOT_IN_REVIEW);
    }

    @Test
    void decidedWorkOfAnUndecidedSubmission() {
        UUID submission = waiting();
        Actor reader = seed.reviewer();
        scoreAndSeal(reader, claim(reader));
        assertThat(breaches()).isEmpty();
        sql("update credential.submission set state = 'IN_REVIEW' where id = ?", submission);
        onlyBreachIs(InvariantRule.WORK_DECIDED_WITH_SUBMISSION_UNDECIDED);
    }

    @Test
    void stageWhoseReadingWasCancelled() {
        waiting();
        sql("update review.review_task set state = 'CANCELLED'");
        onlyBreachIs(InvariantRule.STAGE_WITHOUT_ITS_READING);
    }

    @Test
    void openReadingOfAWorkThatIsDecided() {
        waiting();
        Actor reader = seed.reviewer();
        scoreAndSeal(reader, claim(reader));
        copyOfTheTask("SECOND_READ", "WAITING");
        onlyBreachIs(InvariantRule.READING_OUT_OF_STAGE);
    }

    @Test
    void stageWithTwoOpenReadings() {
        waiting();
        database("drop index review.review_task_under_way");
        database("drop index review.review_task_reading");
        copyOfTheTask("FIRST_READ", "WAITING");
        onlyBreachIs(InvariantRule.TWO_OPEN_READINGS);
    }

    @Test
    void claimedReadingWhoseClaimEnded() {
        waiting();
        claim(seed.reviewer());
        sql(
                "update review.task_claim set ended_at = ?, end_reason = 'EXPIRED'",
                clock.instant().atOffset(java.time.ZoneOffset.UTC));
        onlyBreachIs(InvariantRule.CLAIMED_WITHOUT_CLAIM);
    }

    @Test
    void openClaimOfAReadingThatWaits() {
        waiting();
        claim(seed.reviewer());
        sql("update review.review_task set state = 'WAITING'");
        onlyBreachIs(InvariantRule.CLAIM_ON_UNCLAIMED_READING);
    }

    @Test
    void claimThatNoSweepEnded() {
        waiting();
        claim(seed.reviewer());
        clock.pass(Duration.ofMinutes(130));
        assertThat(breaches()).isEmpty();
        clock.pass(Duration.ofSeconds(1));
        onlyBreachIs(InvariantRule.CLAIM_LONG_EXPIRED);
    }

    @Test
    void openClaimThatNothingWillEnd() {
        waiting();
        claim(seed.reviewer());
        sql("delete from credential.deadline where kind = 'claim-expiry'");
        onlyBreachIs(InvariantRule.CLAIM_WITHOUT_DEADLINE);
    }

    @Test
    void sealedReadingThatNobodySettled() {
        waiting();
        Actor reader = seed.reviewer();
        ClaimedWork work = claim(reader);
        save(reader, work, allMet());
        sealOnly(reader, work);
        assertThat(breaches()).isEmpty();
        clock.pass(Duration.ofMinutes(11));
        onlyBreachIs(InvariantRule.READING_UNSETTLED);
    }

    @Test
    void sealedReadingWithoutScores() {
        waiting();
        copyOfTheTask("BACKREAD", "SEALED");
        onlyBreachIs(InvariantRule.SEALED_WITHOUT_SCORECARD);
    }

    @Test
    void readerWhoReadAWorkTwice() {
        waiting();
        Actor reader = seed.reviewer();
        scoreAndSeal(reader, claim(reader));
        copyOfTheTask("BACKREAD", "SEALED");
        sql(
                """
                insert into review.scorecard (id, task_id, reviewer_id, saved_at, sealed_at)
                select gen_random_uuid(), id, ?, now(), now() from review.review_task where kind = 'BACKREAD'
                """,
                reader.personId());
        onlyBreachIs(InvariantRule.READER_READ_TWICE);
    }

    @Test
    void decidedWorkThatNobodyRead() {
        waiting();
        Actor reader = seed.reviewer();
        scoreAndSeal(reader, claim(reader));
        sql("update review.work set round = 2");
        onlyBreachIs(InvariantRule.READINGS_DO_NOT_FIT_THE_STAGE);
    }

    @Test
    void countThatTheTriggersMissed() {
        waiting();
        database("alter table review.review_task disable trigger tasks_added");
        copyOfTheTask("BACKREAD", "WAITING");
        onlyBreachIs(InvariantRule.COUNT_DIFFERS);
    }

    private void copyOfTheTask(String kind, String state) {
        sql(
                """
                insert into review.review_task (id, submission_id, version_id, micro_credential_id, author_id,
                    work_number, kind, round, state, estimated_minutes, opened_at, due_at, order_at, sealed_at, settled_at)
                select gen_random_uuid(), submission_id, version_id, micro_credential_id, author_id,
                    'W-COPY-0001', ?, round, ?, estimated_minutes, opened_at, due_at, order_at,
                    case when ? = 'SEALED' then opened_at end, case when ? = 'SEALED' then opened_at end
                from review.review_task limit 1
                """,
                kind,
                state,
                state,
                state);
    }

    private void database(String statement) {
        seed.sql(statement);
    }
}
