package org.touchstone.credential.submission;

import org.touchstone.credential.kernel.Refusal;

/** Nobody earns a micro-credential twice. */
public class AlreadyEarned extends Refusal {
    public AlreadyEarned(String title) {
        super(
                Kind.CONFLICT,
                "You have already earned '" + title + "'. Your badge is under 'My work'.");
    }
}
