package org.touchstone.credential.catalog;

import org.touchstone.credential.kernel.Refusal;

/** Two wrote at once; the first one's text is kept, and the second decides what becomes of both. */
public class DraftWasChanged extends Refusal {
    public DraftWasChanged(String what, String by) {
        super(
                Kind.CONFLICT,
                by
                        + " saved "
                        + what
                        + " after you opened it. Nothing of yours was saved over it: read what was saved, then save again.");
    }
}
