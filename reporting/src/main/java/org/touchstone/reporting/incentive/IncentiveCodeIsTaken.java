package org.touchstone.reporting.incentive;

import org.touchstone.credential.kernel.Refusal;

/** Each incentive is known by its code. */
public class IncentiveCodeIsTaken extends Refusal {
    public IncentiveCodeIsTaken(String code) {
        super(Kind.CONFLICT, "Another incentive has the code '" + code + "'. Choose another code.");
    }
}
