package org.touchstone.review.calibration;

import org.touchstone.credential.kernel.Refusal;

/** Nobody is sent to a set that does not exist. */
public class NothingToRecalibrateBy extends Refusal {
    private static final long serialVersionUID = 1;

    public NothingToRecalibrateBy() {
        super(
                Kind.CONFLICT,
                "This micro-credential has no active calibration set. Make one first, so that the reviewer has something to take.");
    }
}
