package org.touchstone.review.calibration;

import org.touchstone.credential.kernel.Refusal;

/** A reviewer cannot be tested on works that are not new to them. */
public class SetIsKnown extends Refusal {
    private static final long serialVersionUID = 1;

    public SetIsKnown() {
        super(
                Kind.CONFLICT,
                "You wrote, read or may recognize too many of this set's works. Choose another set or ask your supervisor for one.");
    }
}
