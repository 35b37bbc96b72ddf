package org.touchstone.review.reviewer;

import org.touchstone.credential.kernel.Refusal;

/** The award was revoked, an attempt is under way, or the rule is another by now. */
public class NoLongerEligible extends Refusal {
    public NoLongerEligible() {
        super(
                Kind.CONFLICT,
                "This graduate does not meet the rule any more. Look at the rule, or wait until an"
                        + " attempt that is under way is decided.");
    }
}
