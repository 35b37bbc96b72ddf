package org.touchstone.credential.submission;

import org.touchstone.credential.kernel.Refusal;

/** A team shares evidence for one version. */
public class TeamIsForAnotherVersion extends Refusal {
    public TeamIsForAnotherVersion() {
        super(
                Kind.CONFLICT,
                "Your attempt is judged by another version of this micro-credential than the team's. Form a team for your version.");
    }
}
