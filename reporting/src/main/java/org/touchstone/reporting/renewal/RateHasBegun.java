package org.touchstone.reporting.renewal;

import java.time.LocalDate;
import org.touchstone.credential.kernel.Refusal;

/** Awards were earned under it; it can end, but not vanish. */
public class RateHasBegun extends Refusal {
    public RateHasBegun(LocalDate firstDay) {
        super(
                Kind.CONFLICT,
                "This rate has been in force since "
                        + firstDay
                        + " and stays on record. Give it a last day instead.");
    }
}
