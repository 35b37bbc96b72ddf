package org.touchstone.review.queue;

import org.touchstone.credential.kernel.Refusal;

/** Only a claim can be taken back. */
public class NobodyHoldsIt extends Refusal {
    private static final long serialVersionUID = 1;

    public NobodyHoldsIt(String workNumber) {
        super(
                Kind.CONFLICT,
                "Nobody holds "
                        + workNumber
                        + " now: its reader sealed it or gave it back meanwhile.");
    }
}
