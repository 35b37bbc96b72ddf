package org.touchstone.review.queue;

import org.touchstone.credential.kernel.Refusal;

/** The token is not the one of this claim. */
public class ClaimTokenIsStale extends Refusal {
    public ClaimTokenIsStale() {
        super(
                Kind.CONFLICT,
                "This page belongs to an earlier claim. Open the work again from your desk; your saved draft is kept.");
    }
}
