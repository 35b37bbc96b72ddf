package org.touchstone.credential.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class OneAtATimeTest {
    private final OneAtATime background = new OneAtATime();

    @Test
    void whatWasPutDownBeforeAskingIsDoneAndNeverByTwoAtOnce() throws Exception {
        ConcurrentLinkedQueue<Integer> rows = new ConcurrentLinkedQueue<>();
        AtomicInteger atWork = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        AtomicInteger done = new AtomicInteger();
        Runnable work =
                () -> {
                    most.accumulateAndGet(atWork.incrementAndGet(), Math::max);
                    while (rows.poll() != null) {
                        done.incrementAndGet();
                    }
                    atWork.decrementAndGet();
                };
        ExecutorService threads = Executors.newFixedThreadPool(8);
        List<Future<?>> asking = new ArrayList<>();
        for (int thread = 0; thread < 8; thread++) {
            asking.add(
                    threads.submit(
                            () -> {
                                for (int i = 0; i < 2_000; i++) {
                                    rows.add(i);
                                    background.run(work);
                                }
                            }));
        }
        for (Future<?> each : asking) {
            each.get(1, TimeUnit.MINUTES);
        }
        threads.shutdown();

        assertThat(done).hasValue(16_000);
        assertThat(most).hasValue(1);
    }

    @Test
    void whoAsksWhileItRunsDoesNotWait() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        AtomicInteger rounds = new AtomicInteger();
        Thread first =
                new Thread(
                        () ->
                                background.run(
                                        () -> {
                                            rounds.incrementAndGet();
                                            begun.countDown();
                                            await(goOn);
                                        }));
        first.start();
        await(begun);

        background.run(() -> rounds.addAndGet(100));
        goOn.countDown();
        first.join(60_000);

        assertThat(rounds).as("the first went round once more, the second did not").hasValue(2);
    }

    @Test
    void workThatFailsCanBeAskedForAgain() {
        assertThatThrownBy(
                        () ->
                                background.run(
                                        () -> {
                                            throw new IllegalStateException("no broker");
                                        }))
                .hasMessage("no broker");

        AtomicInteger rounds = new AtomicInteger();
        background.run(rounds::incrementAndGet);

        assertThat(rounds).hasValue(1);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(1, TimeUnit.MINUTES)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
