package org.touchstone.review.deadline.internal;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.touchstone.credential.kernel.InstantColumn;
import org.touchstone.review.deadline.AgencyCalendar;

/**
 * Readings that are not due with their work: a second one that was asked for late, a paper of
 * another purpose. What they were promised is counted back from their own due date by the calendar
 * that it was made with.
 */
@Dependent
public class LaterReadings {
    @PersistenceContext(unitName = "review")
    EntityManager em;

    void workOutAgain(AgencyCalendar before, AgencyCalendar after) {
        List<?> tasks =
                em.createNativeQuery(
                                """
                                select t.id, t.opened_at, t.due_at from review.review_task t
                                where t.state in ('WAITING', 'CLAIMED')
                                    and not exists (
                                        select 1 from review.review_clock c
                                        where c.submission_id = t.submission_id and c.stopped_at is null
                                            and c.due_at = t.due_at)
                                """)
                        .getResultList();
        Map<Instant, StringBuilder> byDueAt = new HashMap<>();
        for (Object task : tasks) {
            Object[] row = (Object[]) task;
            Instant openedAt = InstantColumn.read(row[1]);
            Instant dueAt = InstantColumn.read(row[2]);
            LocalDate opened = before.dayOf(openedAt);
            int promised = before.between(opened, before.dueDayOf(dueAt));
            if (promised > 0) {
                Instant moved = after.dueAt(openedAt, promised);
                if (!moved.equals(dueAt)) {
                    byDueAt.computeIfAbsent(moved, due -> new StringBuilder())
                            .append(row[0])
                            .append(',');
                }
            }
        }
        byDueAt.forEach((dueAt, ids) -> move(ids.substring(0, ids.length() - 1), dueAt));
    }

    private void move(String ids, Instant dueAt) {
        em.createNativeQuery(
                        """
                        update review.review_task set due_at = ?2,
                            order_at = case when order_at = due_at then ?2 else order_at end
                        where id = any(cast(string_to_array(?1, ',') as uuid[]))
                        """)
                .setParameter(1, ids)
                .setParameter(2, dueAt.atOffset(ZoneOffset.UTC))
                .executeUpdate();
    }
}
