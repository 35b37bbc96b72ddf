package org.touchstone.credential.pathway;

import org.touchstone.credential.kernel.Refusal;

/** There is no draft. */
public class PathwayIsPublished extends Refusal {
    public PathwayIsPublished(String title) {
        super(
                Kind.CONFLICT,
                "All of '"
                        + title
                        + "' is published. Change it first: that begins the next version.");
    }
}
