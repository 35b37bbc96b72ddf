package org.touchstone.review.queue;

import org.touchstone.credential.kernel.Refusal;

/** A supervisor suspended this reviewer from scoring. */
public class ReviewerIsSuspended extends Refusal {
    public ReviewerIsSuspended() {
        super(
                Kind.CONFLICT,
                "You are suspended from scoring. What you have in hand is kept; talk to your supervisor about how to go on.");
    }
}
