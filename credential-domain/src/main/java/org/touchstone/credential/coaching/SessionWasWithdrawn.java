package org.touchstone.credential.coaching;

import org.touchstone.credential.kernel.Refusal;

/** What was taken back stays so. */
public class SessionWasWithdrawn extends Refusal {
    public SessionWasWithdrawn() {
        super(
                Kind.CONFLICT,
                "This session was withdrawn and counts nowhere. Log it again if it was held after all.");
    }
}
