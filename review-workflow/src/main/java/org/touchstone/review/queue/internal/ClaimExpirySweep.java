package org.touchstone.review.queue.internal;

import jakarta.ejb.Schedule;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.touchstone.credential.kernel.Deadlines;
import org.touchstone.credential.kernel.Outbox;

/**
 * Sends work whose lease ran out back to the queue: each deadline fires a wake-up, and what a lost
 * message left behind is done here.
 */
@Stateless
public class ClaimExpirySweep {
    private static final Logger LOG = Logger.getLogger(ClaimExpirySweep.class.getName());

    /** The message has this long before the sweep does its work. */
    static final Duration PATIENCE = Duration.ofSeconds(15);

    private static final int BATCH = 200;

    @PersistenceContext(unitName = "review")
    EntityManager em;

    @Inject Deadlines deadlines;

    @Inject Outbox outbox;

    @Inject ClaimExpiry expiry;

    @Inject Clock clock;

    /** Outside a transaction: each claim has its own, and one that fails holds up no other. */
    @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void sweep() {
        deadlines.fireDue(ClaimExpiry.DEADLINE, clock.instant(), this::wake);
        for (UUID claim : leftBehind()) {
            try {
                expiry.expire(claim);
            } catch (RuntimeException e) {
                LOG.log(
                        Level.WARNING,
                        e,
                        () ->
                                "Claim "
                                        + claim
                                        + " could not be ended; the next sweep tries again.");
            }
        }
    }

    void wake(UUID claimId) {
        outbox.wake(Outbox.REVIEW, ClaimExpiryWakeUp.KIND, claimId);
    }

    @SuppressWarnings("unchecked")
    private List<UUID> leftBehind() {
        return em.createNativeQuery(
                        "select id from review.task_claim where ended_at is null and expires_at < ?1 limit ?2")
                .setParameter(1, clock.instant().minus(PATIENCE).atOffset(ZoneOffset.UTC))
                .setParameter(2, BATCH)
                .getResultList();
    }
}
