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
import org.touchstone.credential.kernel.AuditTrail;

/** The end of a claim that nobody ended in time. */
@Stateless
public class ClaimExpiry {
    /** The kind of the deadline that each open claim has. */
    static final String DEADLINE = "claim-expiry";

    private static final Actor CLOCKWORK = Actor.system("claim expiry");

    @PersistenceContext(unitName = "review")
    EntityManager em;

    @Inject AuditTrail audit;
    @Inject Clock clock;

    /** Does nothing for a claim that has ended or was extended. */
    public void expire(UUID claimId) {
        Instant now = clock.instant();
        TaskClaim claim = em.find(TaskClaim.class, claimId);
        if (claim == null) {
            return;
        }
        em.refresh(claim, LockModeType.PESSIMISTIC_WRITE);
        if (claim.isOpen() && claim.isOverAt(now)) {
            claim.expire(now);
            em.find(ReviewTask.class, claim.taskId(), LockModeType.PESSIMISTIC_WRITE)
                    .returnToQueue();
            em.flush();
            audit.record(CLOCKWORK, "review.claim-expired", "TaskClaim", claimId);
        }
    }
}
