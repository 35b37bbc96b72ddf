package org.touchstone.credential.submission;

import org.touchstone.credential.kernel.Refusal;

/** One is in one team for a version. */
public class AlreadyInTeam extends Refusal {
    public AlreadyInTeam() {
        super(
                Kind.CONFLICT,
                "You are in a team for this micro-credential already. Leave that team first, as long as nothing shared was handed in.");
    }
}
