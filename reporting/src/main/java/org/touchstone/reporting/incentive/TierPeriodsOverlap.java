package org.touchstone.reporting.incentive;

import org.touchstone.credential.kernel.Refusal;

/** A school is in one tier of a scheme on one day. */
public class TierPeriodsOverlap extends Refusal {
    public TierPeriodsOverlap(String school) {
        super(
                Kind.CONFLICT,
                "School '"
                        + school
                        + "' would be in two tiers on the same day. End the first before the second begins.");
    }
}
