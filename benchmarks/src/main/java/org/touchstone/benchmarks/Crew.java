package org.touchstone.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** The reviewers, each in a thread, who all do the same at once. */
final class Crew implements AutoCloseable {
    private final List<Reading> reviewers;
    private final ExecutorService threads;

    Crew(List<Reading> reviewers) {
        this.reviewers = reviewers;
        this.threads = Executors.newFixedThreadPool(reviewers.size());
    }

    /** What is done, and how long it took. */
    interface Operation {
        long nanosOf(Reading reviewer) throws Exception;
    }

    /**
     * The rate is that of the timed operation: as many a second as the crew does while each of it
     * is at it all the time.
     *
     * @param each how often each of them does it
     * @return operations a second
     */
    double rate(int each, Operation operation) throws Exception {
        CyclicBarrier start = new CyclicBarrier(reviewers.size());
        List<Future<Long>> running = new ArrayList<>();
        for (Reading reviewer : reviewers) {
            running.add(
                    threads.submit(
                            () -> {
                                start.await();
                                long nanos = 0;
                                for (int i = 0; i < each; i++) {
                                    nanos += operation.nanosOf(reviewer);
                                }
                                return nanos;
                            }));
        }
        long nanos = 0;
        for (Future<Long> one : running) {
            nanos += one.get();
        }
        return (double) reviewers.size() * each * reviewers.size() / (nanos / 1e9);
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
