package org.touchstone.review.adjudication;

import org.touchstone.credential.kernel.Refusal;

/** One reply, in its time. */
public class ReplyIsOver extends Refusal {
    private static final long serialVersionUID = 1;

    public ReplyIsOver() {
        super(
                Kind.CONFLICT,
                "A reply was given already, or the time for it is over. Ask your program manager if you have more to say.");
    }
}
