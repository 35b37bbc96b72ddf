package org.touchstone.review.calibration;

import java.util.UUID;

/**
 * Validity papers among the live work. Called for sealed readings, whose wake-up may come twice: a
 * second call changes nothing.
 */
public interface Calibration {

    /**
     * After a live reading: draws whether its reader gets a validity paper, by the policy's share.
     * Readings of other kinds find nothing to do.
     */
    void afterReading(UUID taskId);

    /**
     * After a validity paper was read: compares it with the experts and suspends its reader for the
     * version when the drift rule says so.
     */
    void judged(UUID taskId);
}
