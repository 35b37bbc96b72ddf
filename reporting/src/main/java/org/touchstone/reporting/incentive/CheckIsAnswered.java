package org.touchstone.reporting.incentive;

import org.touchstone.credential.kernel.Refusal;

/** A question is answered once. */
public class CheckIsAnswered extends Refusal {
    public CheckIsAnswered() {
        super(Kind.CONFLICT, "Somebody has answered this question already. Open the list again.");
    }
}
