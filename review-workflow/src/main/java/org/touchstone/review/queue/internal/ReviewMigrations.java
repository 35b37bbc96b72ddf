package org.touchstone.review.queue.internal;

import org.touchstone.credential.kernel.SchemaMigration;

/** Named in persistence.xml. */
public final class ReviewMigrations extends SchemaMigration {
    public ReviewMigrations() {
        super("review");
    }
}
