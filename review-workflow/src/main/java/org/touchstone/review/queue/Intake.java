package org.touchstone.review.queue;

import java.util.UUID;

/** Where submitted work enters the review. */
public interface Intake {

    /**
     * Opens the first reading of a submission that waits for it. Anything else, a message that
     * comes twice included, finds nothing to do.
     */
    void receive(UUID submissionId);
}
