package org.touchstone.reporting.incentive;

import org.touchstone.credential.kernel.Refusal;

/** Nobody gives back more than was paid. */
public class CorrectionExceedsLine extends Refusal {
    public CorrectionExceedsLine(String left) {
        super(Kind.CONFLICT, "Of this line " + left + " is left. Take back no more than that.");
    }
}
