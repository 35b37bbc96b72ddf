package org.touchstone.review.queue;

import org.touchstone.credential.kernel.Refusal;

/** What is in somebody's hands or done cannot be moved in the queue. */
public class ReadingIsNotWaiting extends Refusal {
    private static final long serialVersionUID = 1;

    public ReadingIsNotWaiting(String workNumber) {
        super(
                Kind.CONFLICT,
                workNumber
                        + " does not wait any more. If somebody has it in hand, take it back first.");
    }
}
