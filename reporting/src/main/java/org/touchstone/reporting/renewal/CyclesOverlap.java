package org.touchstone.reporting.renewal;

import org.touchstone.credential.kernel.Refusal;

/** A day belongs to one cycle of a jurisdiction, so that an award counts once. */
public class CyclesOverlap extends Refusal {
    public CyclesOverlap() {
        super(
                Kind.CONFLICT,
                "The educator has another cycle of this jurisdiction on some of these days."
                        + " Choose days outside it, or change that one first.");
    }
}
