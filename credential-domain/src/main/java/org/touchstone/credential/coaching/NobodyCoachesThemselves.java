package org.touchstone.credential.coaching;

import org.touchstone.credential.kernel.Refusal;

/** A coach who takes part needs another coach. */
public class NobodyCoachesThemselves extends Refusal {
    public NobodyCoachesThemselves() {
        super(
                Kind.CONFLICT,
                "The coach is among the educators. Take the coach off the list and choose somebody else for them.");
    }
}
