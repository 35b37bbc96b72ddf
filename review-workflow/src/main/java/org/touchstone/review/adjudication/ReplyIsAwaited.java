package org.touchstone.review.adjudication;

import org.touchstone.credential.kernel.Refusal;

/** The author is heard first. */
public class ReplyIsAwaited extends Refusal {
    private static final long serialVersionUID = 1;

    public ReplyIsAwaited() {
        super(
                Kind.CONFLICT,
                "The author may still reply. Decide when the reply is there or its time is over.");
    }
}
