package org.touchstone.review.adjudication;

import org.touchstone.credential.kernel.Refusal;

/** An award is revoked by vote. */
public class VotesAreMissing extends Refusal {
    private static final long serialVersionUID = 1;

    public VotesAreMissing() {
        super(
                Kind.CONFLICT,
                "An award is revoked only by a majority of enough supervisors' votes. Ask others to vote on this case.");
    }
}
