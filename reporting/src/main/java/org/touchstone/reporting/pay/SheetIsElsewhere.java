package org.touchstone.reporting.pay;

import java.util.Locale;
import org.touchstone.credential.kernel.Refusal;

/** The step does not follow from where the sheet stands. */
public class SheetIsElsewhere extends Refusal {
    public SheetIsElsewhere(PaySheets.SheetState state) {
        super(
                Kind.CONFLICT,
                "This does not go with a sheet that is "
                        + state.name().toLowerCase(Locale.ROOT)
                        + ". Load the page again to see how things stand.");
    }
}
