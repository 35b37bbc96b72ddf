package org.touchstone.review.queue;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.touchstone.credential.kernel.Actor;

/**
 * Who may read, how much, and how much was read. Every operation needs the permission to supervise
 * scoring; each change needs a reason, which is kept in the audit record.
 */
public interface ReviewerSeats {

    /** Everybody who holds the role of a reviewer today, by name. */
    List<Seat> all(Actor supervisor);

    /**
     * @param minutes estimated minutes of reading a day, at least 1; null: the agency's
     */
    void setCap(Actor supervisor, UUID reviewerId, Integer minutes, String reason);

    /** From all scoring. Work in hand may be finished, unless it is taken back. */
    void suspend(Actor supervisor, UUID reviewerId, String reason);

    void reinstate(Actor supervisor, UUID reviewerId, String reason);

    /**
     * @param minutesToday sealed today and in hand, estimated
     * @param capMinutes in force
     * @param ownCap false: the agency's
     * @param suspendedAt null unless suspended, as is the reason
     */
    record Seat(
            UUID reviewerId,
            String name,
            int minutesToday,
            int capMinutes,
            boolean ownCap,
            int sealedThisWeek,
            Instant suspendedAt,
            String suspensionReason) {}
}
