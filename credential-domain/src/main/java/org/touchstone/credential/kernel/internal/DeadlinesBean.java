package org.touchstone.credential.kernel.internal;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.touchstone.credential.kernel.Deadlines;

@Stateless
public class DeadlinesBean implements Deadlines {
    private static final Logger LOG = Logger.getLogger(DeadlinesBean.class.getName());

    @PersistenceContext(unitName = "credential")
    EntityManager em;

    @Inject DeadlineFiring firing;

    @Override
    public void set(String kind, UUID subjectId, Instant dueAt) {
        em.createNativeQuery(
                        """
                        insert into credential.deadline (id, kind, subject_id, due_at, next_attempt_at)
                        values (?1, ?2, ?3, ?4, ?4)
                        on conflict (kind, subject_id) do update set due_at = excluded.due_at,
                            next_attempt_at = excluded.due_at, fired_at = null, cancelled_at = null, attempts = 0
                        """)
                .setParameter(1, UUID.randomUUID())
                .setParameter(2, kind)
                .setParameter(3, subjectId)
                .setParameter(4, dueAt.atOffset(java.time.ZoneOffset.UTC))
                .executeUpdate();
    }

    @Override
    public void setAll(String kind, Map<UUID, Instant> dueAt) {
        if (dueAt.isEmpty()) {
            return;
        }
        List<Map.Entry<UUID, Instant>> all = List.copyOf(dueAt.entrySet());
        em.createNativeQuery(
                        """
                        insert into credential.deadline (id, kind, subject_id, due_at, next_attempt_at)
                        select gen_random_uuid(), ?1, cast(a.subject as uuid), cast(a.due as timestamptz),
                            cast(a.due as timestamptz)
                        from unnest(string_to_array(?2, ','), string_to_array(?3, ',')) as a(subject, due)
                        on conflict (kind, subject_id) do update set due_at = excluded.due_at,
                            next_attempt_at = excluded.due_at, fired_at = null, cancelled_at = null, attempts = 0
                        """)
                .setParameter(1, kind)
                .setParameter(
                        2,
                        all.stream()
                                .map(one -> one.getKey().toString())
                                .collect(Collectors.joining(",")))
                .setParameter(
                        3,
                        all.stream()
                                .map(one -> one.getValue().toString())
                                .collect(Collectors.joining(",")))
                .executeUpdate();
    }

    @Override
    public void move(String kind, Collection<UUID> subjectIds, Instant dueAt, Instant now) {
        em.createNativeQuery(
                        """
                        update credential.deadline set due_at = ?3, next_attempt_at = ?3,
                            fired_at = case when cast(?3 as timestamptz) <= ?4 then fired_at end
                        where kind = ?1 and subject_id = any(cast(string_to_array(?2, ',') as uuid[]))
                            and cancelled_at is null and due_at <> ?3
                        """)
                .setParameter(1, kind)
                .setParameter(
                        2, subjectIds.stream().map(UUID::toString).collect(Collectors.joining(",")))
                .setParameter(3, dueAt.atOffset(java.time.ZoneOffset.UTC))
                .setParameter(4, now.atOffset(java.time.ZoneOffset.UTC))
                .executeUpdate();
    }

    @Override
    public void cancel(String kind, UUID subjectId) {
        em.createNativeQuery(
                        """
                        update credential.deadline set cancelled_at = now()
                        where kind = ?1 and subject_id = ?2 and fired_at is null and cancelled_at is null
                        """)
                .setParameter(1, kind)
                .setParameter(2, subjectId)
                .executeUpdate();
    }

    /**
     * Outside any transaction: one that is already open would undo everything when a single effect
     * fails.
     */
    @Override
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public int fireDue(String kind, Instant now, Consumer<UUID> effect) {
        int fired = 0;
        for (UUID deadline : firing.due(kind, now)) {
            try {
                if (firing.fire(deadline, now, effect)) {
                    fired++;
                }
            } catch (RuntimeException e) {
                LOG.log(
                        Level.WARNING,
                        e,
                        () ->
                                "Deadline "
                                        + deadline
                                        + " of kind "
                                        + kind
                                        + " failed; it will be tried again.");
                firing.postpone(deadline, now, e.toString());
            }
        }
        return fired;
    }

    /** The transactions of {@link #fireDue}, one each. */
    @Stateless
    public static class DeadlineFiring {
        private static final int BATCH = 200;

        @PersistenceContext(unitName = "credential")
        EntityManager em;

        @SuppressWarnings("unchecked")
        @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
        public List<UUID> due(String kind, Instant now) {
            return em.createNativeQuery(
                            """
                            select id from credential.deadline
                            where kind = ?1 and next_attempt_at <= ?2 and fired_at is null and cancelled_at is null
                            order by next_attempt_at limit %d
                            """
                                    .formatted(BATCH))
                    .setParameter(1, kind)
                    .setParameter(2, now.atOffset(java.time.ZoneOffset.UTC))
                    .getResultList();
        }

        @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
        public boolean fire(UUID id, Instant now, Consumer<UUID> effect) {
            Optional<UUID> subject = mark(id, now);
            subject.ifPresent(effect);
            return subject.isPresent();
        }

        /**
         * One conditional update decides which node fires: the loser waits for the winner's commit
         * and finds nothing.
         */
        @SuppressWarnings("unchecked")
        private Optional<UUID> mark(UUID id, Instant now) {
            return em
                    .createNativeQuery(
                            """
                            update credential.deadline set fired_at = ?2
                            where id = ?1 and due_at <= ?2 and fired_at is null and cancelled_at is null
                            returning subject_id
                            """)
                    .setParameter(1, id)
                    .setParameter(2, now.atOffset(java.time.ZoneOffset.UTC))
                    .getResultList()
                    .stream()
                    .findFirst();
        }

        @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
        public void postpone(UUID id, Instant now, String error) {
            em.createNativeQuery(
                            """
                            update credential.deadline set attempts = attempts + 1, last_error = ?3,
                                next_attempt_at = cast(?2 as timestamptz) + least(interval '1 hour',
                                    interval '5 seconds' * power(2, least(attempts, 12)))
                            where id = ?1
                            """)
                    .setParameter(1, id)
                    .setParameter(2, now.atOffset(java.time.ZoneOffset.UTC))
                    .setParameter(3, error)
                    .executeUpdate();
        }
    }
}
