package org.touchstone.review.calibration;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.touchstone.credential.kernel.Actor;

/**
 * Who may score by which rubric, as supervisors see and change it. What a suspended reviewer has in
 * hand stays in hand.
 *
 * <p>Every operation needs the permission to supervise scoring.
 */
public interface Qualifications {

    /**
     * Everybody who ever took a set, read a validity paper or was suspended, by version; suspended
     * ones first, then by name.
     */
    List<Held> all(Actor supervisor);

    /**
     * Gives a suspended qualification back; the drift rule counts only what is read from now on.
     *
     * @param reason at least a word
     */
    void lift(Actor supervisor, UUID reviewerId, UUID versionId, String reason);

    /**
     * Asks the reviewer to pass a calibration set before the next work of this version.
     *
     * @param reason at least a word; supervisors see it
     * @throws NothingToRecalibrateBy when the version has no active calibration set
     */
    void demandRecalibration(Actor supervisor, UUID reviewerId, UUID versionId, String reason);

    /** Why a qualification is suspended. */
    enum Cause {
        DRIFT,
        RECALIBRATION
    }

    /**
     * @param qualifiedAt null where no qualification was earned
     * @param expiresAt null: it does not expire, or none was earned
     * @param suspendedAt null unless suspended
     * @param cause null unless suspended by a rule of calibration
     * @param validityPapers read under this version
     * @param validityPercent exact agreement on them, rounded down; null when there is none
     */
    record Held(
            UUID reviewerId,
            String reviewer,
            UUID versionId,
            String microCredential,
            int version,
            Instant qualifiedAt,
            Instant expiresAt,
            Instant suspendedAt,
            Cause cause,
            String suspensionReason,
            int validityPapers,
            Integer validityPercent) {}
}
