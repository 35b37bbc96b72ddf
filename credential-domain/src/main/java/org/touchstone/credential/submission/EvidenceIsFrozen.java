package org.touchstone.credential.submission;

import org.touchstone.credential.kernel.Refusal;

/** What was handed in does not change any more. */
public class EvidenceIsFrozen extends Refusal {
    public EvidenceIsFrozen() {
        super(
                Kind.CONFLICT,
                "This attempt was submitted and its evidence is frozen. Wait for the decision; if it is 'not yet', a new"
                        + " attempt takes over what you have.");
    }
}
