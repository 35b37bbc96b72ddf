package org.touchstone.review.deadline;

import java.time.Instant;

/**
 * A time in which a clock stands still.
 *
 * @param begins the first moment of it
 * @param ends the first moment after it; null: it goes on
 */
public record Pause(PauseCause cause, Instant begins, Instant ends) {

    public Pause {
        if (ends != null && ends.isBefore(begins)) {
            throw new IllegalArgumentException("A pause ends after it began");
        }
    }

    public boolean isOpen() {
        return ends == null;
    }

    /** Whether a day that ends at this moment ends in the pause. */
    public boolean holdsAt(Instant endOfDay) {
        return begins.isBefore(endOfDay) && (ends == null || !ends.isBefore(endOfDay));
    }

    /**
     * The pause as it would be if it ended now: what is due at the earliest. It is worked out again
     * when that comes, so that nothing is overdue while its clock stands.
     */
    public Pause untilNow(Instant now) {
        return isOpen() ? new Pause(cause, begins, now.isBefore(begins) ? begins : now) : this;
    }
}
