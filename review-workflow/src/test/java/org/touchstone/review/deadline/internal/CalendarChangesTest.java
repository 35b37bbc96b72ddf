package org.touchstone.review.deadline.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.touchstone.credential.kernel.Actor;
import org.touchstone.credential.kernel.InvalidRequest;
import org.touchstone.credential.kernel.NotFound;
import org.touchstone.credential.kernel.NotPermitted;
import org.touchstone.credential.kernel.Permission;
import org.touchstone.review.deadline.AgencyCalendars;
import org.touchstone.review.deadline.HolidayIsListed;
import org.touchstone.review.deadline.PauseCause;
import org.touchstone.review.deadline.Pauses;
import org.touchstone.review.testing.ReviewFixture;

/**
 * A changed calendar or an ended pause works open due dates out again. The work here is received on
 * Tuesday 3 November 2026, for five business days: due at the end of Tuesday 10 November.
 */
class CalendarChangesTest extends ReviewFixture {
    private static final Actor ADMINISTRATOR =
            new Actor(UUID.randomUUID(), "agency", Set.of(Permission.MANAGE_CALENDAR), "127.0.0.1");
    private static final Actor SUPERVISOR =
            new Actor(
                    UUID.randomUUID(),
                    "supervisor",
                    Set.of(Permission.SUPERVISE_SCORING),
                    "127.0.0.1");
    private static final LocalDate THURSDAY = LocalDate.of(2026, 11, 5);

    @Test
    void addedHolidayMovesWhatIsOpenWithItsTaskAndItsDeadline() {
        UUID submission = waiting();

        assertThat(addHoliday(THURSDAY)).isEqualTo(1);

        assertDue(submission, "2026-11-12 00:00");
    }

    @Test
    void removedHolidayMovesItBack() {
        UUID submission = waiting();
        addHoliday(THURSDAY);

        int moved =
                server.call(
                        AgencyCalendars.class,
                        calendars -> calendars.removeHoliday(ADMINISTRATOR, THURSDAY));

        assertThat(moved).isEqualTo(1);
        assertDue(submission, "2026-11-11 00:00");
    }

    @Test
    void whatIsDecidedKeepsItsDueDate() {
        UUID submission = waiting();
        seed.sql("update review.review_clock set stopped_at = now()");
        seed.sql("update review.work set stage = 'DECIDED', decided_at = now()");
        seed.sql("update credential.deadline set cancelled_at = now()");
        seed.sql("update review.review_task set state = 'SEALED', sealed_at = now()");

        assertThat(addHoliday(THURSDAY)).isZero();

        assertDue(submission, "2026-11-11 00:00");
    }

    @Test
    void holidayBeforeTheReceiptOrAfterTheDueDayMovesNothing() {
        waiting();

        assertThat(addHoliday(LocalDate.of(2026, 11, 3))).isZero();
        assertThat(addHoliday(LocalDate.of(2026, 11, 11))).isZero();
        assertThat(addHoliday(LocalDate.of(2026, 11, 7))).as("a Saturday").isZero();
    }

    @Test
    void laterReadingThatIsNotDueWithItsWorkMovesByItsOwnPromise() {
        UUID submission = waiting();
        seed.sql(
                """
                update review.review_task set opened_at = timestamptz '2026-11-04 12:00 America/New_York',
                    due_at = timestamptz '2026-11-07 00:00 America/New_York',
                    order_at = timestamptz '2026-11-07 00:00 America/New_York'
                where submission_id = ?
                """,
                submission);

        addHoliday(THURSDAY);

        assertThat(
                        count(
                                """
                                select count(*) from review.review_task where order_at = due_at
                                    and due_at = timestamptz '2026-11-10 00:00 America/New_York'
                                """))
                .isEqualTo(1);
    }

    @Test
    void remindersMoveWithWhatTheyRemindOf() {
        UUID submission = waiting();
        assertThat(reminders(submission, "2026-11-09 07:00")).isEqualTo(1);
        assertThat(reminders(submission, "2026-11-11 07:00")).isEqualTo(1);

        addHoliday(THURSDAY);

        assertThat(reminders(submission, "2026-11-10 07:00")).isEqualTo(1);
        assertThat(reminders(submission, "2026-11-12 07:00")).isEqualTo(1);
    }

    private long reminders(UUID submission, String inNewYork) {
        return count(
                """
                select count(*) from review.reminder r
                join credential.deadline d on d.kind = 'reminder' and d.subject_id = r.id and d.due_at = r.due_at
                where r.submission_id = '%s' and r.state = 'PLANNED'
                    and r.due_at = timestamptz '%s America/New_York'
                """
                        .formatted(submission, inNewYork));
    }

    @Test
    void placeInTheQueueFollowsTheDueDateUnlessASupervisorChoseIt() {
        UUID follows = waiting();
        UUID chosen = waiting();
        seed.sql(
                "update review.review_task set order_at = timestamptz '2026-11-01 00:00Z' where submission_id = ?",
                chosen);

        addHoliday(THURSDAY);

        assertThat(
                        count(
                                "select count(*) from review.review_task where order_at = due_at and submission_id = '"
                                        + follows
                                        + "'"))
                .isEqualTo(1);
        assertThat(
                        count(
                                "select count(*) from review.review_task where order_at = timestamptz '2026-11-01 00:00Z'"))
                .isEqualTo(1);
    }

    @Test
    void earlierClosingMakesAnEveningsWorkTheNextDays() {
        clock.pass(Duration.ofHours(7));
        UUID submission = waiting();

        int moved =
                server.call(
                        AgencyCalendars.class,
                        calendars ->
                                calendars.changeHours(
                                        ADMINISTRATOR,
                                        Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY),
                                        LocalTime.of(17, 0)));

        assertThat(moved).isEqualTo(1);
        assertDue(submission, "2026-11-11 17:00");
    }

    @Test
    void closureIsLikeHolidaysAndCanBeTakenBack() {
        UUID submission = waiting();

        server.run(
                Pauses.class,
                pauses ->
                        pauses.closeAgency(ADMINISTRATOR, THURSDAY, THURSDAY.plusDays(1), "Snow"));
        assertDue(submission, "2026-11-13 00:00");

        Pauses.Closure closure = server.call(Pauses.class, pauses -> pauses.closures().get(0));
        assertThat(closure.from()).isEqualTo(THURSDAY);
        assertThat(closure.to()).isEqualTo(THURSDAY.plusDays(1));
        server.run(Pauses.class, pauses -> pauses.reopenAgency(ADMINISTRATOR, closure.id()));
        assertDue(submission, "2026-11-11 00:00");
    }

    @Test
    void endedPauseAddsTheDaysThatItHeld() {
        UUID submission = waiting();
        UUID other = waiting();
        pause(submission);
        clock.pass(Duration.ofDays(2));

        server.run(
                Pauses.class,
                pauses -> pauses.end(SUPERVISOR, submission, PauseCause.TECHNICAL_FAULT));

        assertDue(submission, "2026-11-12 00:00");
        assertDue(other, "2026-11-11 00:00");
        List<Pauses.Entry> ledger =
                server.call(Pauses.class, pauses -> pauses.of(SUPERVISOR, submission));
        assertThat(ledger)
                .singleElement()
                .satisfies(
                        entry -> {
                            assertThat(entry.ends()).isEqualTo(clock.instant());
                            assertThat(entry.begunBy()).isEqualTo("supervisor");
                            assertThat(entry.endedBy()).isEqualTo("supervisor");
                        });
    }

    @Test
    void pausedWorkFollowsTheCalendarToo() {
        UUID submission = waiting();
        pause(submission);
        clock.pass(Duration.ofDays(2));
        server.run(
                Pauses.class,
                pauses -> pauses.end(SUPERVISOR, submission, PauseCause.TECHNICAL_FAULT));

        addHoliday(LocalDate.of(2026, 11, 9));

        assertDue(submission, "2026-11-13 00:00");
    }

    @Test
    void secondBeginAndSecondEndChangeNothing() {
        UUID submission = waiting();
        pause(submission);
        pause(submission);
        for (int n = 0; n < 2; n++) {
            server.run(
                    Pauses.class,
                    pauses -> pauses.end(SUPERVISOR, submission, PauseCause.TECHNICAL_FAULT));
        }

        assertThat(count("select count(*) from review.pause")).isEqualTo(1);
        assertThat(
                        count(
                                "select count(*) from credential.audit_record where action like 'review.clock-%'"))
                .isEqualTo(2);
    }

    @Test
    void everyChangeOfTheCalendarIsAudited() {
        addHoliday(THURSDAY);

        assertThat(
                        count(
                                """
                                select count(*) from credential.audit_record
                                where action = 'calendar.holiday-added' and actor_name = 'agency'
                                    and after like '%2026-11-05%Day off%'
                                """))
                .isEqualTo(1);
    }

    @Test
    void whatCannotBeIsRefused() {
        addHoliday(THURSDAY);

        assertThatThrownBy(() -> addHoliday(THURSDAY))
                .isInstanceOf(HolidayIsListed.class)
                .hasMessageContaining("Day off");
        assertThatThrownBy(() -> addHoliday(LocalDate.of(2206, 11, 5)))
                .isInstanceOf(InvalidRequest.class);
        assertThatThrownBy(
                        () ->
                                server.call(
                                        AgencyCalendars.class,
                                        c -> c.removeHoliday(ADMINISTRATOR, LocalDate.EPOCH)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(
                        () ->
                                server.call(
                                        AgencyCalendars.class,
                                        c ->
                                                c.changeHours(
                                                        ADMINISTRATOR,
                                                        Set.of(DayOfWeek.values()),
                                                        LocalTime.NOON)))
                .isInstanceOf(InvalidRequest.class);
        assertThatThrownBy(
                        () ->
                                server.call(
                                        AgencyCalendars.class,
                                        c -> c.addHoliday(SUPERVISOR, THURSDAY.plusDays(1), "X")))
                .isInstanceOf(NotPermitted.class);
        assertThatThrownBy(
                        () ->
                                server.call(
                                        Pauses.class,
                                        p ->
                                                p.closeAgency(
                                                        ADMINISTRATOR,
                                                        THURSDAY,
                                                        THURSDAY.minusDays(1),
                                                        "Snow")))
                .isInstanceOf(InvalidRequest.class);
    }

    private int addHoliday(LocalDate day) {
        return server.call(
                AgencyCalendars.class,
                calendars -> calendars.addHoliday(ADMINISTRATOR, day, "Day off"));
    }

    private void pause(UUID submission) {
        server.run(
                Pauses.class,
                pauses ->
                        pauses.begin(
                                SUPERVISOR, submission, PauseCause.TECHNICAL_FAULT, "No preview"));
    }

    private void assertDue(UUID submission, String inNewYork) {
        String due = "due_at = timestamptz '" + inNewYork + " America/New_York'";
        String of = " and submission_id = '" + submission + "'";
        assertThat(count("select count(*) from review.work where " + due + of)).isEqualTo(1);
        assertThat(count("select count(*) from review.review_task where " + due + of)).isEqualTo(1);
        assertThat(count("select count(*) from review.review_clock where " + due + of))
                .isEqualTo(1);
        assertThat(
                        count(
                                "select count(*) from credential.deadline where kind = 'review-due' and "
                                        + due
                                        + " and subject_id = '"
                                        + submission
                                        + "'"))
                .isEqualTo(1);
    }
}
