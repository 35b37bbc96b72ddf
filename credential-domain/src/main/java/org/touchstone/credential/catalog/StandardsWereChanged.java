package org.touchstone.credential.catalog;

import org.touchstone.credential.kernel.Refusal;

/** Two changed the list at once. */
public class StandardsWereChanged extends Refusal {
    public StandardsWereChanged() {
        super(
                Kind.CONFLICT,
                "Somebody else changed the list after you opened it. Copy what you typed, open the list again, and save once more.");
    }
}
