package org.touchstone.review.scoring;

import org.touchstone.credential.kernel.Refusal;

/** A decision under suspicion is not released. */
public class CaseKeepsTheDecision extends Refusal {
    private static final long serialVersionUID = 1;

    public CaseKeepsTheDecision() {
        super(
                Kind.CONFLICT,
                "An integrity case is open on this work. Its decision is released when the case is closed.");
    }
}
