package org.touchstone.review.queue;

import org.touchstone.credential.kernel.Refusal;

/** Whoever holds a work takes no other by name. */
public class HandsAreFull extends Refusal {
    /**
     * @param workNumber of what is in hand
     */
    public HandsAreFull(String workNumber) {
        super(
                Kind.CONFLICT,
                "You have work "
                        + workNumber
                        + " in hand. Seal it or give it back before you take another.");
    }
}
