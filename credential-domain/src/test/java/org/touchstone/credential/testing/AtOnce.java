package org.touchstone.credential.testing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.touchstone.credential.kernel.Refusal;

/** Steps that all begin at the same moment, each on a thread of its own. */
public final class AtOnce {
    private AtOnce() {}

    /**
     * @return what each returned, in the order of the steps
     * @throws java.util.concurrent.ExecutionException when one failed
     */
    public static <T> List<T> all(Collection<? extends Callable<? extends T>> steps)
            throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(steps.size());
        CountDownLatch together = new CountDownLatch(steps.size());
        try {
            List<Future<T>> running = new ArrayList<>();
            for (Callable<? extends T> step : steps) {
                running.add(
                        threads.submit(
                                () -> {
                                    together.countDown();
                                    together.await();
                                    return step.call();
                                }));
            }
            List<T> results = new ArrayList<>();
            for (Future<T> each : running) {
                results.add(each.get());
            }
            return results;
        } finally {
            threads.shutdownNow();
        }
    }

    /** The same step so many times. */
    public static <T> List<T> times(int times, Callable<? extends T> step) throws Exception {
        return all(Collections.nCopies(times, step));
    }

    /** As {@link #all}; a step that is refused gives its refusal instead of a result. */
    public static List<Object> orRefused(Collection<? extends Callable<?>> steps) throws Exception {
        return all(steps.stream().map(AtOnce::orRefusal).toList());
    }

    /** As {@link #times}; a step that is refused gives its refusal instead of a result. */
    public static List<Object> orRefused(int times, Callable<?> step) throws Exception {
        return orRefused(Collections.nCopies(times, step));
    }

    private static Callable<Object> orRefusal(Callable<?> step) {
        return () -> {
            try {
                return step.call();
            } catch (Refusal refused) {
                return refused;
            }
        };
    }
}
