package org.touchstone.credential.catalog;

import java.time.Instant;
import org.touchstone.credential.kernel.Refusal;

/** An old package does not undo what a newer one brought. */
public class FrameworkIsNewer extends Refusal {
    public FrameworkIsNewer(String title, Instant here, Instant given) {
        super(
                Kind.CONFLICT,
                "The framework '"
                        + title
                        + "' is here as its publisher changed it at "
                        + here
                        + ", and this package is of "
                        + given
                        + ". Import the newest package.");
    }
}
