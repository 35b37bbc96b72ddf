package org.touchstone.review.wakeup.internal;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.touchstone.credential.kernel.Actor;
import org.touchstone.credential.kernel.AuditTrail;
import org.touchstone.credential.kernel.InstantColumn;
import org.touchstone.credential.kernel.InvalidRequest;
import org.touchstone.credential.kernel.NotFound;
import org.touchstone.credential.kernel.Outbox;
import org.touchstone.credential.kernel.Page;
import org.touchstone.credential.kernel.Permission;
import org.touchstone.review.wakeup.DeadLetters;

@Stateless
public class DeadLettersBean implements DeadLetters {
    private static final int ERROR_LIMIT = 4000;

    @PersistenceContext(unitName = "review")
    EntityManager em;

    @Inject Outbox outbox;

    @Inject AuditTrail audit;

    @Inject Clock clock;

    /** In a transaction of its own: that of the delivery is lost. */
    @Override
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void keep(String kind, UUID subjectId, int deliveries, String error) {
        em.createNativeQuery(
                        """
                        insert into review.dead_letter (id, kind, subject_id, deliveries, error, failed_at, state)
                        values (?1, ?2, ?3, ?4, ?5, ?6, 'OPEN')
                        on conflict (kind, subject_id) where state = 'OPEN' do update
                            set deliveries = dead_letter.deliveries + excluded.deliveries,
                                error = excluded.error, failed_at = excluded.failed_at
                        """)
                .setParameter(1, UUID.randomUUID())
                .setParameter(2, kind)
                .setParameter(3, subjectId)
                .setParameter(4, deliveries)
                .setParameter(5, error.substring(0, Math.min(error.length(), ERROR_LIMIT)))
                .setParameter(6, clock.instant().atOffset(ZoneOffset.UTC))
                .executeUpdate();
    }

    @Override
    public List<UUID> withoutLetter(List<UUID> subjectIds) {
        List<?> open =
                em.createNativeQuery(
                                """
                        select subject_id from review.dead_letter
                        where state = 'OPEN' and subject_id = any(cast(string_to_array(?1, ',') as uuid[]))
                        """)
                        .setParameter(
                                1,
                                subjectIds.stream()
                                        .map(UUID::toString)
                                        .collect(Collectors.joining(",")))
                        .getResultList();
        return subjectIds.stream().filter(id -> !open.contains(id)).toList();
    }

    @Override
    public Page<Letter> list(Actor supervisor, boolean openOnly, int page) {
        supervisor.mustHave(Permission.SUPERVISE_SCORING);
        List<?> rows =
                em.createNativeQuery(
                                """
                        select id, kind, subject_id, deliveries, error, failed_at, state, handled_at, handled_by,
                            handled_reason
                        from review.dead_letter where state = 'OPEN' or not ?1
                        order by failed_at desc, id limit ?2 offset ?3
                        """)
                        .setParameter(1, openOnly)
                        .setParameter(2, Page.SIZE + 1)
                        .setParameter(3, Page.offset(page))
                        .getResultList();
        return Page.of(rows, page, row -> letter((Object[]) row));
    }

    private static Letter letter(Object[] row) {
        return new Letter(
                (UUID) row[0],
                (String) row[1],
                (UUID) row[2],
                ((Number) row[3]).intValue(),
                (String) row[4],
                InstantColumn.read(row[5]),
                (String) row[6],
                InstantColumn.read(row[7]),
                (String) row[8],
                (String) row[9]);
    }

    @Override
    public void retry(Actor supervisor, UUID letterId) {
        Object[] letter = handle(supervisor, letterId, "RETRIED", null);
        outbox.wake(Outbox.REVIEW, (String) letter[0], (UUID) letter[1]);
    }

    @Override
    public void discard(Actor supervisor, UUID letterId, String reason) {
        if (reason == null || reason.isBlank() || reason.length() > ERROR_LIMIT) {
            throw InvalidRequest.field(
                    "reason", "required", "Say in a few words why the message can be forgotten.");
        }
        handle(supervisor, letterId, "DISCARDED", reason.strip());
    }

    /** Kind and subject of the letter. */
    @SuppressWarnings("unchecked")
    private Object[] handle(Actor supervisor, UUID letterId, String state, String reason) {
        supervisor.mustHave(Permission.SUPERVISE_SCORING);
        List<Object[]> letter =
                em.createNativeQuery(
                                """
                        update review.dead_letter set state = ?2, handled_at = ?3, handled_by = ?4, handled_reason = ?5
                        where id = ?1 and state = 'OPEN' returning kind, subject_id
                        """)
                        .setParameter(1, letterId)
                        .setParameter(2, state)
                        .setParameter(3, clock.instant().atOffset(ZoneOffset.UTC))
                        .setParameter(4, supervisor.name())
                        .setParameter(5, reason)
                        .getResultList();
        if (letter.isEmpty()) {
            throw new NotFound("open dead letter", letterId);
        }
        audit.record(
                supervisor,
                "review.dead-letter-" + state.toLowerCase(java.util.Locale.ROOT),
                "DeadLetter",
                letterId,
                null,
                reason == null
                        ? null
                        : Json.createObjectBuilder().add("reason", reason).build().toString());
        return letter.get(0);
    }
}
