package org.touchstone.reporting.pay;

import org.touchstone.credential.kernel.Refusal;

/** Four eyes see every payment. */
public class AnotherPersonApproves extends Refusal {
    public AnotherPersonApproves() {
        super(Kind.CONFLICT, "You prepared this sheet, so another person approves it.");
    }
}
