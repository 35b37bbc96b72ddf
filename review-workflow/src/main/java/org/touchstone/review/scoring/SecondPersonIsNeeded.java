package org.touchstone.review.scoring;

import org.touchstone.credential.kernel.Refusal;

/** Whoever proposes a batch does not approve it. */
public class SecondPersonIsNeeded extends Refusal {
    private static final long serialVersionUID = 1;

    public SecondPersonIsNeeded() {
        super(Kind.CONFLICT, "You proposed this batch. Another supervisor has to approve it.");
    }
}
