package org.touchstone.review.calibration;

import org.touchstone.credential.kernel.Refusal;

/** An answer stands. */
public class PaperIsAnswered extends Refusal {
    private static final long serialVersionUID = 1;

    public PaperIsAnswered() {
        super(
                Kind.CONFLICT,
                "You answered this paper already, perhaps in another window. Go on with the next one.");
    }
}
