package org.touchstone.credential.organization;

import org.touchstone.credential.kernel.Refusal;

/** One role in one organization is held once at a time. */
public class RoleIsHeld extends Refusal {
    public RoleIsHeld(String role, String organization) {
        super(
                Kind.CONFLICT,
                "The person already holds the role "
                        + role
                        + " in "
                        + organization
                        + " on one of these days. End that first, or choose other days.");
    }
}
