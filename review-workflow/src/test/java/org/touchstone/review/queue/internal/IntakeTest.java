package org.touchstone.review.queue.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.touchstone.review.queue.Intake;
import org.touchstone.review.testing.ReviewFixture;

/** How submitted work enters the queue, with the broker and without. */
class IntakeTest extends ReviewFixture {

    @Test
    void receivedSubmissionGetsOneReadingDueInFiveBusinessDays() {
        UUID submission = waiting();

        assertThat(
                        count(
                                """
                                select count(*) from review.review_task t join credential.submission s on s.id = t.submission_id
                                where t.kind = 'FIRST_READ' and t.state = 'WAITING' and t.author_id = s.educator_id
                                    and t.version_id = s.version_id and t.estimated_minutes = 45
                                    and t.due_at = timestamptz '2026-11-11 00:00 America/New_York'
                                    and s.state = 'IN_REVIEW'
                                """))
                .isEqualTo(1);
        assertThat(workNumber(submission)).doesNotContain(submission.toString());
    }

    @Test
    void dueDateCountsFromTheSubmissionEvenWhenTheIntakeIsLate() {
        UUID submission = submitted(credential, seed.person(), 1, clock.instant());
        clock.pass(Duration.ofDays(2));
        server.run(Intake.class, intake -> intake.receive(submission));

        assertThat(
                        count(
                                "select count(*) from review.review_task where due_at = timestamptz '2026-11-11 00:00 America/New_York'"))
                .isEqualTo(1);
    }

    @Test
    void secondMessageFindsNothingToDo() {
        UUID submission = waiting();

        server.run(Intake.class, intake -> intake.receive(submission));

        assertThat(count("select count(*) from review.review_task")).isEqualTo(1);
    }

    @Test
    void submissionThatIsStillADraftIsNotOpened() {
        UUID submission = submitted(credential, seed.person(), 1, clock.instant());
        seed.sql("update credential.submission set state = 'DRAFT'");

        server.run(Intake.class, intake -> intake.receive(submission));

        assertThat(count("select count(*) from review.review_task")).isZero();
    }

    @Test
    void sweepTakesWhatALostMessageLeftBehindAndGivesAFreshOneTime() {
        submitted(credential, seed.person(), 1, clock.instant().minusSeconds(11));
        submitted(credential, seed.person(), 1, clock.instant().minusSeconds(9));

        server.run(IntakeSweep.class, IntakeSweep::sweep);
        assertThat(count("select count(*) from review.review_task")).isEqualTo(1);

        clock.pass(Duration.ofSeconds(15));
        server.run(IntakeSweep.class, IntakeSweep::sweep);
        server.run(IntakeSweep.class, IntakeSweep::sweep);
        assertThat(count("select count(*) from review.review_task")).isEqualTo(2);
    }
}
