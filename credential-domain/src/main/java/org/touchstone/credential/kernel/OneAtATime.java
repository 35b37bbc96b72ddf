package org.touchstone.credential.kernel;

import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Background work of which one thread of a node does all. Whoever asks while it runs does not wait:
 * the thread at work goes round once more. The work must find what is to do by itself, in rows.
 */
public final class OneAtATime {
    private final AtomicBoolean asked = new AtomicBoolean();
    private final AtomicBoolean running = new AtomicBoolean();

    /**
     * Does the work, or has the thread that is doing it begin again when it is done.
     *
     * @throws RuntimeException of the work, which then has ended; what was asked meanwhile is done
     *     by the next caller
     */
    public void run(Runnable work) {
        asked.set(true);
        while (asked.get() && running.compareAndSet(false, true)) {
            try {
                while (asked.getAndSet(false)) {
                    work.run();
                }
            } finally {
                running.set(false);
            }
        }
    }
}
