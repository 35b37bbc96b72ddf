package org.touchstone.credential.award;

import org.touchstone.credential.kernel.Refusal;

/** A revocation is final, so there is nothing to revoke a second time. */
public class AwardIsAlreadyRevoked extends Refusal {
    public AwardIsAlreadyRevoked() {
        super(
                Kind.CONFLICT,
                "This award was revoked before. Nothing has changed; its badge page says so.");
    }
}
