package org.touchstone.review.queue;

import org.touchstone.credential.kernel.Refusal;

/** The reading is sealed and never changes. */
public class WorkIsSealed extends Refusal {
    public WorkIsSealed() {
        super(
                Kind.CONFLICT,
                "You sealed this scorecard already, perhaps in another window. A sealed scorecard cannot be changed.");
    }
}
