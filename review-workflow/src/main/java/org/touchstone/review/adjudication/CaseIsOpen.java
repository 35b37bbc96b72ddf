package org.touchstone.review.adjudication;

import org.touchstone.credential.kernel.Refusal;

/** A work has one open case at a time. */
public class CaseIsOpen extends Refusal {
    private static final long serialVersionUID = 1;

    public CaseIsOpen() {
        super(
                Kind.CONFLICT,
                "There is an open integrity case on this work already. Go on with that one.");
    }
}
