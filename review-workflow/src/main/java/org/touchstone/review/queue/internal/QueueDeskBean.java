package org.touchstone.review.queue.internal;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.UUID;
import org.touchstone.credential.kernel.Actor;
import org.touchstone.credential.kernel.InstantColumn;
import org.touchstone.credential.kernel.NotFound;
import org.touchstone.credential.kernel.Permission;
import org.touchstone.review.deadline.AgencyCalendar;
import org.touchstone.review.queue.Forecast;
import org.touchstone.review.queue.Forecast.Capacity;
import org.touchstone.review.queue.QueueDesk;
import org.touchstone.review.queue.TaskKind;

@Stateless
public class QueueDeskBean implements QueueDesk {
    /** Business days over which it is measured what readers read. */
    private static final int MEASURED = 10;

    /** What reviewers read; adjudications and backreads are done by supervisors. */
    private static final String BY_REVIEWERS =
            "kind in ('FIRST_READ', 'SECOND_READ', 'THIRD_READ', 'APPEAL', 'VALIDITY')";

    @PersistenceContext(unitName = "review")
    EntityManager em;

    @Inject DeskRows rows;
    @Inject UnreadableWork unreadable;
    @Inject ReviewSettings settings;
    @Inject Clock clock;

    @Override
    public Figures figures(Actor supervisor) {
        supervisor.mustHave(Permission.SUPERVISE_SCORING);
        Instant now = clock.instant();
        Object[] row =
                (Object[])
                        em.createNativeQuery(
                                        """
                        select coalesce(sum(tasks) filter (where state = 'WAITING'), 0),
                            coalesce(sum(tasks) filter (where state = 'CLAIMED'), 0),
                            coalesce(sum(tasks) filter (where due_at > ?1 and due_at <= ?2), 0),
                            coalesce(sum(tasks) filter (where due_at <= ?1), 0),
                            coalesce(sum(minutes), 0)
                        from review.task_count
                        """)
                                .setParameter(1, now.atOffset(ZoneOffset.UTC))
                                .setParameter(2, endOfToday(now).atOffset(ZoneOffset.UTC))
                                .getSingleResult();
        return new Figures(
                number(row[0]), number(row[1]), number(row[2]), number(row[3]), number(row[4]));
    }

    private Instant endOfToday(Instant now) {
        AgencyCalendar days = settings.businessDays();
        return days.endOf(days.dayOf(now));
    }

    private static long number(Object column) {
        return column == null ? 0 : ((Number) column).longValue();
    }

    @Override
    public Forecast forecast(Actor supervisor) {
        supervisor.mustHave(Permission.SUPERVISE_SCORING);
        AgencyCalendar days = settings.businessDays();
        LocalDate today = days.dayOf(clock.instant());
        return Forecast.of(days, today, minutesByDueDay(days), capacity(days, today));
    }

    private NavigableMap<LocalDate, Long> minutesByDueDay(AgencyCalendar days) {
        List<?> found =
                em.createNativeQuery(
                                "select due_at, sum(minutes) from review.task_count where "
                                        + BY_REVIEWERS
                                        + " group by due_at")
                        .getResultList();
        NavigableMap<LocalDate, Long> minutes = new TreeMap<>();
        for (Object each : found) {
            Object[] row = (Object[]) each;
            minutes.merge(days.dueDayOf(InstantColumn.read(row[0])), number(row[1]), Long::sum);
        }
        return minutes;
    }

    /** A system that began lately is measured since its first reading. */
    private Capacity capacity(AgencyCalendar days, LocalDate today) {
        Instant first =
                InstantColumn.read(
                        em.createNativeQuery(
                                        "select min(sealed_at) from review.review_task where state = 'SEALED'")
                                .getSingleResult());
        LocalDate earliest = first == null ? today : days.dayOf(first);
        LocalDate from = today;
        int measured = 0;
        while (measured < MEASURED && from.isAfter(earliest)) {
            from = from.minusDays(1);
            measured += days.isOpen(from) ? 1 : 0;
        }
        return new Capacity(
                minutesSealed(days.startOf(from), days.startOf(today)),
                measured,
                minutesSealed(days.startOf(today), days.endOf(today)));
    }

    private long minutesSealed(Instant from, Instant to) {
        return number(
                em.createNativeQuery(
                                """
                        select sum(estimated_minutes) from review.review_task
                        where state = 'SEALED' and sealed_at >= ?1 and sealed_at < ?2 and\s"""
                                        + BY_REVIEWERS)
                        .setParameter(1, from.atOffset(ZoneOffset.UTC))
                        .setParameter(2, to.atOffset(ZoneOffset.UTC))
                        .getSingleResult());
    }

    @Override
    public Rows rows(Actor supervisor, Show show, TaskKind kind, String after) {
        supervisor.mustHave(Permission.SUPERVISE_SCORING);
        Instant now = clock.instant();
        return rows.of(show, kind, after, now, endOfToday(now), PAGE);
    }

    @Override
    public Row row(Actor supervisor, UUID taskId) {
        supervisor.mustHave(Permission.SUPERVISE_SCORING);
        return rows.of(List.of(taskId), clock.instant()).stream()
                .findFirst()
                .orElseThrow(() -> new NotFound("open reading", taskId));
    }

    @Override
    public List<Stuck> nobodyMayRead(Actor supervisor) {
        supervisor.mustHave(Permission.SUPERVISE_SCORING);
        return unreadable.find(clock.instant(), PAGE);
    }
}
