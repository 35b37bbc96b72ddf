package org.touchstone.credential.submission;

import org.touchstone.credential.kernel.Refusal;

/** No requirement of the version allows team work. */
public class NothingForATeam extends Refusal {
    public NothingForATeam() {
        super(
                Kind.CONFLICT,
                "Everything that this micro-credential asks for is each educator's own. Work on it by yourself.");
    }
}
