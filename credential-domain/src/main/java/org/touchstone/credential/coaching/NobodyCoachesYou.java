package org.touchstone.credential.coaching;

import org.touchstone.credential.kernel.Refusal;

/** There is nobody to ask. */
public class NobodyCoachesYou extends Refusal {
    public NobodyCoachesYou() {
        super(
                Kind.CONFLICT,
                "You have no coach in this program today. Ask your program's manager to assign one.");
    }
}
