package org.touchstone.review.adjudication;

import org.touchstone.credential.kernel.Refusal;

/** A decided case stays decided. */
public class CaseIsClosed extends Refusal {
    private static final long serialVersionUID = 1;

    public CaseIsClosed() {
        super(Kind.CONFLICT, "This case was decided already.");
    }
}
