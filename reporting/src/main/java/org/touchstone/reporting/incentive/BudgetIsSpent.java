package org.touchstone.reporting.incentive;

import org.touchstone.credential.kernel.Refusal;

/** What was promised is kept. */
public class BudgetIsSpent extends Refusal {
    public BudgetIsSpent(String promised) {
        super(
                Kind.CONFLICT,
                promised
                        + " of this budget is promised or paid already. It cannot be less than that.");
    }
}
