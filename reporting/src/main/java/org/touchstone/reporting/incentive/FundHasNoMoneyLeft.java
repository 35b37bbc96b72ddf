package org.touchstone.reporting.incentive;

import org.touchstone.credential.kernel.Refusal;

/** Nothing is promised that a fund does not have. */
public class FundHasNoMoneyLeft extends Refusal {
    public FundHasNoMoneyLeft(String name) {
        super(
                Kind.CONFLICT,
                "The fund has no money left for "
                        + name
                        + ", who keeps the place in line. Raise the budget, or wait until money comes back.");
    }
}
