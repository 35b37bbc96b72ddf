package org.touchstone.credential.kernel;

import java.util.UUID;

/**
 * Everything that changes state leaves one record: who, what, when, from where, before and after.
 * The record is part of the business transaction; a sweep chains records by hash afterwards, so
 * that writers never wait for each other.
 */
public interface AuditTrail {

    /**
     * @param action in the past tense, dotted by feature: {@code submission.submitted}
     * @param subjectKind the kind of thing, {@code Submission}
     * @param before JSON of what changed as it was, or null
     * @param after JSON of what changed as it is now, or null
     */
    void record(
            Actor actor,
            String action,
            String subjectKind,
            UUID subjectId,
            String before,
            String after);

    default void record(Actor actor, String action, String subjectKind, UUID subjectId) {
        record(actor, action, subjectKind, subjectId, null, null);
    }

    /**
     * Recomputes the chain from its beginning.
     *
     * @return the position of the first record that does not match its hash, or 0 when the chain is
     *     whole
     */
    long firstBrokenLink();
}
