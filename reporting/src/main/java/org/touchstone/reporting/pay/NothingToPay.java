package org.touchstone.reporting.pay;

import org.touchstone.credential.kernel.Refusal;

/** There would be an empty sheet. */
public class NothingToPay extends Refusal {
    public NothingToPay() {
        super(Kind.CONFLICT, "No reading of these days waits to be paid. Choose other days.");
    }
}
