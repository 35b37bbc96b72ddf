package org.touchstone.credential.catalog;

import org.touchstone.credential.kernel.Refusal;

/** More than is taken in one package. */
public class FrameworkTooLarge extends Refusal {
    public FrameworkTooLarge(String limit) {
        super(
                Kind.TOO_LARGE,
                "The package has more than "
                        + limit
                        + ". Ask its publisher for a smaller part of the framework.");
    }
}
