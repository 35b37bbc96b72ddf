package org.touchstone.credential.coaching;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What other features ask about coaching. */
public interface CoachingRecord {

    /** Who coaches this educator today; most have one, some none or several. */
    List<UUID> coachesOf(UUID educatorId);

    /**
     * Whether a session about this micro-credential was logged at or after a moment and not
     * withdrawn.
     */
    boolean wasCoachedSince(UUID educatorId, UUID microCredentialId, Instant since);
}
