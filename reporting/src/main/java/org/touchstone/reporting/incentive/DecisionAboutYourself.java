package org.touchstone.reporting.incentive;

import org.touchstone.credential.kernel.Refusal;

/** Nobody decides what one is given. */
public class DecisionAboutYourself extends Refusal {
    public DecisionAboutYourself() {
        super(Kind.NOT_PERMITTED, "This would be paid to you. Somebody else has to decide it.");
    }
}
