package org.touchstone.credential.submission;

import org.touchstone.credential.kernel.Refusal;

/** A revision has to have a reason and somebody who can hand it in. */
public class SharedWorkCannotBeRevised extends Refusal {
    public SharedWorkCannotBeRevised() {
        super(
                Kind.CONFLICT,
                "What your team shares is open, is being scored or is met, or you have no attempt that is open. Open the team to see which.");
    }
}
