package org.touchstone.credential.pathway;

import org.touchstone.credential.kernel.Refusal;

/** Nobody new may join. */
public class PathwayIsClosed extends Refusal {
    public PathwayIsClosed(String title) {
        super(Kind.CONFLICT, "'" + title + "' takes nobody new. Choose another pathway.");
    }
}
