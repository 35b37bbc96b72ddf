package org.touchstone.credential.organization;

import org.touchstone.credential.kernel.Refusal;

/** What the roster says would come back with its next import. */
public class RoleIsTheRosters extends Refusal {
    public RoleIsTheRosters() {
        super(
                Kind.CONFLICT,
                "This role came by the roster, which would give it back with the next import. End it in the system that sends the roster.");
    }
}
