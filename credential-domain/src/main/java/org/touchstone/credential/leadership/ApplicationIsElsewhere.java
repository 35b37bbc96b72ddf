package org.touchstone.credential.leadership;

import java.util.Locale;
import org.touchstone.credential.kernel.Refusal;

/** The step does not follow from where the application stands. */
public class ApplicationIsElsewhere extends Refusal {
    public ApplicationIsElsewhere(ApplicationState is, ApplicationState wanted) {
        super(
                Kind.CONFLICT,
                "The application is "
                        + is.name().toLowerCase(Locale.ROOT)
                        + " and cannot become "
                        + wanted.name().toLowerCase(Locale.ROOT)
                        + ". Load the page again to see how things stand.");
    }
}
