package org.touchstone.review.queue;

import org.touchstone.credential.kernel.Refusal;

/** A supervisor took the work back. */
public class ClaimWasTakenBack extends Refusal {
    public ClaimWasTakenBack() {
        super(
                Kind.CONFLICT,
                "A supervisor took this work back. Your saved draft is kept; ask your supervisor if you should go on with it.");
    }
}
