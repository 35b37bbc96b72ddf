package org.touchstone.review.queue.internal;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.touchstone.credential.kernel.Actor;
import org.touchstone.credential.kernel.Deadlines;
import org.touchstone.credential.kernel.NotFound;
import org.touchstone.credential.kernel.Permission;

/** Finds and locks the claims of a reviewer; those of others do not exist for him. */
@Dependent
public class OwnClaims {
    @PersistenceContext(unitName = "review")
    EntityManager em;

    @Inject Deadlines deadlines;

    Optional<TaskClaim> open(UUID reviewer) {
        return em.createQuery(
                        "select c from TaskClaim c where c.reviewerId = :reviewer and c.endedAt is null",
                        TaskClaim.class)
                .setParameter("reviewer", reviewer)
                .getResultStream()
                .findFirst();
    }

    /** Reviewers hold claims, and so do supervisors, who adjudicate and read again. */
    static void mustRead(Actor reader) {
        if (!reader.may(Permission.SUPERVISE_SCORING)) {
            reader.mustHave(Permission.SCORE);
        }
    }

    TaskClaim find(Actor reviewer, UUID claimId) {
        mustRead(reviewer);
        return mustOwn(reviewer, claimId, em.find(TaskClaim.class, claimId));
    }

    /** The claim cannot end before the transaction does. */
    TaskClaim lock(Actor reviewer, UUID claimId) {
        mustRead(reviewer);
        return mustOwn(
                reviewer,
                claimId,
                em.find(TaskClaim.class, claimId, LockModeType.PESSIMISTIC_WRITE));
    }

    private static TaskClaim mustOwn(Actor reviewer, UUID claimId, TaskClaim claim) {
        if (claim == null || !claim.belongsTo(reviewer.personId())) {
            throw new NotFound("claim", claimId);
        }
        return claim;
    }

    /**
     * Locks the claim after its deadline, which is disarmed. The expiry locks the two in this order
     * as well; otherwise each could wait for the other. Whose claim it is is seen under the lock:
     * if it is another's, the refusal arms the deadline again.
     */
    TaskClaim lockWithDeadline(Actor reviewer, UUID claimId) {
        mustRead(reviewer);
        deadlines.cancel(ClaimExpiry.DEADLINE, claimId);
        return lock(reviewer, claimId);
    }

    void expiresAt(UUID claimId, Instant moment) {
        deadlines.set(ClaimExpiry.DEADLINE, claimId, moment);
    }

    ReviewTask task(TaskClaim claim) {
        return em.find(ReviewTask.class, claim.taskId());
    }
}
