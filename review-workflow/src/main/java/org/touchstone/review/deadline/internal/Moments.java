package org.touchstone.review.deadline.internal;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;

/** Reads moments of native queries. */
final class Moments {
    private Moments() {}

    /** Null for null. */
    static Instant of(Object column) {
        if (column instanceof Timestamp timestamp) {
            return timestamp.toInstant();
        }
        return column == null ? null : ((OffsetDateTime) column).toInstant();
    }
}
