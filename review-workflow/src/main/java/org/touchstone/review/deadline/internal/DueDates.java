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
import org.touchstone.credential.kernel.InstantColumn;
import org.touchstone.review.deadline.AgencyCalendar;
import org.touchstone.review.deadline.ClockKind;
import org.touchstone.review.deadline.Pause;

/**
 * Works the due dates of running clocks out again. Everything received on one day with the same
 * promise is due at the same moment, so a change of the calendar is a few statements for each day
 * of receipt, however much work there is.
 */
@Dependent
public class DueDates {
    @PersistenceContext(unitName = "review")
    EntityManager em;

    @Inject CalendarRows rows;
    @Inject LaterReadings laterReadings;
    @Inject Reminders reminders;
    @Inject Deadlines deadlines;

    private record Promise(ClockKind kind, LocalDate received, int businessDays) {}

    /**
     * After a change of the calendar, which the caller has locked.
     *
     * @return how many clocks have another due date
     */
    int workOutAgain(AgencyCalendar before, AgencyCalendar calendar, Instant now) {
        laterReadings.workOutAgain(before, calendar);
        int moved = 0;
        for (Promise promise : promises(calendar)) {
            Instant dueAt =
                    calendar.endOf(calendar.dueDay(promise.received(), promise.businessDays()));
            moved += move(promise.kind(), unpaused(calendar, promise), dueAt, now);
        }
        for (UUID submission : withPausesOfTheirOwn()) {
            moved += move(submission, calendar, now);
        }
        reminders.workOutAgain(calendar, now);
        return moved;
    }

    /** After a change of one submission's pauses or promise. */
    void workOutAgain(UUID submissionId, Instant now) {
        AgencyCalendar calendar = rows.read();
        move(submissionId, calendar, now);
        reminders.workOutAgain(submissionId, calendar, now);
    }

    private int move(UUID submissionId, AgencyCalendar calendar, Instant now) {
        List<Pause> pauses = pausesUntilNow(submissionId, now);
        List<?> clocks =
                em.createNativeQuery(
                                """
                                select kind, started_at, business_days from review.review_clock
                                where submission_id = ?1 and stopped_at is null
                                """)
                        .setParameter(1, submissionId)
                        .getResultList();
        int moved = 0;
        for (Object clock : clocks) {
            Object[] row = (Object[]) clock;
            Instant dueAt =
                    calendar.dueAt(
                            InstantColumn.read(row[1]), ((Number) row[2]).intValue(), pauses);
            moved += move(ClockKind.valueOf((String) row[0]), List.of(submissionId), dueAt, now);
        }
        return moved;
    }

    List<Pause> pausesUntilNow(UUID submissionId, Instant now) {
        return rows.pausesOf(submissionId).stream().map(pause -> pause.untilNow(now)).toList();
    }

    /** What the running clocks promise, by day of receipt. */
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
        LocalDate first = calendar.dayOf(InstantColumn.read(span[0]));
        LocalDate last = calendar.dayOf(InstantColumn.read(span[1]));
        List<?> found =
                em.createNativeQuery(
                                """
                                select distinct kind, business_days,
                                    width_bucket(started_at, cast(string_to_array(?1, ',') as timestamptz[]))
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
                                        ClockKind.valueOf((String) row[0]),
                                        first.plusDays(((Number) row[2]).longValue() - 1),
                                        ((Number) row[1]).intValue()))
                .toList();
    }

    @SuppressWarnings("unchecked")
    private List<UUID> unpaused(AgencyCalendar calendar, Promise promise) {
        return em.createNativeQuery(
                        """
                        select c.submission_id from review.review_clock c
                        where c.kind = ?1 and c.stopped_at is null and c.started_at >= ?2 and c.started_at < ?3
                            and c.business_days = ?4
                            and not exists (select 1 from review.pause p where p.submission_id = c.submission_id)
                        """)
                .setParameter(1, promise.kind().name())
                .setParameter(2, utc(calendar.startOf(promise.received())))
                .setParameter(3, utc(calendar.endOf(promise.received())))
                .setParameter(4, promise.businessDays())
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
    private int move(ClockKind kind, List<UUID> submissions, Instant dueAt, Instant now) {
        if (submissions.isEmpty()) {
            return 0;
        }
        String ids = submissions.stream().map(UUID::toString).collect(Collectors.joining(","));
        String breach = dueAt.isAfter(now) ? "null" : "breached_at";
        if (kind == ClockKind.REVIEW || kind == ClockKind.APPEAL) {
            change(
                    """
                    update review.review_task t set due_at = ?3,
                        order_at = case when t.order_at = t.due_at then ?3 else t.order_at end
                    from review.review_clock c
                    where c.kind = ?1 and c.submission_id = any(cast(string_to_array(?2, ',') as uuid[]))
                        and c.due_at <> ?3 and t.submission_id = c.submission_id and t.due_at = c.due_at
                        and (t.kind = 'APPEAL') = (c.kind = 'APPEAL') and t.state in ('WAITING', 'CLAIMED')
                    """,
                    kind,
                    ids,
                    dueAt);
        }
        if (kind == ClockKind.REVIEW) {
            change(
                    """
                    update review.work w set due_at = ?3, breached_at = %s, revision = revision + 1
                    from (select submission_id as id from review.review_clock
                          where kind = ?1 and submission_id = any(cast(string_to_array(?2, ',') as uuid[]))
                              and due_at <> ?3) c
                    where w.submission_id = c.id
                    """
                            .formatted(breach),
                    kind,
                    ids,
                    dueAt);
        }
        reminders.anchor(kind.name(), ids, dueAt);
        int moved =
                change(
                        """
                        update review.review_clock set due_at = ?3, breached_at = %s
                        where kind = ?1 and submission_id = any(cast(string_to_array(?2, ',') as uuid[]))
                            and due_at <> ?3
                        """
                                .formatted(breach),
                        kind,
                        ids,
                        dueAt);
        deadlines.move(kind.deadline(), submissions, dueAt, now);
        return moved;
    }

    private int change(String update, ClockKind kind, String ids, Instant dueAt) {
        return em.createNativeQuery(update)
                .setParameter(1, kind.name())
                .setParameter(2, ids)
                .setParameter(3, utc(dueAt))
                .executeUpdate();
    }

    private static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
