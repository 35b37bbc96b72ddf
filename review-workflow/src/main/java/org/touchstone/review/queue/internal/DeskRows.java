package org.touchstone.review.queue.internal;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.touchstone.credential.kernel.InstantColumn;
import org.touchstone.credential.kernel.InvalidRequest;
import org.touchstone.review.deadline.AgencyCalendar;
import org.touchstone.review.queue.QueueDesk.Row;
import org.touchstone.review.queue.QueueDesk.Rows;
import org.touchstone.review.queue.QueueDesk.Show;
import org.touchstone.review.queue.TaskKind;

/**
 * The rows of a supervisor's desk. Each list follows an index from where the page before ended; the
 * kind stands in the statement, so that the index of that kind can serve it.
 */
@Dependent
public class DeskRows {
    private static final String OPEN = "t.state in ('WAITING', 'CLAIMED')";

    private static final String ROWS =
            """
            select t.id, t.work_number, mc.code, mc.title, t.kind, t.due_at, t.estimated_minutes, t.state,
                holder.given_name || ' ' || holder.family_name, coalesce(c.claimed_at, t.opened_at),
                owner.given_name || ' ' || owner.family_name, t.order_at <> t.due_at
            from (%s) t
            join credential.published_micro_credential mc on mc.id = t.micro_credential_id
            left join review.task_claim c on c.task_id = t.id and c.ended_at is null
            left join credential.published_person holder on holder.id = c.reviewer_id
            left join credential.published_person owner on owner.id = t.reserved_for
            order by t.due_at, t.id
            """;

    @PersistenceContext(unitName = "review")
    EntityManager em;

    @Inject ReviewSettings settings;

    /**
     * @param today its end, as the calendar has it
     * @param limit one more is fetched, to know whether there is a further page
     */
    Rows of(Show show, TaskKind kind, String after, Instant now, Instant today, int limit) {
        Cursor cursor = Cursor.of(after);
        String inner =
                source(show)
                        + (kind == null ? "" : " and t.kind = '" + kind.name() + "'")
                        + (cursor == null ? "" : " and (t.due_at, t.id) > (?3, cast(?4 as uuid))")
                        + " order by t.due_at, t.id limit "
                        + (limit + 1);
        Query query = em.createNativeQuery(ROWS.formatted(inner));
        if (show == Show.DUE_TODAY || show == Show.BREACHED) {
            query.setParameter(1, now.atOffset(ZoneOffset.UTC));
        }
        if (show == Show.DUE_TODAY) {
            query.setParameter(2, today.atOffset(ZoneOffset.UTC));
        }
        if (cursor != null) {
            query.setParameter(3, cursor.dueAt().atOffset(ZoneOffset.UTC))
                    .setParameter(4, cursor.id());
        }
        List<?> found = query.getResultList();
        List<Row> rows = found.stream().limit(limit).map(row -> row((Object[]) row, now)).toList();
        return new Rows(
                rows, found.size() > limit ? cursor((Object[]) found.get(limit - 1)) : null);
    }

    private static String source(Show show) {
        return switch (show) {
            case WAITING -> "select t.* from review.review_task t where t.state = 'WAITING'";
            // What is in hand is as little as there are readers: not looked for among what waits.
            case IN_HAND ->
                    """
                    with held as materialized (
                        select t.* from review.task_claim open
                        join review.review_task t on t.id = open.task_id where open.ended_at is null)
                    select t.* from held t where t.state = 'CLAIMED'""";
            case DUE_TODAY ->
                    "select t.* from review.review_task t where "
                            + OPEN
                            + " and t.due_at > ?1 and t.due_at <= ?2";
            case BREACHED ->
                    "select t.* from review.review_task t where " + OPEN + " and t.due_at <= ?1";
        };
    }

    /** In the order of the ids' due dates; those that are gone are left out. */
    List<Row> of(List<UUID> ids, Instant now) {
        List<?> found =
                em.createNativeQuery(
                                ROWS.formatted(
                                        "select t.* from review.review_task t where t.id = any(cast(string_to_array(?1, ',') as uuid[])) and "
                                                + OPEN))
                        .setParameter(1, joined(ids))
                        .getResultList();
        return found.stream().map(row -> row((Object[]) row, now)).toList();
    }

    static String joined(List<UUID> ids) {
        return ids.stream().map(UUID::toString).collect(Collectors.joining(","));
    }

    private Row row(Object[] row, Instant now) {
        AgencyCalendar days = settings.businessDays();
        LocalDate dueOn = days.dueDayOf(InstantColumn.read(row[5]));
        return new Row(
                (UUID) row[0],
                (String) row[1],
                (String) row[2],
                (String) row[3],
                TaskKind.valueOf((String) row[4]),
                dueOn,
                days.between(days.dayOf(now), dueOn),
                ((Number) row[6]).intValue(),
                row[7].equals("CLAIMED"),
                (String) row[8],
                InstantColumn.read(row[9]),
                (String) row[10],
                (Boolean) row[11]);
    }

    private static String cursor(Object[] row) {
        return InstantColumn.read(row[5]) + "~" + row[0];
    }

    private record Cursor(Instant dueAt, UUID id) {
        static Cursor of(String text) {
            if (text == null || text.isBlank()) {
                return null;
            }
            int cut = text.indexOf('~');
            try {
                return new Cursor(
                        Instant.parse(text.substring(0, Math.max(0, cut))),
                        UUID.fromString(text.substring(cut + 1)));
            } catch (DateTimeException | IllegalArgumentException e) {
                throw InvalidRequest.field(
                        "after",
                        "not-a-page",
                        "Give 'after' as the page before gave it in 'next'.");
            }
        }
    }
}
