package org.touchstone.review.queue.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.touchstone.credential.kernel.Actor;
import org.touchstone.credential.kernel.NotFound;
import org.touchstone.review.queue.ClaimHasExpired;
import org.touchstone.review.queue.ClaimTokenIsStale;
import org.touchstone.review.queue.ClaimWasReleased;
import org.touchstone.review.queue.ClaimWasTakenBack;
import org.touchstone.review.queue.ClaimedWork;
import org.touchstone.review.queue.ReleaseReason;
import org.touchstone.review.queue.ReviewQueue;
import org.touchstone.review.queue.WorkIsSealed;
import org.touchstone.review.testing.ReviewFixture;

/** How long a claim holds, and what a claim that ended refuses. */
class ClaimLeaseTest extends ReviewFixture {
    private static final Duration LEASE = Duration.ofHours(2);

    @Test
    void claimThatRanOutRefusesSavesAndTheSealBeforeAnySweep() {
        waiting();
        Actor reader = seed.reviewer();
        ClaimedWork work = claim(reader);
        save(reader, work, allMet());
        clock.pass(LEASE);

        assertThatThrownBy(() -> save(reader, work, half())).isInstanceOf(ClaimHasExpired.class);
        assertThatThrownBy(() -> seal(reader, work)).isInstanceOf(ClaimHasExpired.class);
        assertThatThrownBy(() -> extend(reader, work)).isInstanceOf(ClaimHasExpired.class);
        assertThatThrownBy(() -> release(reader, work)).isInstanceOf(ClaimHasExpired.class);
        assertThatThrownBy(() -> look(reader, work)).isInstanceOf(ClaimHasExpired.class);
        assertThat(
                        server.<ReviewQueue, Boolean>call(
                                ReviewQueue.class, q -> q.current(reader).isEmpty()))
                .isTrue();
        assertThat(decisions()).isZero();
    }

    @Test
    void claimHoldsUntilTheLastMomentOfItsLease() {
        waiting();
        Actor reader = seed.reviewer();
        ClaimedWork work = claim(reader);
        clock.pass(LEASE.minusMillis(1));

        save(reader, work, half());

        assertThat(draft(reader, work)).isEqualTo(half());
    }

    @Test
    void sweepReturnsTheWorkOnceAndAnotherReaderGetsIt() {
        UUID submission = waiting();
        Actor slow = seed.reviewer();
        ClaimedWork lost = claim(slow);
        save(slow, lost, half());
        assertThat(sweep()).isZero();
        clock.pass(LEASE);

        assertThat(sweep()).isEqualTo(1);
        assertThat(sweep()).isZero();

        Actor next = seed.reviewer();
        ClaimedWork work = claim(next);
        assertThat(work.workNumber()).isEqualTo(workNumber(submission));
        assertThat(draft(next, work).criteria()).isEmpty();
        assertThatThrownBy(() -> save(slow, lost, allMet())).isInstanceOf(ClaimHasExpired.class);
        scoreAndSeal(next, work);
        assertThat(decisions()).isEqualTo(1);
        assertThat(audited("review.claim-expired")).isEqualTo(1);
    }

    @Test
    void readerWhoClaimsTheWorkAgainFindsTheDraftUnderANewToken() {
        waiting();
        Actor reader = seed.reviewer();
        ClaimedWork lost = claim(reader);
        save(reader, lost, half());
        clock.pass(LEASE);

        ClaimedWork again = claim(reader);

        assertThat(again.workNumber()).isEqualTo(lost.workNumber());
        assertThat(again.claimId()).isNotEqualTo(lost.claimId());
        assertThat(again.token()).isNotEqualTo(lost.token());
        assertThat(draft(reader, again)).isEqualTo(half());
        assertThatThrownBy(() -> save(reader, lost, allMet())).isInstanceOf(ClaimHasExpired.class);
        assertThat(draft(reader, again)).isEqualTo(half());
    }

    @Test
    void secondClickGetsTheClaimInHand() {
        waiting();
        waiting();
        Actor reader = seed.reviewer();

        ClaimedWork first = claim(reader);
        ClaimedWork second = claim(reader);

        assertThat(second.claimId()).isEqualTo(first.claimId());
        assertThat(second.token()).isEqualTo(first.token());
        assertThat(look(reader, first).claimId()).isEqualTo(first.claimId());
    }

    @Test
    void extendedClaimOutlivesItsFirstLeaseAndExpiresAfterTheSecond() {
        waiting();
        Actor reader = seed.reviewer();
        ClaimedWork work = claim(reader);
        clock.pass(LEASE.minusMinutes(1));

        Instant until = extend(reader, work);

        assertThat(until).isEqualTo(clock.instant().plus(LEASE));
        clock.pass(Duration.ofMinutes(5));
        assertThat(sweep()).isZero();
        save(reader, work, half());
        clock.pass(LEASE);
        assertThat(sweep()).isEqualTo(1);
        assertThat(count("select count(*) from review.review_task where state = 'WAITING'"))
                .isEqualTo(1);
    }

    @Test
    void releasedWorkWaitsAgainAndItsClaimRefuses() {
        waiting();
        Actor reader = seed.reviewer();
        ClaimedWork work = claim(reader);
        save(reader, work, half());

        release(reader, work);

        assertThatThrownBy(() -> save(reader, work, allMet()))
                .isInstanceOf(ClaimWasReleased.class)
                .hasMessageContaining("draft is kept");
        assertThat(audited("review.released")).isEqualTo(1);
        assertThat(
                        count(
                                "select count(*) from review.task_claim where release_reason = 'OTHER' and end_note = 'Out of time'"))
                .isEqualTo(1);
        ClaimedWork again = claim(reader);
        assertThat(draft(reader, again)).isEqualTo(half());
        clock.pass(LEASE.minusMinutes(1));
        assertThat(sweep()).isZero();
    }

    @Test
    void claimThatASupervisorTookBackRefuses() {
        waiting();
        Actor reader = seed.reviewer();
        ClaimedWork work = claim(reader);
        seed.sql("update review.task_claim set ended_at = now(), end_reason = 'TAKEN_BACK'");

        assertThatThrownBy(() -> save(reader, work, half())).isInstanceOf(ClaimWasTakenBack.class);
        assertThatThrownBy(() -> seal(reader, work)).isInstanceOf(ClaimWasTakenBack.class);
    }

    @Test
    void tokenOfAnotherClaimIsRefusedAtSaveSealExtendAndRelease() {
        waiting();
        Actor reader = seed.reviewer();
        ClaimedWork work = claim(reader);
        save(reader, work, allMet());
        ClaimedWork stale = withToken(work, UUID.randomUUID());

        assertThatThrownBy(() -> save(reader, stale, half())).isInstanceOf(ClaimTokenIsStale.class);
        assertThatThrownBy(() -> seal(reader, stale)).isInstanceOf(ClaimTokenIsStale.class);
        assertThatThrownBy(() -> extend(reader, stale)).isInstanceOf(ClaimTokenIsStale.class);
        assertThatThrownBy(() -> release(reader, stale)).isInstanceOf(ClaimTokenIsStale.class);
        assertThat(draft(reader, work)).isEqualTo(allMet());
        clock.pass(LEASE);
        assertThat(sweep()).isEqualTo(1);
    }

    @Test
    void claimOfAnotherReaderDoesNotExist() {
        waiting();
        Actor reader = seed.reviewer();
        ClaimedWork work = claim(reader);
        Actor stranger = seed.reviewer();

        assertThatThrownBy(() -> look(stranger, work)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> save(stranger, work, allMet())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> seal(stranger, work)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> release(stranger, work)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> draft(stranger, work)).isInstanceOf(NotFound.class);
    }

    @Test
    void sealedClaimRefusesASaveAndShowsNothingMore() {
        waiting();
        Actor reader = seed.reviewer();
        ClaimedWork work = claim(reader);
        scoreAndSeal(reader, work);

        assertThatThrownBy(() -> save(reader, work, half())).isInstanceOf(WorkIsSealed.class);
        assertThatThrownBy(() -> look(reader, work)).isInstanceOf(WorkIsSealed.class);
        clock.pass(LEASE);
        assertThat(sweep()).isZero();
    }

    @Test
    void expiryWakesTheQueueByMessageAndTheSweepDoesWithoutIt() {
        waiting();
        Actor reader = seed.reviewer();
        claim(reader);
        clock.pass(LEASE);
        server.run(ClaimExpirySweep.class, ClaimExpirySweep::sweep);
        assertThat(count("select count(*) from credential.outbox where kind = 'ClaimRanOut'"))
                .isEqualTo(1);
        assertThat(count("select count(*) from review.task_claim where ended_at is null"))
                .isEqualTo(1);

        clock.pass(ClaimExpirySweep.PATIENCE.plusSeconds(1));
        server.run(ClaimExpirySweep.class, ClaimExpirySweep::sweep);

        assertThat(count("select count(*) from review.task_claim where end_reason = 'EXPIRED'"))
                .isEqualTo(1);
        assertThat(count("select count(*) from review.review_task where state = 'WAITING'"))
                .isEqualTo(1);
    }

    private static ClaimedWork withToken(ClaimedWork work, UUID token) {
        return new ClaimedWork(
                work.claimId(),
                token,
                work.workNumber(),
                work.expiresAt(),
                work.dueOn(),
                work.businessDaysLeft(),
                work.estimatedMinutes(),
                work.microCredential(),
                work.pieces());
    }

    private int sweep() {
        return server.call(
                ClaimExpirySweep.class,
                sweep ->
                        sweep.deadlines.fireDue(
                                ClaimExpiry.DEADLINE, clock.instant(), sweep.expiry::expire));
    }

    private ClaimedWork look(Actor reader, ClaimedWork work) {
        return server.call(ReviewQueue.class, queue -> queue.work(reader, work.claimId()));
    }

    private Instant extend(Actor reader, ClaimedWork work) {
        return server.call(
                ReviewQueue.class, queue -> queue.extend(reader, work.claimId(), work.token()));
    }

    private void release(Actor reader, ClaimedWork work) {
        server.run(
                ReviewQueue.class,
                queue ->
                        queue.release(
                                reader,
                                work.claimId(),
                                work.token(),
                                ReleaseReason.OTHER,
                                "Out of time"));
    }

    private long audited(String action) {
        return count(
                "select count(*) from credential.audit_record where action = '" + action + "'");
    }
}
