package org.touchstone.credential.coaching;

import org.touchstone.credential.kernel.Refusal;

/** Without a mode no session could be logged. */
public class LastModeIsNeeded extends Refusal {
    public LastModeIsNeeded() {
        super(
                Kind.CONFLICT,
                "This is the only way of meeting that is left. Add another before you retire it.");
    }
}
