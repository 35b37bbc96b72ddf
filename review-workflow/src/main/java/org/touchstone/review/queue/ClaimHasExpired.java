package org.touchstone.review.queue;

import org.touchstone.credential.kernel.Refusal;

/** The lease ran out before this was asked for. */
public class ClaimHasExpired extends Refusal {
    public ClaimHasExpired() {
        super(
                Kind.CONFLICT,
                "Your time for this work has run out and it went back to the queue. Your saved draft is kept: claim the work again to go on with it.");
    }
}
