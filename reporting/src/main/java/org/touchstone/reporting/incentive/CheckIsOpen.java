package org.touchstone.reporting.incentive;

import org.touchstone.credential.kernel.Refusal;

/** One question at a time. */
public class CheckIsOpen extends Refusal {
    public CheckIsOpen() {
        super(
                Kind.CONFLICT,
                "Your last question about this incentive is not answered yet. You will get a notice when it is.");
    }
}
