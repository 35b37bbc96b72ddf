package org.touchstone.review.queue.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.jms.TextMessage;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
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

    @Test
    void listenerRethrowsWhatFailsUntilTheFourthDeliveryLeavesItToTheSweep() {
        UUID submission = UUID.randomUUID();
        List<UUID> tried = new ArrayList<>();
        ReviewIntakeListener listener = new ReviewIntakeListener();
        listener.intake =
                id -> {
                    tried.add(id);
                    throw new IllegalStateException("database away");
                };

        for (int delivery = 1; delivery <= 3; delivery++) {
            TextMessage message = message(submission.toString(), "SubmissionReceived", delivery);
            assertThatThrownBy(() -> listener.onMessage(message))
                    .isInstanceOf(IllegalStateException.class);
        }
        listener.onMessage(message(submission.toString(), "SubmissionReceived", 4));

        assertThat(tried).containsExactly(submission, submission, submission);
    }

    @Test
    void listenerDropsWhatIsNoWakeUp() {
        List<UUID> received = new ArrayList<>();
        ReviewIntakeListener listener = new ReviewIntakeListener();
        listener.intake = received::add;

        listener.onMessage(message("not an id", "SubmissionReceived", 1));
        listener.onMessage(message(UUID.randomUUID().toString(), "SomethingElse", 1));
        assertThat(received).isEmpty();

        UUID submission = UUID.randomUUID();
        listener.onMessage(message(submission.toString(), "SubmissionReceived", 1));
        assertThat(received).containsExactly(submission);
    }

    private static TextMessage message(String text, String kind, int delivery) {
        return (TextMessage)
                Proxy.newProxyInstance(
                        IntakeTest.class.getClassLoader(),
                        new Class<?>[] {TextMessage.class},
                        (proxy, method, arguments) ->
                                switch (method.getName()) {
                                    case "getText" -> text;
                                    case "getStringProperty" -> kind;
                                    case "getIntProperty" -> delivery;
                                    default -> throw new UnsupportedOperationException();
                                });
    }
}
