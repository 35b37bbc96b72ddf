package org.touchstone.credential.program;

import org.touchstone.credential.kernel.Refusal;

/** Without a reason nobody could say why they left. */
public class LastReasonIsNeeded extends Refusal {
    public LastReasonIsNeeded() {
        super(Kind.CONFLICT, "This is the only reason left. Add another before you retire it.");
    }
}
