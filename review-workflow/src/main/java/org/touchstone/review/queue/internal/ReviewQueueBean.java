package org.touchstone.review.queue.internal;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.touchstone.credential.kernel.Actor;
import org.touchstone.credential.kernel.AuditTrail;
import org.touchstone.credential.kernel.InvalidRequest;
import org.touchstone.credential.kernel.NotFound;
import org.touchstone.credential.kernel.Permission;
import org.touchstone.credential.submission.BlindWork;
import org.touchstone.review.queue.ClaimedWork;
import org.touchstone.review.queue.HandsAreFull;
import org.touchstone.review.queue.ReleaseReason;
import org.touchstone.review.queue.ReviewQueue;
import org.touchstone.review.queue.WorkIsNotYours;

@Stateless
public class ReviewQueueBean implements ReviewQueue {
    private static final int NOTE_LIMIT = 2000;

    @PersistenceContext(unitName = "review")
    EntityManager em;

    @Inject OwnClaims own;
    @Inject ClaimExpiry expiry;
    @Inject BlindView blind;
    @Inject AuditTrail audit;
    @Inject ReviewSettings settings;

    @Inject NextWork next;
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
        if (inHand.isEmpty()) {
            next.explainWhyNothing(reviewer.personId(), now);
        }
        return inHand.map(claim -> blind.of(claim, now));
    }

    @Override
    public ClaimedWork claimOne(Actor supervisor, UUID taskId) {
        supervisor.mustHave(Permission.SUPERVISE_SCORING);
        Instant now = clock.instant();
        takeSeat(supervisor.personId(), now);
        Optional<TaskClaim> inHand = inHand(supervisor.personId(), now);
        if (inHand.isPresent() && inHand.get().taskId().equals(taskId)) {
            return blind.of(inHand.get(), now);
        }
        if (inHand.isPresent()) {
            throw new HandsAreFull(own.task(inHand.get()).workNumber());
        }
        ReviewTask task = em.find(ReviewTask.class, taskId);
        if (task == null || task.kind().isFromTheQueue()) {
            throw new NotFound("reading", taskId);
        }
        UUID claimId = UUID.randomUUID();
        Instant expiresAt = now.plus(settings.lease());
        if (!next.claimOne(taskId, supervisor.personId(), claimId, now, expiresAt)) {
            throw new WorkIsNotYours();
        }
        return blind.of(opened(supervisor, claimId, expiresAt), now);
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
        return next.claim(reviewer.personId(), claimId, now, expiresAt)
                ? Optional.of(opened(reviewer, claimId, expiresAt))
                : Optional.empty();
    }

    private TaskClaim opened(Actor reviewer, UUID claimId, Instant expiresAt) {
        own.expiresAt(claimId, expiresAt);
        audit.record(reviewer, "review.claimed", "TaskClaim", claimId);
        return em.find(TaskClaim.class, claimId);
    }

    @Override
    public Optional<ClaimedWork> current(Actor reviewer) {
        OwnClaims.mustRead(reviewer);
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
        if (reason == ReleaseReason.SUSPECTED_NOT_OWN_WORK && (note == null || note.isBlank())) {
            throw InvalidRequest.field(
                    "note",
                    "required",
                    "Say in the note what makes you think that it is not the author's own work.");
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
