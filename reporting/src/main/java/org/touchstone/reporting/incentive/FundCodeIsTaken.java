package org.touchstone.reporting.incentive;

import org.touchstone.credential.kernel.Refusal;

/** Each fund is known by its code. */
public class FundCodeIsTaken extends Refusal {
    public FundCodeIsTaken(String code) {
        super(Kind.CONFLICT, "Another fund has the code '" + code + "'. Choose another code.");
    }
}
