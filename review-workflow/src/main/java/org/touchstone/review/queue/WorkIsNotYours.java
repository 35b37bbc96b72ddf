package org.touchstone.review.queue;

import org.touchstone.credential.kernel.Refusal;

/** The rules of a claim exclude this reader, or somebody else has the work already. */
public class WorkIsNotYours extends Refusal {
    public WorkIsNotYours() {
        super(
                Kind.CONFLICT,
                "You cannot take this work: it is in somebody's hands or done, or you have read it, teach or coach with its author, or declared a conflict. Choose another.");
    }
}
