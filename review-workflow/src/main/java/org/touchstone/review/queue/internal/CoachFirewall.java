package org.touchstone.review.queue.internal;

import jakarta.ejb.LocalBean;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.touchstone.credential.coaching.CoachAssigned;
import org.touchstone.credential.kernel.Actor;
import org.touchstone.credential.kernel.AuditTrail;
import org.touchstone.credential.kernel.Deadlines;

/**
 * Takes work out of the hands of somebody who becomes the coach of its author. The reading waits
 * again, and the claim's query keeps it from the coach.
 */
@Stateless
@LocalBean
public class CoachFirewall {
    private static final Actor SYSTEM = Actor.system("coach firewall");
    private static final String WHY = "The reader became the coach of an author.";

    @PersistenceContext(unitName = "review")
    EntityManager em;

    @Inject Deadlines deadlines;
    @Inject AuditTrail audit;
    @Inject Clock clock;

    public void coachAssigned(@Observes CoachAssigned assigned) {
        for (Object id : held(assigned)) {
            takeBack((UUID) id);
        }
    }

    private List<?> held(CoachAssigned assigned) {
        String educators =
                assigned.educatorIds().stream()
                        .map(UUID::toString)
                        .collect(Collectors.joining(","));
        return em.createNativeQuery(
                        """
                        select c.id from review.task_claim c join review.review_task t on t.id = c.task_id
                        where c.reviewer_id = ?1 and c.ended_at is null and (
                            t.author_id = any(cast(string_to_array(?2, ',') as uuid[]))
                            or t.co_authors && cast(string_to_array(?2, ',') as uuid[]))
                        """)
                .setParameter(1, assigned.coachId())
                .setParameter(2, educators)
                .getResultList();
    }

    /** In the order in which the expiry locks. */
    private void takeBack(UUID claimId) {
        deadlines.cancel(ClaimExpiry.DEADLINE, claimId);
        TaskClaim claim = em.find(TaskClaim.class, claimId, LockModeType.PESSIMISTIC_WRITE);
        em.refresh(claim);
        if (claim.isOpen()) {
            ReviewTask task =
                    em.find(ReviewTask.class, claim.taskId(), LockModeType.PESSIMISTIC_WRITE);
            em.refresh(task);
            claim.takeBack(clock.instant(), WHY);
            task.returnToQueue();
            audit.record(SYSTEM, "review.taken-back", "ReviewTask", claim.taskId());
        }
    }
}
