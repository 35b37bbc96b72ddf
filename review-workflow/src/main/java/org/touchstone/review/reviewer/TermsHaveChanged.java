package org.touchstone.review.reviewer;

import org.touchstone.credential.kernel.Refusal;

/** Nobody accepts what they have not read. */
public class TermsHaveChanged extends Refusal {
    public TermsHaveChanged() {
        super(Kind.CONFLICT, "The terms have changed since you read them. Read them again.");
    }
}
