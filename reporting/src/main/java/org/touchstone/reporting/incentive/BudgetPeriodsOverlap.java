package org.touchstone.reporting.incentive;

import org.touchstone.credential.kernel.Refusal;

/** On one day one budget pays. */
public class BudgetPeriodsOverlap extends Refusal {
    public BudgetPeriodsOverlap() {
        super(
                Kind.CONFLICT,
                "Another budget of this fund holds on some of these days. Let this one begin after that one has ended.");
    }
}
