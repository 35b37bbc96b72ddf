package org.touchstone.credential.kernel.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.touchstone.credential.kernel.Deadlines;
import org.touchstone.credential.kernel.internal.DeadlinesBean.DeadlineFiring;
import org.touchstone.credential.testing.AtOnce;
import org.touchstone.credential.testing.TestClock;
import org.touchstone.credential.testing.TestServer;

class DeadlinesTest {
    private static final String KIND = "test";

    private final TestClock clock = new TestClock("2026-11-03T17:00:00Z");
    private TestServer server;

    @BeforeEach
    void start() {
        server = new TestServer(clock, "credential");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void whatIsDueFiresOnceAndWhatIsNotDueWaits() {
        UUID due = set(clock.instant());
        UUID later = set(clock.instant().plusSeconds(60));

        assertThat(fireAll()).containsExactly(due);
        assertThat(fireAll()).isEmpty();
        clock.pass(Duration.ofMinutes(2));
        assertThat(fireAll()).containsExactly(later);
    }

    @Test
    void whatWasCancelledNeverFires() {
        UUID subject = set(clock.instant());
        server.run(Deadlines.class, deadlines -> deadlines.cancel(KIND, subject));

        assertThat(fireAll()).isEmpty();
    }

    @Test
    void aDeadlineThatIsMovedFiresAtItsNewTimeOnly() {
        UUID subject = set(clock.instant());
        Instant moved = clock.instant().plusSeconds(600);
        server.run(Deadlines.class, deadlines -> deadlines.set(KIND, subject, moved));

        assertThat(fireAll()).isEmpty();
        clock.pass(Duration.ofMinutes(11));
        assertThat(fireAll()).containsExactly(subject);
    }

    @Test
    void anEffectThatFailsIsRolledBackAndTriedAgainLater() {
        UUID subject = set(clock.instant());
        UUID deadline = due().get(0);
        try {
            server.call(
                    DeadlineFiring.class,
                    firing ->
                            firing.fire(
                                    deadline,
                                    clock.instant(),
                                    id -> {
                                        throw new IllegalStateException("The mail is down");
                                    }));
        } catch (IllegalStateException expected) {
            server.run(
                    DeadlineFiring.class,
                    firing -> firing.postpone(deadline, clock.instant(), expected.toString()));
        }

        assertThat(due()).as("not at once").isEmpty();
        clock.pass(Duration.ofMinutes(1));
        assertThat(fireAll()).containsExactly(subject);
    }

    /** Every node sweeps; the row decides which of them fires. */
    @Test
    void manyNodesThatSweepAtOnceFireEachDeadlineOnce() throws Exception {
        for (int n = 0; n < 60; n++) {
            set(clock.instant());
        }
        List<UUID> due = due();
        AtomicInteger fired = new AtomicInteger();
        int claimed =
                AtOnce.<Integer>times(6, () -> sweep(due, fired)).stream()
                        .mapToInt(own -> own)
                        .sum();
        assertThat(claimed).isEqualTo(60);
        assertThat(fired).hasValue(60);
    }

    private int sweep(List<UUID> due, AtomicInteger fired) {
        int own = 0;
        for (UUID deadline : due) {
            boolean mine =
                    server.call(
                            DeadlineFiring.class,
                            firing ->
                                    firing.fire(
                                            deadline,
                                            clock.instant(),
                                            id -> fired.incrementAndGet()));
            own += mine ? 1 : 0;
        }
        return own;
    }

    private UUID set(Instant dueAt) {
        UUID subject = UUID.randomUUID();
        server.run(Deadlines.class, deadlines -> deadlines.set(KIND, subject, dueAt));
        return subject;
    }

    private List<UUID> due() {
        return server.call(DeadlineFiring.class, firing -> firing.due(KIND, clock.instant()));
    }

    private List<UUID> fireAll() {
        List<UUID> fired = new java.util.ArrayList<>();
        for (UUID deadline : due()) {
            server.run(
                    DeadlineFiring.class,
                    firing -> firing.fire(deadline, clock.instant(), fired::add));
        }
        return fired;
    }
}
