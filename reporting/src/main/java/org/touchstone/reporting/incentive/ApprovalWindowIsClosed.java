package org.touchstone.reporting.incentive;

import org.touchstone.credential.kernel.Refusal;

/** Decisions are made while the window is open. */
public class ApprovalWindowIsClosed extends Refusal {
    public ApprovalWindowIsClosed(String title) {
        super(
                Kind.CONFLICT,
                "The window '"
                        + title
                        + "' is not open today. Choose one that is, or open another.");
    }
}
