package org.touchstone.reporting.intake;

import org.touchstone.credential.kernel.Refusal;

/**
 * What was checked can not be imported from the check: it found errors, is at work, or is too old.
 */
public class CheckIsGone extends Refusal {
    public CheckIsGone(int hours) {
        super(
                Kind.CONFLICT,
                "There is nothing to import from here: only a check that refused nothing can be imported, within %d hours. Send the zip again."
                        .formatted(hours));
    }
}
