package org.touchstone.credential.coaching;

import org.touchstone.credential.kernel.Refusal;

/** What was held, or was due before today, is not planned any more. */
public class SessionIsOver extends Refusal {
    public SessionIsOver() {
        super(
                Kind.CONFLICT,
                "This session was held already or was due before today, so it cannot be moved. Log the session that you hold instead.");
    }
}
