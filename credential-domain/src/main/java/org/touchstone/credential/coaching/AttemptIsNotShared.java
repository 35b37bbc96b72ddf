package org.touchstone.credential.coaching;

import org.touchstone.credential.kernel.Refusal;

/** A coach sees of an attempt what its educator lets the coach see. */
public class AttemptIsNotShared extends Refusal {
    public AttemptIsNotShared() {
        super(
                Kind.NOT_PERMITTED,
                "The educator does not share this with you. Ask the educator to share it on the page of the attempt.");
    }
}
