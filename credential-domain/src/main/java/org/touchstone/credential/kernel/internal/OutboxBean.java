package org.touchstone.credential.kernel.internal;

import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.UUID;
import org.touchstone.credential.kernel.Outbox;

@Stateless
public class OutboxBean implements Outbox {
    @PersistenceContext(unitName = "credential")
    EntityManager em;

    @Resource TransactionSynchronizationRegistry transaction;

    @Inject OutboxCourier courier;

    @Inject Clock clock;

    @Override
    public void wake(String queue, String kind, UUID subjectId) {
        em.createNativeQuery(
                        """
                        insert into credential.outbox (id, queue, kind, subject_id, created_at, next_attempt_at)
                        values (?1, ?2, ?3, ?4, ?5, ?5)
                        """)
                .setParameter(1, UUID.randomUUID())
                .setParameter(2, queue)
                .setParameter(3, kind)
                .setParameter(4, subjectId)
                .setParameter(5, clock.instant().atOffset(ZoneOffset.UTC))
                .executeUpdate();
        nudgeAfterCommit();
    }

    @Override
    public long unsent() {
        return ((Number)
                        em.createNativeQuery(
                                        "select count(*) from credential.outbox where sent_at is null")
                                .getSingleResult())
                .longValue();
    }

    private void nudgeAfterCommit() {
        if (transaction.getResource(OutboxBean.class) != null) {
            return;
        }
        transaction.putResource(OutboxBean.class, true);
        transaction.registerInterposedSynchronization(
                new Synchronization() {
                    @Override
                    public void beforeCompletion() {}

                    @Override
                    public void afterCompletion(int status) {
                        if (status == Status.STATUS_COMMITTED) {
                            courier.nudge();
                        }
                    }
                });
    }
}
