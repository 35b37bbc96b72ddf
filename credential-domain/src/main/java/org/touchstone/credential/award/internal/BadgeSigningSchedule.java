package org.touchstone.credential.award.internal;

import jakarta.ejb.Asynchronous;
import jakarta.ejb.Schedule;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.touchstone.credential.award.AwardGranted;
import org.touchstone.credential.award.PathwayBadgeGranted;
import org.touchstone.credential.kernel.OneAtATime;

/** Has awards signed right after their decision, and later whatever was left unsigned. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class BadgeSigningSchedule {
    private static final Logger LOG = Logger.getLogger(BadgeSigningSchedule.class.getName());
    private static final int BATCH = 200;

    /** Signatures cost processor time, which those who wait for an answer get first. */
    private static final OneAtATime SIGNING = new OneAtATime();

    @PersistenceContext(unitName = "credential")
    EntityManager em;

    @Inject Clock clock;
    @Inject BadgeSigning signing;

    @Asynchronous
    public void signSoon(@Observes(during = TransactionPhase.AFTER_SUCCESS) AwardGranted granted) {
        SIGNING.run(this::signAll);
    }

    @Asynchronous
    public void signSoon(
            @Observes(during = TransactionPhase.AFTER_SUCCESS) PathwayBadgeGranted granted) {
        SIGNING.run(this::signAll);
    }

    @Schedule(hour = "*", minute = "*", second = "40", persistent = false)
    public void signLeftBehind() {
        SIGNING.run(this::signAll);
    }

    /** A failed signing is put off and so is not met again before the end. */
    private void signAll() {
        List<UUID> batch;
        do {
            batch = unsigned();
            batch.forEach(this::sign);
        } while (batch.size() == BATCH);
    }

    List<UUID> unsigned() {
        List<?> ids =
                em.createNativeQuery(
                                """
                                select id from credential.award
                                where status_list_index is not null and signed_at is null and next_signing_at <= ?1
                                order by next_signing_at limit ?2
                                """)
                        .setParameter(1, clock.instant().atOffset(ZoneOffset.UTC))
                        .setParameter(2, BATCH)
                        .getResultList();
        return ids.stream().map(UUID.class::cast).toList();
    }

    /** The row stays unsigned when this fails, so the next sweep tries again. */
    private void sign(UUID awardId) {
        try {
            signing.sign(awardId);
        } catch (RuntimeException e) {
            LOG.log(Level.SEVERE, e, () -> "Award " + awardId + " could not be signed");
            signing.postpone(awardId);
        }
    }
}
