package org.touchstone.review.deadline.internal;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.touchstone.credential.kernel.InstantColumn;
import org.touchstone.credential.kernel.Outbox;
import org.touchstone.credential.submission.Attempts;
import org.touchstone.review.deadline.internal.Audience.Recipient;

/** A reminder's time has come: it is fired once, and then told by a message. */
@Stateless
public class ReminderFiring {
    static final String REMINDER_DUE = "ReminderDue";

    @PersistenceContext(unitName = "review")
    EntityManager em;

    @Inject Reminders reminders;
    @Inject CalendarRows rows;
    @Inject Audience audience;
    @Inject Attempts attempts;
    @Inject Outbox outbox;
    @Inject Clock clock;

    private record Reminder(
            String about,
            Recipient recipient,
            int offset,
            int number,
            UUID submissionId,
            Instant anchor,
            boolean told) {}

    /** Does nothing for one that was dropped or has fired. */
    public void fire(UUID reminderId) {
        Optional<Reminder> reminder = lock(reminderId, "PLANNED");
        if (reminder.isEmpty() || isOutdated(reminder.get())) {
            return;
        }
        em.createNativeQuery(
                        "update review.reminder set state = 'FIRED', fired_at = ?2 where id = ?1")
                .setParameter(1, reminderId)
                .setParameter(2, clock.instant().atOffset(ZoneOffset.UTC))
                .executeUpdate();
        outbox.wake(Outbox.REVIEW, REMINDER_DUE, reminderId);
    }

    /**
     * The window of the next attempt belongs to the educator's side, which may have changed it or
     * have no more need of it.
     */
    private boolean isOutdated(Reminder reminder) {
        if (!reminder.about().equals(Reminders.RESUBMISSION)) {
            return false;
        }
        Optional<Attempts.Window> window =
                attempts.window(reminder.submissionId()).filter(Attempts.Window::isLatest);
        if (window.isEmpty()) {
            reminders.drop(Reminders.RESUBMISSION, reminder.submissionId());
            return true;
        }
        if (!window.get().closesAt().equals(reminder.anchor())) {
            reminders.plan(
                    Reminders.RESUBMISSION, reminder.submissionId(), window.get().closesAt());
            return true;
        }
        return false;
    }

    /** Tells whom it is for, once, however often it is asked. */
    public void tell(UUID reminderId) {
        Optional<Reminder> reminder = lock(reminderId, "FIRED").filter(one -> !one.told());
        if (reminder.isEmpty()) {
            return;
        }
        Reminder one = reminder.get();
        List<String> work = audience.workAndTitle(one.submissionId());
        audience.tell(
                one.recipient(),
                one.submissionId(),
                kind(one),
                List.of(
                        one.recipient() == Recipient.EDUCATOR ? "" : work.get(0),
                        work.get(1),
                        rows.read().dueDayOf(one.anchor()).toString(),
                        Integer.toString(one.number())),
                "reminder:" + reminderId);
        em.createNativeQuery("update review.reminder set told_at = ?2 where id = ?1")
                .setParameter(1, reminderId)
                .setParameter(2, clock.instant().atOffset(ZoneOffset.UTC))
                .executeUpdate();
    }

    /** {@code review-due-reader}, {@code review-overdue-administrators}. */
    private static String kind(Reminder reminder) {
        return (reminder.about()
                        + (reminder.offset() > 0 ? "-overdue-" : "-due-")
                        + reminder.recipient())
                .toLowerCase(java.util.Locale.ROOT)
                .replace('_', '-');
    }

    private Optional<Reminder> lock(UUID reminderId, String state) {
        List<?> found =
                em.createNativeQuery(
                                """
                                select s.about, s.recipient, s.offset_days, r.number, r.submission_id, r.anchor_at,
                                    r.told_at is not null
                                from review.reminder r join review.reminder_step s on s.id = r.step_id
                                where r.id = ?1 and r.state = ?2 for update of r
                                """)
                        .setParameter(1, reminderId)
                        .setParameter(2, state)
                        .getResultList();
        return found.stream()
                .map(row -> (Object[]) row)
                .map(
                        row ->
                                new Reminder(
                                        (String) row[0],
                                        Recipient.valueOf((String) row[1]),
                                        ((Number) row[2]).intValue(),
                                        ((Number) row[3]).intValue(),
                                        (UUID) row[4],
                                        InstantColumn.read(row[5]),
                                        (Boolean) row[6]))
                .findFirst();
    }
}
