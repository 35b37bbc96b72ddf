package org.touchstone.review.scoring;

import org.touchstone.credential.kernel.Refusal;

/** A batch is approved or withdrawn once. */
public class BatchIsClosed extends Refusal {
    private static final long serialVersionUID = 1;

    public BatchIsClosed() {
        super(Kind.CONFLICT, "This batch was approved or withdrawn already.");
    }
}
