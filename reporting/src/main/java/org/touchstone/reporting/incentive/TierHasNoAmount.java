package org.touchstone.reporting.incentive;

import org.touchstone.credential.kernel.Refusal;

/** A rule with tiers has an amount for every tier. */
public class TierHasNoAmount extends Refusal {
    public TierHasNoAmount(String tiers) {
        super(
                Kind.INVALID,
                "Schools are in these tiers, for which the rule has no amount: "
                        + tiers
                        + ". Give an amount or a percent for each.");
    }
}
