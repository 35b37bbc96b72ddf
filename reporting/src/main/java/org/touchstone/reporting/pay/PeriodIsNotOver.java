package org.touchstone.reporting.pay;

import org.touchstone.credential.kernel.Refusal;

/** More could be sealed on these days. */
public class PeriodIsNotOver extends Refusal {
    public PeriodIsNotOver() {
        super(Kind.CONFLICT, "The period is not over. Choose a last day before today.");
    }
}
