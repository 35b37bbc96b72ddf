package org.touchstone.credential.submission;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.touchstone.credential.kernel.Actor;

/**
 * How often and how long an educator may try: a window after each 'not yet', and a limit after
 * which a coach is heard first.
 */
public interface Attempts {

    /** Where the actor stands after this attempt of his. */
    Standing standing(Actor educator, UUID submissionId);

    /** The window that this attempt's 'not yet' opened; empty when there is none. */
    Optional<Window> window(UUID submissionId);

    /**
     * Windows that somebody may ask to have extended: the last attempt of an educator, closing soon
     * or closed not long ago, the soonest first.
     */
    List<Window> windows(Actor granter, int limit);

    /**
     * Gives an educator more days for the next attempt. A window that has closed opens again, from
     * today.
     *
     * @param days at least 1
     * @param reason kept with it, and told to the educator
     * @return the window as it is now
     * @throws org.touchstone.credential.kernel.NotFound when this educator has no 'not yet' there
     */
    Window extend(
            Actor granter, UUID educatorId, String microCredentialCode, int days, String reason);

    /**
     * @param attemptsMade decided ones
     * @param limit 0: none
     * @param coachingIsNeeded before the next attempt
     * @param windowClosesAt null while there is no window
     */
    record Standing(
            int attemptsMade,
            int limit,
            boolean coachingIsNeeded,
            Instant windowClosesAt,
            boolean windowIsClosed) {

        /** At least 0; meaningless without a limit. */
        public int attemptsLeft() {
            return Math.max(0, limit - attemptsMade);
        }
    }

    /**
     * @param isLatest false once a later attempt was begun: then nobody waits for it any more
     */
    record Window(
            UUID submissionId,
            UUID educatorId,
            String educatorName,
            String code,
            String title,
            int attempt,
            Instant closesAt,
            boolean isLatest) {}
}
