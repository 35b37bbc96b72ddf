package org.touchstone.review.wakeup.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ejb.MessageDrivenContext;
import jakarta.jms.TextMessage;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.touchstone.credential.kernel.Actor;
import org.touchstone.credential.kernel.InvalidRequest;
import org.touchstone.credential.kernel.NotFound;
import org.touchstone.credential.kernel.NotPermitted;
import org.touchstone.credential.kernel.Page;
import org.touchstone.review.testing.ReviewFixture;
import org.touchstone.review.wakeup.DeadLetters;
import org.touchstone.review.wakeup.DeadLetters.Letter;

class WakeUpListenerTest extends ReviewFixture {
    private final List<UUID> tried = new ArrayList<>();
    private int rollbacks;
    private RuntimeException failure;

    private void deliver(String text, String kind, int delivery) {
        WakeUpListener listener = new WakeUpListener();
        listener.attempt =
                new WakeUpAttempt() {
                    @Override
                    public boolean at(String one, UUID subject) {
                        tried.add(subject);
                        if (failure != null) {
                            throw failure;
                        }
                        return one.equals("SubmissionReceived");
                    }
                };
        listener.context =
                (MessageDrivenContext)
                        Proxy.newProxyInstance(
                                getClass().getClassLoader(),
                                new Class<?>[] {MessageDrivenContext.class},
                                (proxy, method, arguments) -> {
                                    assertThat(method.getName()).isEqualTo("setRollbackOnly");
                                    rollbacks++;
                                    return null;
                                });
        server.run(
                DeadLetters.class,
                book -> {
                    listener.deadLetters = book;
                    listener.onMessage(message(text, kind, delivery));
                });
    }

    private List<Letter> letters(boolean openOnly) {
        return server.call(
                DeadLetters.class, book -> book.list(seed.supervisor(), openOnly, 1).rows());
    }

    @Test
    void lettersComeAPageAtATime() {
        server.run(
                DeadLetters.class,
                book -> {
                    for (int i = 0; i <= Page.SIZE; i++) {
                        book.keep("SubmissionReceived", UUID.randomUUID(), 4, "Broken");
                    }
                });

        Page<Letter> first = page(1);
        Page<Letter> second = page(2);

        assertThat(first.rows()).hasSize(Page.SIZE);
        assertThat(first.more()).isTrue();
        assertThat(second.rows()).hasSize(1).doesNotContainAnyElementsOf(first.rows());
        assertThat(second.more()).isFalse();
    }

    private Page<Letter> page(int number) {
        return server.call(DeadLetters.class, book -> book.list(seed.supervisor(), false, number));
    }

    @Test
    void whatFailsIsRolledBackUntilTheFourthDeliveryGoesIntoTheBook() {
        failure = new IllegalStateException("wrapped", new ArithmeticException("too odd"));
        UUID subject = UUID.randomUUID();

        for (int delivery = 1; delivery <= 3; delivery++) {
            deliver(subject.toString(), "SubmissionReceived", delivery);
        }
        assertThat(rollbacks).isEqualTo(3);
        assertThat(letters(true)).isEmpty();

        deliver(subject.toString(), "SubmissionReceived", 4);

        assertThat(rollbacks).isEqualTo(3);
        assertThat(tried).hasSize(4);
        assertThat(letters(true))
                .singleElement()
                .satisfies(
                        letter -> {
                            assertThat(letter.subjectId()).isEqualTo(subject);
                            assertThat(letter.error()).contains("too odd");
                        });
    }

    @Test
    void whatIsNoWakeUpIsDropped() {
        deliver("not an id", "SubmissionReceived", 1);
        assertThat(tried).isEmpty();
        deliver(UUID.randomUUID().toString(), null, 1);
        assertThat(tried).isEmpty();
        deliver(UUID.randomUUID().toString(), "SomethingElse", 1);
        assertThat(rollbacks).isZero();
        assertThat(letters(false)).isEmpty();
    }

    @Test
    void retriedLetterIsSentAgainOnceAndAudited() {
        UUID letter = deadLetter();
        Actor supervisor = seed.supervisor();

        server.run(DeadLetters.class, book -> book.retry(supervisor, letter));

        assertThat(letters(true)).isEmpty();
        assertThat(letters(false))
                .singleElement()
                .satisfies(one -> assertThat(one.state()).isEqualTo("RETRIED"));
        assertThat(
                        count(
                                "select count(*) from credential.outbox where kind = 'SubmissionReceived'"))
                .isEqualTo(1);
        assertThat(
                        count(
                                "select count(*) from credential.audit_record where action = 'review.dead-letter-retried'"))
                .isEqualTo(1);
        assertThatThrownBy(
                        () -> server.run(DeadLetters.class, book -> book.retry(supervisor, letter)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void discardNeedsAReasonAndIsAudited() {
        UUID letter = deadLetter();
        Actor supervisor = seed.supervisor();

        assertThatThrownBy(
                        () ->
                                server.run(
                                        DeadLetters.class,
                                        book -> book.discard(supervisor, letter, " ")))
                .isInstanceOf(InvalidRequest.class);
        server.run(DeadLetters.class, book -> book.discard(supervisor, letter, "Sent by a test"));

        assertThat(letters(true)).isEmpty();
        assertThat(
                        count(
                                """
                                select count(*) from credential.audit_record
                                where action = 'review.dead-letter-discarded' and after like '%Sent by a test%'
                                """))
                .isEqualTo(1);
    }

    @Test
    void reviewerSeesNoDeadLetters() {
        assertThatThrownBy(
                        () ->
                                server.run(
                                        DeadLetters.class,
                                        book -> book.list(seed.reviewer(), true, 1)))
                .isInstanceOf(NotPermitted.class);
    }

    private UUID deadLetter() {
        failure = new IllegalStateException("broken");
        deliver(UUID.randomUUID().toString(), "SubmissionReceived", 4);
        return letters(true).get(0).id();
    }

    private static TextMessage message(String text, String kind, int delivery) {
        return (TextMessage)
                Proxy.newProxyInstance(
                        WakeUpListenerTest.class.getClassLoader(),
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
