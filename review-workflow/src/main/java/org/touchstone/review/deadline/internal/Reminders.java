package org.touchstone.review.deadline.internal;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.touchstone.credential.kernel.Deadlines;
import org.touchstone.credential.kernel.InstantColumn;
import org.touchstone.review.deadline.AgencyCalendar;

/**
 * Plans reminders: each is a row with its own due time, from the agency's steps. A step's rows are
 * its budget; what has fired stays fired, however often the date that it reminds of moves.
 */
@Dependent
public class Reminders {
    /** The kind of the deadline that each planned reminder has. */
    static final String DEADLINE = "reminder";

    /** What steps are about besides clocks: the window of the next attempt. */
    static final String RESUBMISSION = "RESUBMISSION";

    @PersistenceContext(unitName = "review")
    EntityManager em;

    @Inject CalendarRows rows;
    @Inject Deadlines deadlines;
    @Inject ClockSettings settings;
    @Inject java.time.Clock clock;

    private record Step(UUID id, int offset, int every, int budget) {}

    /** Plans them anew for this moment, those that have not fired. */
    void plan(String about, UUID submissionId, Instant anchor) {
        AgencyCalendar calendar = rows.read();
        Instant now = clock.instant();
        for (Step step : steps(about)) {
            for (int number = 1; number <= step.budget(); number++) {
                Instant dueAt = dueAt(calendar, step, number, anchor);
                keep(step, number, submissionId, anchor, dueAt, dueAt.isAfter(now));
            }
        }
    }

    private void keep(
            Step step,
            int number,
            UUID submissionId,
            Instant anchor,
            Instant dueAt,
            boolean planned) {
        List<?> kept =
                em.createNativeQuery(
                                """
                                insert into review.reminder (id, step_id, number, submission_id, anchor_at, due_at, state)
                                values (?1, ?2, ?3, ?4, ?5, ?6, ?7)
                                on conflict (step_id, submission_id, number) do update set
                                    anchor_at = excluded.anchor_at, due_at = excluded.due_at, state = excluded.state
                                where reminder.state <> 'FIRED'
                                returning id
                                """)
                        .setParameter(1, UUID.randomUUID())
                        .setParameter(2, step.id())
                        .setParameter(3, number)
                        .setParameter(4, submissionId)
                        .setParameter(5, anchor.atOffset(ZoneOffset.UTC))
                        .setParameter(6, dueAt.atOffset(ZoneOffset.UTC))
                        .setParameter(7, planned ? "PLANNED" : "SKIPPED")
                        .getResultList();
        for (Object id : kept) {
            if (planned) {
                deadlines.set(DEADLINE, (UUID) id, dueAt);
            } else {
                deadlines.cancel(DEADLINE, (UUID) id);
            }
        }
    }

    /** Nobody needs them any more. */
    void drop(String about, UUID submissionId) {
        List<?> dropped =
                em.createNativeQuery(
                                """
                                update review.reminder r set state = 'DROPPED' from review.reminder_step s
                                where s.id = r.step_id and s.about = ?1 and r.submission_id = ?2
                                    and r.state in ('PLANNED', 'SKIPPED')
                                returning r.id
                                """)
                        .setParameter(1, about)
                        .setParameter(2, submissionId)
                        .getResultList();
        dropped.forEach(id -> deadlines.cancel(DEADLINE, (UUID) id));
    }

    /**
     * What they remind of has moved; {@link #workOutAgain} follows.
     *
     * @param submissions ids, separated by commas
     */
    void anchor(String about, String submissions, Instant anchor) {
        em.createNativeQuery(
                        """
                        update review.reminder r set anchor_at = ?3 from review.reminder_step s
                        where s.id = r.step_id and s.about = ?1
                            and r.submission_id = any(cast(string_to_array(?2, ',') as uuid[]))
                            and r.state in ('PLANNED', 'SKIPPED')
                        """)
                .setParameter(1, about)
                .setParameter(2, submissions)
                .setParameter(3, anchor.atOffset(ZoneOffset.UTC))
                .executeUpdate();
    }

    /** All that are planned: those of one step for one moment come at the same time. */
    void workOutAgain(AgencyCalendar calendar, Instant now) {
        move(
                em.createNativeQuery(
                                """
                                select distinct s.id, s.offset_days, s.every_days, r.number, r.anchor_at
                                from review.reminder r join review.reminder_step s on s.id = r.step_id
                                where r.state = 'PLANNED'
                                """)
                        .getResultList(),
                calendar,
                now);
    }

    void workOutAgain(UUID submissionId, AgencyCalendar calendar, Instant now) {
        move(
                em.createNativeQuery(
                                """
                                select distinct s.id, s.offset_days, s.every_days, r.number, r.anchor_at
                                from review.reminder r join review.reminder_step s on s.id = r.step_id
                                where r.submission_id = ?1 and r.state in ('PLANNED', 'SKIPPED')
                                """)
                        .setParameter(1, submissionId)
                        .getResultList(),
                calendar,
                now);
    }

    private void move(List<?> groups, AgencyCalendar calendar, Instant now) {
        for (Object group : groups) {
            Object[] row = (Object[]) group;
            Step step = new Step((UUID) row[0], number(row[1]), number(row[2]), 0);
            Instant anchor = InstantColumn.read(row[4]);
            move(step, number(row[3]), anchor, dueAt(calendar, step, number(row[3]), anchor), now);
        }
    }

    /** One whose time had passed is planned again when its new time is still to come. */
    private void move(Step step, int number, Instant anchor, Instant dueAt, Instant now) {
        List<?> revived =
                em.createNativeQuery(
                                """
                                update review.reminder set due_at = ?4, state = 'PLANNED'
                                where step_id = ?1 and number = ?2 and anchor_at = ?3 and state = 'SKIPPED'
                                    and cast(?4 as timestamptz) > ?5
                                returning id
                                """)
                        .setParameter(1, step.id())
                        .setParameter(2, number)
                        .setParameter(3, anchor.atOffset(ZoneOffset.UTC))
                        .setParameter(4, dueAt.atOffset(ZoneOffset.UTC))
                        .setParameter(5, now.atOffset(ZoneOffset.UTC))
                        .getResultList();
        revived.forEach(id -> deadlines.set(DEADLINE, (UUID) id, dueAt));
        List<?> moved =
                em.createNativeQuery(
                                """
                                update review.reminder set due_at = ?4
                                where step_id = ?1 and number = ?2 and anchor_at = ?3 and state = 'PLANNED'
                                    and due_at <> ?4
                                returning id
                                """)
                        .setParameter(1, step.id())
                        .setParameter(2, number)
                        .setParameter(3, anchor.atOffset(ZoneOffset.UTC))
                        .setParameter(4, dueAt.atOffset(ZoneOffset.UTC))
                        .getResultList();
        if (!moved.isEmpty()) {
            deadlines.move(DEADLINE, moved.stream().map(UUID.class::cast).toList(), dueAt, now);
        }
    }

    private List<Step> steps(String about) {
        List<?> found =
                em.createNativeQuery(
                                """
                                select id, offset_days, every_days, budget from review.reminder_step
                                where about = ?1 order by offset_days
                                """)
                        .setParameter(1, about)
                        .getResultList();
        return found.stream()
                .map(row -> (Object[]) row)
                .map(row -> new Step((UUID) row[0], number(row[1]), number(row[2]), number(row[3])))
                .toList();
    }

    /** The day that lies so many business days from the due day, once the agency is awake on it. */
    private Instant dueAt(AgencyCalendar calendar, Step step, int number, Instant anchor) {
        LocalDate day =
                calendar.shift(
                        calendar.dueDayOf(anchor), step.offset() + (number - 1) * step.every());
        return calendar.awake(calendar.startOf(day), settings.quietFrom(), settings.quietUntil());
    }

    private static int number(Object column) {
        return ((Number) column).intValue();
    }
}
