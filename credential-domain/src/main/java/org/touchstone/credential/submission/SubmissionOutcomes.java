package org.touchstone.credential.submission;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.touchstone.credential.kernel.Actor;

/**
 * How the review of a submission reports back to the domain: called by review, never the other way
 * round.
 */
public interface SubmissionOutcomes {

    /**
     * Empty unless the submission is waiting for the intake, so that a message that comes twice
     * finds nothing to do.
     */
    Optional<ReceivedWork> waitingForIntake(UUID submissionId);

    /**
     * What a lost message left behind, the oldest first.
     *
     * @param submittedBefore only what was submitted before this moment
     */
    List<UUID> leftBehind(Instant submittedBefore, int limit);

    /** The reading tasks are open: submitted becomes in review. */
    void openedForReview(Actor actor, UUID submissionId);

    /**
     * Returned to the educator before anyone judged it.
     *
     * @param reasons what to mend, at least one
     */
    void returnedIncomplete(Actor actor, UUID submissionId, List<String> reasons);

    /**
     * The sealed judgement. Every criterion met makes an award, otherwise the educator may try
     * again; the feedback is kept by criterion. Recording the same decision twice changes nothing.
     *
     * @return the award's id, empty for 'not yet'
     */
    Optional<UUID> record(Actor actor, Decision decision);

    /**
     * What the intake needs to open tasks.
     *
     * @param attempt 1 for the first
     * @param readingMinutes estimated for one reading
     */
    record ReceivedWork(
            UUID submissionId,
            UUID educatorId,
            UUID microCredentialId,
            UUID versionId,
            int attempt,
            Instant submittedAt,
            int readingMinutes) {}

    /**
     * @param criteria one for each criterion of the version
     * @param comment for the whole, or null
     */
    record Decision(
            UUID submissionId,
            List<CriterionOutcome> criteria,
            String comment,
            Instant decidedAt) {}

    /**
     * @param comment for the educator, or null
     */
    record CriterionOutcome(UUID criterionId, UUID levelId, String comment) {}
}
