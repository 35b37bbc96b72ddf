package org.touchstone.review.calibration;

import org.touchstone.credential.kernel.Refusal;

/** The papers of an active set are fixed. */
public class SetIsActive extends Refusal {
    private static final long serialVersionUID = 1;

    public SetIsActive() {
        super(
                Kind.CONFLICT,
                "Reviewers are given this set. Retire it before you change its papers.");
    }
}
