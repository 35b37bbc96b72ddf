package org.touchstone.review.deadline.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.touchstone.credential.kernel.Actor;
import org.touchstone.credential.kernel.InvalidRequest;
import org.touchstone.credential.kernel.NotFound;
import org.touchstone.credential.kernel.NotPermitted;
import org.touchstone.credential.kernel.Permission;
import org.touchstone.review.deadline.ClockKind;
import org.touchstone.review.deadline.Clocks;
import org.touchstone.review.deadline.Extensions;
import org.touchstone.review.deadline.PauseCause;
import org.touchstone.review.deadline.Pauses;
import org.touchstone.review.deadline.ReminderSteps;
import org.touchstone.review.testing.ReviewFixture;

/**
 * What clocks do when they run out, and what they remind of. Received on Tuesday 3 November 2026:
 * due on Tuesday 10 November.
 */
class ClocksTest extends ReviewFixture {
    private Actor supervisor;

    @BeforeEach
    void people() {
        UUID person = seed.person();
        supervisor =
                new Actor(
                        person,
                        "supervisor",
                        Set.of(Permission.SUPERVISE_SCORING, Permission.GRANT_EXTENSION),
                        "127.0.0.1");
        UUID office = seed.organization("STATE");
        seed.member(person, office, "SUPERVISOR", null);
        seed.member(seed.person(), office, "AGENCY_ADMINISTRATOR", null);
    }

    @Test
    void nothingRunsOutWithinTheDueDay() {
        waiting();
        sweepAt("2026-11-11T04:59:59Z");

        assertThat(count("select count(*) from review.work where breached_at is not null"))
                .isZero();
    }

    @Test
    void reviewThatIsOverdueIsBreachedOnceAndToldToSupervisors() {
        waiting();
        sweepAt("2026-11-11T05:00:00Z");
        sweepAt("2026-11-11T05:10:00Z");

        assertThat(
                        count(
                                "select count(*) from review.work where breached_at = timestamptz '2026-11-11 00:00 America/New_York'"))
                .isEqualTo(1);
        assertThat(notices("review-overdue")).isEqualTo(1);
    }

    @Test
    void decidedWorkNeverRunsOut() {
        waiting();
        Actor reader = seed.reviewer();
        scoreAndSeal(reader, claim(reader));
        sweepAt("2026-12-31T05:00:00Z");

        assertThat(notices("review-overdue")).isZero();
        assertThat(count("select count(*) from review.reminder where state = 'FIRED'")).isZero();
    }

    @Test
    void openPauseIsNeverOverdueAndGoesOnWhereItStood() {
        UUID submission = waiting();
        server.run(
                Pauses.class,
                pauses ->
                        pauses.begin(supervisor, submission, PauseCause.INTEGRITY_CASE, "Copied?"));
        sweepAt("2026-11-11T05:00:00Z");
        sweepAt("2026-11-30T05:00:00Z");
        assertThat(notices("review-overdue")).isZero();

        server.run(
                Pauses.class,
                pauses -> pauses.end(supervisor, submission, PauseCause.INTEGRITY_CASE));

        // Paused from Tuesday the 3rd; the five days begin on Monday 30 November.
        assertThat(dueAt(submission)).isEqualTo(Instant.parse("2026-12-05T05:00:00Z"));
        sweepAt("2026-12-05T05:00:00Z");
        assertThat(notices("review-overdue")).isEqualTo(1);
    }

    @Test
    void readerIsRemindedOnTheMorningOfTheDayBeforeAndNotAtNight() {
        waiting();
        claim(seed.reviewer());
        sweepAt("2026-11-09T11:59:00Z");
        assertThat(fired()).isZero();

        sweepAt("2026-11-09T12:00:00Z");
        tell();

        assertThat(notices("review-due-reader")).isEqualTo(1);
    }

    @Test
    void afterTheDueDaySupervisorsAreRemindedTwiceAndThenTheAdministratorOnce() {
        waiting();
        sweepAt("2026-11-11T12:00:00Z");
        tell();
        assertThat(notices("review-overdue-supervisors")).isEqualTo(1);
        sweepAt("2026-11-13T12:00:00Z");
        tell();
        assertThat(notices("review-overdue-supervisors")).isEqualTo(2);
        assertThat(notices("review-overdue-administrators")).isEqualTo(1);

        sweepAt("2027-02-01T12:00:00Z");
        tell();
        assertThat(notices("review-overdue-supervisors")).isEqualTo(2);
        assertThat(notices("review-overdue-administrators")).isEqualTo(1);
    }

    @Test
    void extensionOfAReadingMovesItsDueDateItsDeadlineAndWhatRemindsOfIt() {
        UUID submission = waiting();
        sweepAt("2026-11-11T05:00:00Z");

        Instant dueAt =
                server.call(
                        Clocks.class,
                        clocks -> clocks.extend(supervisor, submission, 3, "Reader is ill"));

        assertThat(dueAt).isEqualTo(Instant.parse("2026-11-14T05:00:00Z"));
        assertThat(
                        count(
                                """
                                select count(*) from review.work w join review.review_task t using (submission_id)
                                join credential.deadline d on d.subject_id = submission_id and d.kind = 'review-due'
                                where w.due_at = t.due_at and d.due_at = w.due_at and w.breached_at is null
                                    and d.fired_at is null and w.due_at = timestamptz '2026-11-14 00:00 America/New_York'
                                """))
                .isEqualTo(1);
        assertThat(
                        count(
                                """
                                select count(*) from review.reminder r
                                join credential.deadline d on d.kind = 'reminder' and d.subject_id = r.id
                                    and d.due_at = r.due_at
                                where r.state = 'PLANNED'
                                    and r.due_at = timestamptz '2026-11-16 07:00 America/New_York'
                                """))
                .as("the supervisors' first")
                .isEqualTo(1);
        sweepAt("2026-11-14T05:00:00Z");
        assertThat(notices("review-overdue")).as("the second breach is another").isEqualTo(2);
    }

    @Test
    void changedStepHoldsForWhatIsPlannedFromThenOn() {
        Actor administrator =
                new Actor(seed.person(), "agency", Set.of(Permission.MANAGE_CALENDAR), "127.0.0.1");
        UUID step =
                server.call(ReminderSteps.class, steps -> steps.steps(administrator)).stream()
                        .filter(one -> one.about().equals("REVIEW") && one.offsetDays() == 1)
                        .findFirst()
                        .orElseThrow()
                        .id();
        waiting();
        server.run(ReminderSteps.class, steps -> steps.change(administrator, step, 2, 1, 3));
        waiting();

        assertThat(count("select count(*) from review.reminder where step_id = '" + step + "'"))
                .isEqualTo(2 + 3);
        assertThatThrownBy(
                        () ->
                                server.run(
                                        ReminderSteps.class,
                                        steps -> steps.change(administrator, step, 2, 0, 21)))
                .isInstanceOf(InvalidRequest.class);
    }

    @Test
    void extensionNeedsTheRightSoundDaysAndARunningClock() {
        UUID submission = waiting();

        assertThatThrownBy(() -> extend(seed.reviewer(), submission, 3))
                .isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> extend(supervisor, submission, 0))
                .isInstanceOf(InvalidRequest.class);
        assertThatThrownBy(() -> extend(supervisor, UUID.randomUUID(), 3))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void notYetOpensTheWindowsAndRemindsOfBoth() {
        UUID submission = notYet();

        assertThat(clock(ClockKind.APPEAL_WINDOW, submission).dueAt())
                .isEqualTo(Instant.parse("2026-11-18T05:00:00Z"));
        sweepAt("2026-11-14T04:00:00Z");
        tell();
        assertThat(notices("appeal-window-due-educator")).isEqualTo(1);
        sweepAt("2027-02-02T05:00:00Z");
        tell();
        assertThat(notices("resubmission-due-educator")).isEqualTo(3);
    }

    @Test
    void extensionOfTheWindowMovesItsReminders() {
        UUID submission = notYet();
        UUID educator =
                UUID.fromString(
                        server.database().text("select cast(author_id as text) from review.work"));

        Instant closesAt =
                server.call(
                        Extensions.class,
                        extensions ->
                                extensions.resubmission(
                                        supervisor, educator, "DATA-1", 14, "Was ill"));

        assertThat(closesAt).isEqualTo(Instant.parse("2027-02-16T05:00:00Z"));
        assertThat(
                        count(
                                """
                                select count(*) from review.reminder r
                                join credential.deadline d on d.kind = 'reminder' and d.subject_id = r.id
                                    and d.due_at = r.due_at
                                where r.submission_id = '%s'
                                    and r.anchor_at = timestamptz '2027-02-16 00:00 America/New_York'
                                """
                                        .formatted(submission)))
                .isEqualTo(3);
    }

    @Test
    void reminderOfAWindowThatNobodyNeedsIsDropped() {
        UUID submission = notYet();
        seed.sql(
                """
                insert into credential.submission (id, educator_id, micro_credential_id, version_id, attempt, state,
                    created_at, revision)
                select gen_random_uuid(), educator_id, micro_credential_id, version_id, 2, 'DRAFT', now(), 1
                from credential.submission where id = ?
                """,
                submission);

        sweepAt("2027-02-01T12:00:00Z");
        tell();

        assertThat(notices("resubmission-due-educator")).isZero();
    }

    @Test
    void submissionThatTheIntakeDoesNotTakeIsToldAfterABusinessDay() {
        UUID submission = submitted(credential, seed.person(), 1, clock.instant());
        for (int sweep = 0; sweep < 2; sweep++) {
            server.run(CompletenessStart.class, start -> start.of(submission));
        }

        sweepAt("2026-11-05T04:59:59Z");
        assertThat(notices("completeness-overdue")).isZero();
        sweepAt("2026-11-05T05:00:00Z");
        assertThat(notices("completeness-overdue")).isEqualTo(1);
        server.run(CompletenessStart.class, start -> start.of(submission));
        sweepAt("2026-11-09T05:00:00Z");
        assertThat(notices("completeness-overdue")).isEqualTo(1);
    }

    private UUID notYet() {
        UUID submission = waiting();
        Actor reader = seed.reviewer();
        notYet(reader, claim(reader));
        return submission;
    }

    private void extend(Actor granter, UUID submission, int days) {
        server.run(Clocks.class, clocks -> clocks.extend(granter, submission, days, "Late"));
    }

    private Clocks.Reading clock(ClockKind kind, UUID submission) {
        return server.call(Clocks.class, clocks -> clocks.read(kind, submission)).orElseThrow();
    }

    private Instant dueAt(UUID submission) {
        return clock(ClockKind.REVIEW, submission).dueAt();
    }

    private void sweepAt(String moment) {
        clock.pass(Duration.between(clock.instant(), Instant.parse(moment)));
        SweepingNode.sweep(server, clock.instant());
    }

    private void tell() {
        for (String id :
                server.database()
                        .text(
                                "select coalesce(string_agg(cast(id as text), ','), '') from review.reminder where state = 'FIRED'")
                        .split(",", -1)) {
            if (!id.isEmpty()) {
                server.run(ReminderFiring.class, firing -> firing.tell(UUID.fromString(id)));
            }
        }
    }

    private long fired() {
        return count("select count(*) from review.reminder where state = 'FIRED'");
    }

    private long notices(String kind) {
        return count("select count(*) from credential.notice where kind = '" + kind + "'");
    }
}
