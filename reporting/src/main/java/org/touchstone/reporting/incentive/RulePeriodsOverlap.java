package org.touchstone.reporting.incentive;

import org.touchstone.credential.kernel.Refusal;

/** On one day one version holds. */
public class RulePeriodsOverlap extends Refusal {
    public RulePeriodsOverlap(int version) {
        super(
                Kind.CONFLICT,
                "Version "
                        + version
                        + " holds on some of these days. Let this one begin after that one has ended, or on a later day than it began.");
    }
}
