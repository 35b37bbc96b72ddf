package org.touchstone.reporting.incentive;

import org.touchstone.credential.kernel.Refusal;

/** Only what was prepared is handed out. */
public class TotalsDoNotAgree extends Refusal {
    public TotalsDoNotAgree(long run) {
        super(
                Kind.CONFLICT,
                "The lines of run "
                        + run
                        + " are not those that were prepared, so no file was written. Tell your administrator.");
    }
}
