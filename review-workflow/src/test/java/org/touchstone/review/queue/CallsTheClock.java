package org.touchstone.review.queue;

import org.touchstone.review.deadline.CallsTheQueue;

/** One half of a bad twin: a feature that calls one that calls it. */
public final class CallsTheClock {
    public CallsTheQueue call() {
        return new CallsTheQueue();
    }
}
