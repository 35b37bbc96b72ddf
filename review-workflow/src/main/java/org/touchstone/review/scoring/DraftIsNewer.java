package org.touchstone.review.scoring;

import org.touchstone.credential.kernel.Refusal;

/** Another window of the same reviewer kept a draft in the meantime. */
public class DraftIsNewer extends Refusal {
    public DraftIsNewer() {
        super(
                Kind.CONFLICT,
                "This scorecard was changed in another window. What you typed stays on this page: load the other draft, or keep what is here.");
    }
}
