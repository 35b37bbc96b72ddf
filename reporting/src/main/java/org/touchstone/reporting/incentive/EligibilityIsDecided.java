package org.touchstone.reporting.incentive;

import org.touchstone.credential.kernel.Refusal;

/** What was decided stands. */
public class EligibilityIsDecided extends Refusal {
    public EligibilityIsDecided(String name) {
        super(
                Kind.CONFLICT,
                "What "
                        + name
                        + " has earned is not waiting for this decision any more. Open the list again to see where it stands.");
    }
}
