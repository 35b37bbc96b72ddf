package org.touchstone.credential.program;

import org.touchstone.credential.kernel.Refusal;

/** Only an invitation that nobody has answered can be taken back. */
public class InvitationIsAnswered extends Refusal {
    public InvitationIsAnswered() {
        super(
                Kind.CONFLICT,
                "The invitation was answered, so it is part of the history and stays. Record that the educator has left instead.");
    }
}
