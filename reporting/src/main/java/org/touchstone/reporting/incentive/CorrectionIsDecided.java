package org.touchstone.reporting.incentive;

import org.touchstone.credential.kernel.Refusal;

/** What was decided stands. */
public class CorrectionIsDecided extends Refusal {
    public CorrectionIsDecided() {
        super(Kind.CONFLICT, "Somebody has decided this correction already. Open the list again.");
    }
}
