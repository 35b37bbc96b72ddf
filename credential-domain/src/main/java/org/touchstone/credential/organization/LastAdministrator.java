package org.touchstone.credential.organization;

import org.touchstone.credential.kernel.Refusal;

/** Nobody could give the role back. */
public class LastAdministrator extends Refusal {
    public LastAdministrator() {
        super(
                Kind.CONFLICT,
                "Nobody else would administer the agency after this day. Give the role to somebody else first.");
    }
}
