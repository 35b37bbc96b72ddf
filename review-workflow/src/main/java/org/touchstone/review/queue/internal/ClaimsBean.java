package org.touchstone.review.queue.internal;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.touchstone.credential.kernel.Actor;
import org.touchstone.credential.kernel.Outbox;
import org.touchstone.review.queue.Claims;

@Stateless
public class ClaimsBean implements Claims {
    /** Wakes the settlement; its subject is the task. */
    private static final String READING_SEALED = "ReadingSealed";

    @PersistenceContext(unitName = "review")
    EntityManager em;

    @Inject OwnClaims own;
    @Inject Outbox outbox;
    @Inject Clock clock;

    @Override
    public Held hold(Actor reviewer, UUID claimId, UUID token) {
        TaskClaim claim = own.lock(reviewer, claimId);
        claim.mustBeHeld(token, clock.instant());
        return held(claim, null);
    }

    @Override
    public Held holdToSeal(Actor reviewer, UUID claimId, UUID token) {
        TaskClaim claim = own.lockWithDeadline(reviewer, claimId);
        if (claim.wasSealedWith(token)) {
            return held(claim, claim.endedAt());
        }
        claim.mustBeHeld(token, clock.instant());
        return held(claim, null);
    }

    @Override
    public void sealed(Actor reviewer, UUID claimId, Instant at) {
        TaskClaim claim = own.find(reviewer, claimId);
        claim.seal(at);
        ReviewTask task = own.task(claim);
        task.seal(at);
        if (task.kind().isDecisive()) {
            em.find(Work.class, task.submissionId(), LockModeType.PESSIMISTIC_WRITE)
                    .readingIsSealed();
        }
        outbox.wake(Outbox.REVIEW, READING_SEALED, task.id());
    }

    @Override
    public Held find(Actor reviewer, UUID claimId) {
        return held(own.find(reviewer, claimId), null);
    }

    @Override
    public UUID taskOf(Actor reviewer, UUID claimId) {
        return own.find(reviewer, claimId).taskId();
    }

    private Held held(TaskClaim claim, Instant sealedAt) {
        ReviewTask task = own.task(claim);
        return new Held(
                claim.id(),
                task.id(),
                task.kind(),
                task.submissionId(),
                task.versionId(),
                em.find(Work.class, task.submissionId()).leftOutOf(task.kind()),
                task.workNumber(),
                sealedAt);
    }
}
