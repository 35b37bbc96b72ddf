package org.touchstone.review.adjudication;

import org.touchstone.credential.kernel.Refusal;

/** One backread of a reading is enough. */
public class ReadingIsReadAgain extends Refusal {
    private static final long serialVersionUID = 1;

    public ReadingIsReadAgain() {
        super(Kind.CONFLICT, "A supervisor reads this reading again already. Choose another one.");
    }
}
