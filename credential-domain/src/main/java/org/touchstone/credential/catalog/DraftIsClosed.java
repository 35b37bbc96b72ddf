package org.touchstone.credential.catalog;

import org.touchstone.credential.kernel.Refusal;

/** A draft that was published or discarded does not change any more. */
public class DraftIsClosed extends Refusal {
    public DraftIsClosed(CatalogDrafts.State state) {
        super(
                Kind.CONFLICT,
                state == CatalogDrafts.State.PUBLISHED
                        ? "This draft has been published. Begin a new version to change more."
                        : "This draft has been discarded. Begin another.");
    }
}
