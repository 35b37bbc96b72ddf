package org.touchstone.credential.kernel;

import java.util.UUID;

/**
 * What must happen after commit: a row in the business transaction, then a message, then a sweep
 * that sends what the first try could not. The message is only a wake-up and may arrive twice, late
 * or never; whoever receives it looks at the rows of the subject.
 */
public interface Outbox {

    /**
     * @param queue which listener is to be woken: {@link #REVIEW}
     * @param kind the event in the past tense, {@code SubmissionReceived}
     */
    void wake(String queue, String kind, UUID subjectId);

    /** How many wake-ups have not reached the broker yet. */
    long unsent();

    /** The review queue's intake. */
    String REVIEW = "review";
}
