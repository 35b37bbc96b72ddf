package org.touchstone.review.queue;

import org.touchstone.credential.kernel.Refusal;

/** The reviewer gave the work back, perhaps in another window. */
public class ClaimWasReleased extends Refusal {
    public ClaimWasReleased() {
        super(
                Kind.CONFLICT,
                "You released this work, perhaps in another window. Your saved draft is kept: claim the work again to go on with it.");
    }
}
