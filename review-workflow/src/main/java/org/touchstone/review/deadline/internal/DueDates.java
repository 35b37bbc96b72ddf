package org.touchstone.review.deadline.internal;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.touchstone.credential.kernel.Deadlines;
import org.touchstone.review.deadline.AgencyCalendar;
import org.touchstone.review.deadline.Pause;

/**
 * Works the open due dates out again. Everything received on one day with the same promise is due
 * at the same moment, so a change of the calendar is a few statements for each day of receipt,
 * however much work there is.
 */
@Dependent
public class DueDates {
    /** The deadline that each running clock has; its subject is the clock's. */
    static final String DEADLINE = "review-due";

    @PersistenceContext(unitName = "review")
    EntityManager em;

    @Inject CalendarRows rows;
    @Inject Deadlines deadlines;

    private record Promise(LocalDate received, int businessDays) {}

    /**
     * After a change of the calendar, which the caller has locked.
     *
     * @return how many clocks have another due date
     */
    int workOutAgain(AgencyCalendar calendar, Instant now) {
        int moved = 0;
        for (Promise promise : promises(calendar)) {
            Instant dueAt =
                    calendar.endOf(calendar.dueDay(promise.received(), promise.businessDays()));
            moved += move(unpaused(calendar, promise), dueAt, now);
        }
        for (UUID submission : withPausesOfTheirOwn()) {
            moved += workOutAgain(submission, calendar, now);
        }
        return moved;
    }

    /**
     * After a change of one submission's pauses or promise.
     *
     * @return how many clocks have another due date
     */
    int workOutAgain(UUID submissionId, Instant now) {
        return workOutAgain(submissionId, rows.read(), now);
    }

    private int workOutAgain(UUID submissionId, AgencyCalendar calendar, Instant now) {
        List<Pause> pauses = pausesUntilNow(submissionId, now);
        List<?> clocks =
                em.createNativeQuery(
                                """
                                select subject_id, started_at, business_days from review.review_clock
                                where submission_id = ?1 and stopped_at is null
                                """)
                        .setParameter(1, submissionId)
                        .getResultList();
        int moved = 0;
        for (Object clock : clocks) {
            Object[] row = (Object[]) clock;
            Instant dueAt =
                    calendar.dueAt(Moments.of(row[1]), ((Number) row[2]).intValue(), pauses);
            moved += move(List.of((UUID) row[0]), dueAt, now);
        }
        return moved;
    }

    List<Pause> pausesUntilNow(UUID submissionId, Instant now) {
        return rows.pausesOf(submissionId).stream().map(pause -> pause.untilNow(now)).toList();
    }

    /** What the open clocks without pauses promise, by day of receipt. */
    private List<Promise> promises(AgencyCalendar calendar) {
        Object[] span =
                (Object[])
                        em.createNativeQuery(
                                        """
                                select min(started_at), max(started_at) from review.review_clock
                                where stopped_at is null
                                """)
                                .getSingleResult();
        if (span[0] == null) {
            return List.of();
        }
        LocalDate first = calendar.dayOf(Moments.of(span[0]));
        LocalDate last = calendar.dayOf(Moments.of(span[1]));
        List<?> found =
                em.createNativeQuery(
                                """
                                select distinct width_bucket(started_at, cast(string_to_array(?1, ',') as timestamptz[])),
                                    business_days
                                from review.review_clock where stopped_at is null
                                """)
                        .setParameter(
                                1,
                                first.datesUntil(last.plusDays(1))
                                        .map(day -> calendar.startOf(day).toString())
                                        .collect(Collectors.joining(",")))
                        .getResultList();
        return found.stream()
                .map(row -> (Object[]) row)
                .map(
                        row ->
                                new Promise(
                                        first.plusDays(((Number) row[0]).longValue() - 1),
                                        ((Number) row[1]).intValue()))
                .toList();
    }

    @SuppressWarnings("unchecked")
    private List<UUID> unpaused(AgencyCalendar calendar, Promise promise) {
        return em.createNativeQuery(
                        """
                        select c.subject_id from review.review_clock c
                        where c.stopped_at is null and c.started_at >= ?1 and c.started_at < ?2
                            and c.business_days = ?3
                            and not exists (select 1 from review.pause p where p.submission_id = c.submission_id)
                        """)
                .setParameter(1, utc(calendar.startOf(promise.received())))
                .setParameter(2, utc(calendar.endOf(promise.received())))
                .setParameter(3, promise.businessDays())
                .getResultList();
    }

    @SuppressWarnings("unchecked")
    private List<UUID> withPausesOfTheirOwn() {
        return em.createNativeQuery(
                        """
                        select distinct c.submission_id from review.review_clock c
                        join review.pause p on p.submission_id = c.submission_id
                        where c.stopped_at is null
                        """)
                .getResultList();
    }

    /**
     * The clock, its work and its tasks get the new moment; a task whose place in the queue was its
     * due date keeps that so. What is no longer overdue is no longer breached.
     */
    private int move(List<UUID> subjects, Instant dueAt, Instant now) {
        if (subjects.isEmpty()) {
            return 0;
        }
        String ids = subjects.stream().map(UUID::toString).collect(Collectors.joining(","));
        changeDue(
                """
                update review.review_task t set due_at = ?2,
                    order_at = case when t.order_at = t.due_at then ?2 else t.order_at end
                from review.review_clock c
                where c.subject_id = any(cast(string_to_array(?1, ',') as uuid[])) and c.due_at <> ?2
                    and (t.submission_id = c.subject_id or t.id = c.subject_id)
                    and t.due_at = c.due_at and t.state in ('WAITING', 'CLAIMED')
                """,
                ids,
                dueAt);
        changeDue(
                """
                update review.work w set due_at = ?2, breached_at = case when ?3 then w.breached_at end,
                    revision = revision + 1
                from review.review_clock c
                where c.subject_id = any(cast(string_to_array(?1, ',') as uuid[])) and c.due_at <> ?2
                    and w.submission_id = c.subject_id
                """
                        .replace("?3", Boolean.toString(!dueAt.isAfter(now))),
                ids,
                dueAt);
        int moved =
                changeDue(
                        """
                        update review.review_clock c set due_at = ?2,
                            breached_at = case when ?3 then c.breached_at end
                        where c.subject_id = any(cast(string_to_array(?1, ',') as uuid[])) and c.due_at <> ?2
                        """
                                .replace("?3", Boolean.toString(!dueAt.isAfter(now))),
                        ids,
                        dueAt);
        deadlines.move(DEADLINE, subjects, dueAt, now);
        return moved;
    }

    private int changeDue(String update, String ids, Instant dueAt) {
        return em.createNativeQuery(update)
                .setParameter(1, ids)
                .setParameter(2, utc(dueAt))
                .executeUpdate();
    }

    private static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
