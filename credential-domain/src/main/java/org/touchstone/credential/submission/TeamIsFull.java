package org.touchstone.credential.submission;

import org.touchstone.credential.kernel.Refusal;

/** A team has so many members and open invitations. */
public class TeamIsFull extends Refusal {
    public TeamIsFull(int largest) {
        super(
                Kind.CONFLICT,
                "A team has at most "
                        + largest
                        + " members and open invitations. Withdraw an invitation first.");
    }
}
