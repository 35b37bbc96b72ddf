package org.touchstone.credential.submission;

import org.touchstone.credential.kernel.Refusal;

/** One invitation is enough. */
public class AlreadyInvited extends Refusal {
    public AlreadyInvited() {
        super(Kind.CONFLICT, "This person is in the team or is invited already.");
    }
}
