package org.touchstone.review.adjudication;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.touchstone.credential.kernel.Actor;
import org.touchstone.credential.kernel.Page;

/**
 * Supervisors read again what reviewers have read: at least 5 % of each reader's readings, the
 * newest readers first (NAEP, backreading). A backread changes no decision. Every operation needs
 * the permission to supervise scoring.
 */
public interface Backreading {
    /** Of each reader's sealed readings, in percent. */
    int SHARE_PERCENT = 5;

    /** So many days back. */
    int DAYS = 30;

    /** Each reader of the last days, the newest readers first. */
    List<Progress> progress(Actor supervisor);

    /**
     * Draws by lot among the readings of the last days until each reader has the share. Each draw
     * is recorded; whatever was drawn before is not drawn again.
     *
     * @return how many backreads were opened
     */
    int draw(Actor supervisor);

    /**
     * A reader's sealed readings of the last days that are not read again, the newest first.
     *
     * @param page 1 for the first
     */
    Page<Candidate> candidates(Actor supervisor, UUID reviewerId, int page);

    /**
     * Has one reading read again.
     *
     * @throws ReadingIsReadAgain when it is already
     * @throws org.touchstone.credential.kernel.NotFound when there is no such sealed reading
     * @return the backread's task
     */
    UUID pick(Actor supervisor, UUID taskId);

    /**
     * Backreads that are sealed, the newest first.
     *
     * @param page 1 for the first
     */
    Page<Done> done(Actor supervisor, int page);

    /**
     * The reading that was read again as the first, the backread as the second.
     *
     * @throws org.touchstone.credential.kernel.NotFound unless the backread is sealed
     */
    SideBySide comparison(Actor supervisor, UUID backreadId);

    /**
     * @param sealed readings of the last days
     * @param needed backreads that the share comes to, rounded up
     * @param opened backreads of these readings, done or not
     * @param firstReading when this reader sealed for the first time
     */
    record Progress(
            UUID reviewerId,
            String name,
            int sealed,
            int needed,
            int opened,
            int done,
            Instant firstReading) {}

    record Candidate(UUID taskId, String workNumber, String title, Instant sealedAt) {}

    /**
     * @param same criteria with the same level
     */
    record Done(
            UUID backreadId,
            String workNumber,
            String title,
            String reader,
            int same,
            int criteria,
            Instant sealedAt) {}
}
