package org.touchstone.review.calibration;

import org.touchstone.credential.kernel.Refusal;

/** What somebody was compared with does not change. */
public class PaperWasRead extends Refusal {
    private static final long serialVersionUID = 1;

    public PaperWasRead() {
        super(
                Kind.CONFLICT,
                "A reviewer was given this paper already, so its levels and reasons stay. Add the work to a new set to judge it anew.");
    }
}
