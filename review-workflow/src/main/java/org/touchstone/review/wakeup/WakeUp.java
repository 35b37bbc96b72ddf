package org.touchstone.review.wakeup;

import java.util.UUID;

/**
 * What a message of one kind wakes. The message has only the subject's id and may come twice, late
 * or never: whoever is woken looks at the rows, and finds nothing to do the second time.
 */
public interface WakeUp {
    /** The result that a work of a team waits for is known; the subject is that submission. */
    String SHARED_RESULT_KNOWN = "SharedResultKnown";

    /** The kind of the outbox row, {@code SubmissionReceived}. */
    String kind();

    void handle(UUID subjectId);
}
