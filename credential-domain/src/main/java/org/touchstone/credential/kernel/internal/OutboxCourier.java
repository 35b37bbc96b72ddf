package org.touchstone.credential.kernel.internal;

import static java.util.stream.Collectors.joining;

import jakarta.annotation.Resource;
import jakarta.ejb.Asynchronous;
import jakarta.ejb.Schedule;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.jms.Connection;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSException;
import jakarta.jms.MessageProducer;
import jakarta.jms.Queue;
import jakarta.jms.Session;
import jakarta.jms.TextMessage;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.touchstone.credential.kernel.OneAtATime;

/**
 * Carries outbox rows to the broker: at once after a commit, and by a sweep for what was left
 * behind. A message is sent before its row is marked, so a crash between the two sends it twice and
 * never loses it.
 */
@Stateless
public class OutboxCourier {
    private static final Logger LOG = Logger.getLogger(OutboxCourier.class.getName());

    /** Of all instances, so that a burst of commits does not take a thread for each. */
    private static final OneAtATime CARRYING = new OneAtATime();

    @Inject OutboxDispatch dispatch;

    @Asynchronous
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void nudge() {
        CARRYING.run(this::carry);
    }

    @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void sweep() {
        CARRYING.run(this::carry);
    }

    private void carry() {
        try {
            int sent;
            do {
                sent = dispatch.sendBatch();
            } while (sent == OutboxDispatch.BATCH);
        } catch (RuntimeException e) {
            LOG.log(
                    Level.WARNING,
                    e,
                    () ->
                            "The message broker does not take messages; work waits in the outbox and the sweeps go on without it.");
            dispatch.postpone();
        }
    }

    /** The transactions of the courier. */
    @Stateless
    public static class OutboxDispatch {
        static final int BATCH = 100;

        @PersistenceContext(unitName = "credential")
        EntityManager em;

        @Resource(lookup = "jms/touchstoneConnectionFactory")
        ConnectionFactory connections;

        @Resource(lookup = "jms/reviewQueue")
        Queue reviewQueue;

        @Inject Clock clock;

        @SuppressWarnings("unchecked")
        @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
        public int sendBatch() {
            Instant now = clock.instant();
            List<Object[]> rows =
                    em.createNativeQuery(
                                    """
                            select id, kind, subject_id from credential.outbox
                            where sent_at is null and next_attempt_at <= ?1
                            order by next_attempt_at limit %d for update skip locked
                            """
                                            .formatted(BATCH))
                            .setParameter(1, now.atOffset(ZoneOffset.UTC))
                            .getResultList();
            if (rows.isEmpty()) {
                return 0;
            }
            try (Connection connection = connections.createConnection();
                    Session session = connection.createSession(true, Session.SESSION_TRANSACTED);
                    MessageProducer producer = session.createProducer(reviewQueue)) {
                for (Object[] row : rows) {
                    TextMessage message = session.createTextMessage(row[2].toString());
                    message.setStringProperty("kind", (String) row[1]);
                    producer.send(message);
                }
            } catch (JMSException e) {
                throw new IllegalStateException("Cannot send to the review queue", e);
            }
            markSent(rows, now);
            return rows.size();
        }

        private void markSent(List<Object[]> rows, Instant now) {
            String ids = rows.stream().map(row -> row[0].toString()).collect(joining(","));
            em.createNativeQuery(
                            """
                            update credential.outbox set sent_at = ?2
                            where id = any(cast(string_to_array(?1, ',') as uuid[]))
                            """)
                    .setParameter(1, ids)
                    .setParameter(2, now.atOffset(ZoneOffset.UTC))
                    .executeUpdate();
        }

        /** Gives the broker half a minute before the next try. */
        @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
        public void postpone() {
            Instant now = clock.instant();
            em.createNativeQuery(
                            """
                            update credential.outbox set attempts = attempts + 1, next_attempt_at = ?2
                            where sent_at is null and next_attempt_at <= ?1
                            """)
                    .setParameter(1, now.atOffset(ZoneOffset.UTC))
                    .setParameter(2, now.plusSeconds(30).atOffset(ZoneOffset.UTC))
                    .executeUpdate();
        }
    }
}
