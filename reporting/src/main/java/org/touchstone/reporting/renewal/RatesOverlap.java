package org.touchstone.reporting.renewal;

import java.time.LocalDate;
import org.touchstone.credential.kernel.Refusal;

/** On any day an award is worth one amount to a jurisdiction. */
public class RatesOverlap extends Refusal {
    /**
     * @param lastDay of the other; null: it has no end
     */
    public RatesOverlap(LocalDate firstDay, LocalDate lastDay) {
        super(
                Kind.CONFLICT,
                "There is a rate for the same from "
                        + firstDay
                        + (lastDay == null ? " on" : " to " + lastDay)
                        + ". End that one earlier, or choose days on which it is not in force.");
    }
}
