package org.touchstone.credential.submission;

import org.touchstone.credential.kernel.Refusal;

/** Who shares something that was handed in is settled. */
public class TeamIsClosed extends Refusal {
    public TeamIsClosed() {
        super(
                Kind.CONFLICT,
                "Something that this team shares was handed in, or everybody has left: nobody can join or leave it any more.");
    }
}
