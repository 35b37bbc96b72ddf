package org.touchstone.reporting.pay;

import java.time.LocalDate;
import org.touchstone.credential.kernel.Refusal;

/** Nobody is paid by guess. */
public class PayRateIsMissing extends Refusal {
    public PayRateIsMissing(String title, LocalDate day) {
        super(
                Kind.CONFLICT,
                "There is no rate for “"
                        + title
                        + "” on "
                        + day
                        + ". Add one that begins on that day or earlier.");
    }
}
