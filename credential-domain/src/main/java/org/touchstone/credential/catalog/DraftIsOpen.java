package org.touchstone.credential.catalog;

import org.touchstone.credential.kernel.Refusal;

/** There is one open draft for each micro-credential. */
public class DraftIsOpen extends Refusal {
    public DraftIsOpen(String code) {
        super(
                Kind.CONFLICT,
                "A draft of '"
                        + code
                        + "' is open already. Go on with that one, or discard it first. If you do not see it, another organization writes it: ask your agency.");
    }
}
