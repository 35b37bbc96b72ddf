package org.touchstone.review.queue;

import java.util.UUID;
import org.touchstone.credential.kernel.Actor;

/**
 * What a supervisor does when work is stuck. Each needs the permission to supervise scoring and a
 * reason, which is kept in the audit record.
 */
public interface Rescue {

    /**
     * Ends the claim on this reading. Its holder is told at the next save, and the draft is kept
     * for the case that the same person claims it again.
     *
     * @throws NobodyHoldsIt unless it is claimed
     */
    void takeBack(Actor supervisor, UUID taskId, String reason);

    /**
     * Reserves a waiting reading.
     *
     * @param reviewerId null: anybody may claim it again
     * @throws ReaderIsExcluded when the rules of a claim keep this person from it
     * @throws ReadingIsNotWaiting when it is in hand, sealed or cancelled
     */
    void assign(Actor supervisor, UUID taskId, UUID reviewerId, String reason);

    /**
     * Moves a waiting reading to the front of the queue or back to its place by due date.
     *
     * @throws ReadingIsNotWaiting when it is in hand, sealed or cancelled
     */
    void prioritize(Actor supervisor, UUID taskId, Place place, String reason);

    /** Where in the queue. */
    enum Place {
        FRONT,
        BY_DUE_DATE
    }
}
