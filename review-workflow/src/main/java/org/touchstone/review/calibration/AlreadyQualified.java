package org.touchstone.review.calibration;

import org.touchstone.credential.kernel.Refusal;

/** A qualification is renewed only near its end. */
public class AlreadyQualified extends Refusal {
    private static final long serialVersionUID = 1;

    public AlreadyQualified() {
        super(
                Kind.CONFLICT,
                "You are qualified for this micro-credential and need not take the set yet.");
    }
}
