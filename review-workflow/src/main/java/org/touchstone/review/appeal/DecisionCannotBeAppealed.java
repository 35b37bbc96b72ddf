package org.touchstone.review.appeal;

import org.touchstone.credential.kernel.Refusal;

/** There is no 'not yet' to object to. */
public class DecisionCannotBeAppealed extends Refusal {
    public DecisionCannotBeAppealed() {
        super(
                Kind.CONFLICT,
                "Only a decision of 'not yet' can be appealed. Open the attempt again to see where it stands.");
    }
}
