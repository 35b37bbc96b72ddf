package org.touchstone.reporting.incentive;

import org.touchstone.credential.kernel.Refusal;

/** Two persons decide. */
public class ProposedByYourself extends Refusal {
    public ProposedByYourself() {
        super(Kind.NOT_PERMITTED, "You proposed this yourself. Somebody else has to decide it.");
    }
}
