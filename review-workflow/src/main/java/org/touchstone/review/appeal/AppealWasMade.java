package org.touchstone.review.appeal;

import org.touchstone.credential.kernel.Refusal;

/** A decision is appealed once. */
public class AppealWasMade extends Refusal {
    public AppealWasMade() {
        super(
                Kind.CONFLICT,
                "You have appealed this decision already. Its outcome is shown with the attempt.");
    }
}
