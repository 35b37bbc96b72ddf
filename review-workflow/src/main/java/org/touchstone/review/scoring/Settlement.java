package org.touchstone.review.scoring;

import java.util.UUID;
import org.touchstone.credential.kernel.Actor;

/**
 * What follows from a sealed reading. The seal only writes it down and wakes this; so a decision
 * that fails loses no reading, and is tried again.
 */
public interface Settlement {
    /**
     * Asks the scoring policy what a sealed reading makes of its work: a further reading, a
     * decision, a return as incomplete. Settling it twice changes nothing.
     */
    void settle(UUID taskId);

    /**
     * Goes on with a work that waits for the result of what its team shares, as far as that is
     * known: decides it, returns it, or has it read for the team. Doing so twice changes nothing.
     */
    void goOnWithShared(UUID submissionId);

    /**
     * Records a decision that was held for release.
     *
     * @throws org.touchstone.credential.kernel.NotFound when the work holds none
     */
    void release(Actor supervisor, UUID submissionId);
}
