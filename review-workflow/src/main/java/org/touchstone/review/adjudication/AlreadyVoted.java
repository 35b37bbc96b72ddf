package org.touchstone.review.adjudication;

import org.touchstone.credential.kernel.Refusal;

/** One vote for each supervisor. */
public class AlreadyVoted extends Refusal {
    private static final long serialVersionUID = 1;

    public AlreadyVoted() {
        super(Kind.CONFLICT, "You have voted on this case already.");
    }
}
