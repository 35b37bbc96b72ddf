package org.touchstone.reporting.incentive;

import org.touchstone.credential.kernel.Refusal;

/** There is no file yet. */
public class PayoutIsNotExported extends Refusal {
    public PayoutIsNotExported(long run) {
        super(Kind.CONFLICT, "Run " + run + " has no file yet. Export it first.");
    }
}
