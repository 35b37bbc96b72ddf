package org.touchstone.review.deadline;

import org.touchstone.review.queue.CallsTheClock;

/** The other half. */
public final class CallsTheQueue {
    public Class<?> call() {
        return CallsTheClock.class;
    }
}
