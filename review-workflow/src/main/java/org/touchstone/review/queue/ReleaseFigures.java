package org.touchstone.review.queue;

import java.time.Instant;
import java.util.List;
import org.touchstone.credential.kernel.Actor;

/** Why work was not scored, by micro-credential: what reviewers gave back and could not score. */
public interface ReleaseFigures {

    /**
     * @param from the first moment that counts
     * @return by title of the micro-credential, then the most frequent reason first
     */
    List<Reason> since(Actor supervisor, Instant from);

    /** What a reason is of. */
    enum Kind {
        /** A {@link ReleaseReason} of work given back; a conflict of interest is a recusal. */
        RELEASE,
        /** A condition code of a criterion in a sealed reading. */
        CONDITION
    }

    /**
     * @param reason the name of a {@link ReleaseReason} or of a condition code
     * @param times works given back, or criteria with that code
     * @param readings of the micro-credential that were sealed in that time, for comparison
     */
    record Reason(String code, String title, Kind kind, String reason, int times, int readings) {}
}
