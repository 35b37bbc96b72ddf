package org.touchstone.review.queue;

import org.touchstone.credential.kernel.Refusal;

/** Work waits, but each of it would take the reviewer over the minutes of a day. */
public class ReviewerIsAtCap extends Refusal {
    /**
     * @param minutes estimated, read or in hand today
     * @param cap minutes a day
     */
    public ReviewerIsAtCap(long minutes, long cap) {
        super(
                Kind.CONFLICT,
                "You have read "
                        + minutes
                        + " of your "
                        + cap
                        + " minutes for today, and what waits would take you over. Go on tomorrow, or ask your supervisor to raise your limit.");
    }
}
