package org.touchstone.review.queue.internal;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.touchstone.credential.kernel.Actor;
import org.touchstone.credential.kernel.AuditTrail;
import org.touchstone.credential.kernel.InvalidRequest;
import org.touchstone.credential.kernel.Permission;
import org.touchstone.credential.submission.BlindWork;
import org.touchstone.review.queue.ClaimedWork;
import org.touchstone.review.queue.ReleaseReason;
import org.touchstone.review.queue.ReviewQueue;

@Stateless
public class ReviewQueueBean implements ReviewQueue {
    /** One statement decides who gets what: readers pass over a row that another is taking. */
    private static final String CLAIM =
            """
            with next as (
                select t.id from review.review_task t where %s order by %s limit 1 for update of t skip locked
            ), taken as (
                update review.review_task t set state = 'CLAIMED' from next where t.id = next.id returning t.id
            )
            insert into review.task_claim (id, task_id, reviewer_id, token, claimed_at, expires_at)
            select cast(?4 as uuid), taken.id, ?1, cast(?5 as uuid), ?2, ?6 from taken
            """
                    .formatted(ClaimableWork.CONDITION, ClaimableWork.ORDER);

    private static final int NOTE_LIMIT = 2000;

    @PersistenceContext(unitName = "review")
    EntityManager em;

    @Inject OwnClaims own;
    @Inject ClaimExpiry expiry;
    @Inject BlindView blind;
    @Inject AuditTrail audit;
    @Inject ReviewSettings settings;
    @Inject Clock clock;

    @Override
    public Optional<ClaimedWork> claimNext(Actor reviewer) {
        reviewer.mustHave(Permission.SCORE);
        Instant now = clock.instant();
        takeSeat(reviewer.personId(), now);
        Optional<TaskClaim> inHand = inHand(reviewer.personId(), now);
        if (inHand.isEmpty()) {
            inHand = claim(reviewer, now);
        }
        return inHand.map(claim -> blind.of(claim, now));
    }

    /** The reviewer's other clicks wait here until this one has its claim. */
    private void takeSeat(UUID reviewer, Instant now) {
        em.createNativeQuery(
                        """
                        insert into review.reviewer_seat (reviewer_id, last_claim_at) values (?1, ?2)
                        on conflict (reviewer_id) do update set last_claim_at = excluded.last_claim_at
                        """)
                .setParameter(1, reviewer)
                .setParameter(2, now.atOffset(ZoneOffset.UTC))
                .executeUpdate();
    }

    private Optional<TaskClaim> inHand(UUID reviewer, Instant now) {
        Optional<TaskClaim> open = own.open(reviewer);
        open.filter(claim -> claim.isOverAt(now)).ifPresent(claim -> expiry.expire(claim.id()));
        return open.filter(claim -> !claim.isOverAt(now));
    }

    private Optional<TaskClaim> claim(Actor reviewer, Instant now) {
        UUID claimId = UUID.randomUUID();
        Instant expiresAt = now.plus(settings.lease());
        LocalDate today = settings.businessDays().dayOf(now);
        int claimed =
                em.createNativeQuery(CLAIM)
                        .setParameter(1, reviewer.personId())
                        .setParameter(2, now.atOffset(ZoneOffset.UTC))
                        .setParameter(3, today)
                        .setParameter(4, claimId)
                        .setParameter(5, UUID.randomUUID())
                        .setParameter(6, expiresAt.atOffset(ZoneOffset.UTC))
                        .executeUpdate();
        if (claimed == 0) {
            return Optional.empty();
        }
        own.expiresAt(claimId, expiresAt);
        audit.record(reviewer, "review.claimed", "TaskClaim", claimId);
        return Optional.of(em.find(TaskClaim.class, claimId));
    }

    @Override
    public Optional<ClaimedWork> current(Actor reviewer) {
        reviewer.mustHave(Permission.SCORE);
        Instant now = clock.instant();
        return own.open(reviewer.personId())
                .filter(claim -> !claim.isOverAt(now))
                .map(claim -> blind.of(claim, now));
    }

    @Override
    public ClaimedWork work(Actor reviewer, UUID claimId) {
        return blind.of(held(reviewer, claimId), clock.instant());
    }

    private TaskClaim held(Actor reviewer, UUID claimId) {
        TaskClaim claim = own.find(reviewer, claimId);
        claim.mustBeHeld(clock.instant());
        return claim;
    }

    @Override
    public Instant extend(Actor reviewer, UUID claimId, UUID token) {
        Instant now = clock.instant();
        TaskClaim claim = own.lockWithDeadline(reviewer, claimId);
        claim.mustBeHeld(token, now);
        Instant until = claim.extend(now, settings.lease());
        own.expiresAt(claimId, until);
        return until;
    }

    @Override
    public void release(
            Actor reviewer, UUID claimId, UUID token, ReleaseReason reason, String note) {
        if (note != null && (note.length() > NOTE_LIMIT || note.indexOf('\0') >= 0)) {
            throw InvalidRequest.field(
                    "note",
                    "note-too-long",
                    "A note has at most " + NOTE_LIMIT + " readable characters.");
        }
        Instant now = clock.instant();
        TaskClaim claim = own.lockWithDeadline(reviewer, claimId);
        claim.mustBeHeld(token, now);
        claim.release(now, reason, note);
        own.task(claim).returnToQueue();
        audit.record(
                reviewer,
                "review.released",
                "TaskClaim",
                claimId,
                null,
                "{\"reason\":\"" + reason + "\"}");
    }

    @Override
    public BlindWork.Content evidence(Actor reviewer, UUID claimId, UUID pieceId) {
        return blind.content(held(reviewer, claimId), pieceId);
    }
}
