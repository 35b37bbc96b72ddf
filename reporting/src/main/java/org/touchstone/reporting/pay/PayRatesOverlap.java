package org.touchstone.reporting.pay;

import java.time.LocalDate;
import org.touchstone.credential.kernel.Refusal;

/** A reading of a day has one price. */
public class PayRatesOverlap extends Refusal {
    public PayRatesOverlap(LocalDate firstDay) {
        super(
                Kind.CONFLICT,
                "There is a rate for the same from " + firstDay + ". Choose a later first day.");
    }
}
