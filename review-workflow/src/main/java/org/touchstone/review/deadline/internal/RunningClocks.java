package org.touchstone.review.deadline.internal;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.touchstone.credential.kernel.Deadlines;
import org.touchstone.credential.kernel.InstantColumn;
import org.touchstone.credential.submission.Attempts;
import org.touchstone.review.deadline.ClockKind;

/** Starts and stops clocks together with their deadlines and reminders. */
@Dependent
public class RunningClocks {
    @PersistenceContext(unitName = "review")
    EntityManager em;

    @Inject CalendarRows rows;
    @Inject DueDates dueDates;
    @Inject Deadlines deadlines;
    @Inject Reminders reminders;
    @Inject Attempts attempts;
    @Inject ClockSettings settings;

    Instant start(ClockKind kind, UUID submissionId, Instant from, int businessDays, Instant now) {
        rows.keepFromChange();
        Instant dueAt =
                rows.read().dueAt(from, businessDays, dueDates.pausesUntilNow(submissionId, now));
        em.createNativeQuery(
                        """
                        insert into review.review_clock (kind, submission_id, started_at, business_days, due_at)
                        values (?1, ?2, ?3, ?4, ?5)
                        on conflict (kind, submission_id) do update set started_at = excluded.started_at,
                            business_days = excluded.business_days, due_at = excluded.due_at, breached_at = null,
                            stopped_at = null
                        """)
                .setParameter(1, kind.name())
                .setParameter(2, submissionId)
                .setParameter(3, from.atOffset(ZoneOffset.UTC))
                .setParameter(4, businessDays)
                .setParameter(5, dueAt.atOffset(ZoneOffset.UTC))
                .executeUpdate();
        deadlines.set(kind.deadline(), submissionId, dueAt);
        reminders.plan(kind.name(), submissionId, dueAt);
        return dueAt;
    }

    void stop(ClockKind kind, UUID submissionId, Instant now) {
        int stopped =
                em.createNativeQuery(
                                """
                                update review.review_clock set stopped_at = ?3
                                where kind = ?1 and submission_id = ?2 and stopped_at is null
                                """)
                        .setParameter(1, kind.name())
                        .setParameter(2, submissionId)
                        .setParameter(3, now.atOffset(ZoneOffset.UTC))
                        .executeUpdate();
        if (stopped > 0) {
            deadlines.cancel(kind.deadline(), submissionId);
            reminders.drop(kind.name(), submissionId);
        }
    }

    /** After a 'not yet'. */
    void openWindows(UUID submissionId, Instant now) {
        attempts.window(submissionId)
                .ifPresent(
                        window -> {
                            reminders.plan(Reminders.RESUBMISSION, submissionId, window.closesAt());
                            if (settings.appealWindowDays() > 0 && !hadAppealWindow(submissionId)) {
                                start(
                                        ClockKind.APPEAL_WINDOW,
                                        submissionId,
                                        now,
                                        settings.appealWindowDays(),
                                        now);
                            }
                        });
    }

    /** An appeal's decision does not open another window. */
    private boolean hadAppealWindow(UUID submissionId) {
        return !em.createNativeQuery(
                        """
                        select 1 from review.review_clock where kind = 'APPEAL_WINDOW' and submission_id = ?1
                        """)
                .setParameter(1, submissionId)
                .getResultList()
                .isEmpty();
    }

    /** Of the reading that is waited for. */
    Instant dueAt(UUID submissionId) {
        return InstantColumn.read(
                em.createNativeQuery(
                                """
                                select max(due_at) from review.review_clock
                                where submission_id = ?1 and kind in ('REVIEW', 'APPEAL') and stopped_at is null
                                """)
                        .setParameter(1, submissionId)
                        .getSingleResult());
    }
}
