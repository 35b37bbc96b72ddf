package org.touchstone.credential.submission;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
     * Returned to the educator without a judgement, by the intake or because it cannot be scored.
     *
     * @param reasons what to mend, at least one
     */
    void returnedIncomplete(Actor actor, UUID submissionId, List<String> reasons);

    /**
     * The judgement. Every criterion met makes an award, otherwise the educator may try again; the
     * feedback is kept by criterion. A criterion that was carried forward needs no outcome: that of
     * the earlier attempt stands. Recording the same decision twice changes nothing.
     *
     * @return the award's id, empty for 'not yet'
     */
    Optional<UUID> record(Actor actor, Decision decision);

    /**
     * An appeal's reading turned 'not yet' into earned. Overturning twice changes nothing.
     *
     * @param appeal with the criteria that were read again; of the others the outcome stands
     * @return the award's id
     * @throws IllegalStateException unless every criterion is met now
     */
    UUID overturn(Actor actor, Decision appeal);

    /**
     * What the intake needs to open tasks.
     *
     * @param attempt 1 for the first
     * @param readingMinutes estimated for one reading
     * @param carriedCriteria met in the attempt before, at this same version: nobody reads them
     *     again
     */
    record ReceivedWork(
            UUID submissionId,
            UUID educatorId,
            UUID microCredentialId,
            UUID versionId,
            int attempt,
            Instant submittedAt,
            int readingMinutes,
            Set<UUID> carriedCriteria) {}

    /**
     * @param criteria one for each criterion of the version that was read
     * @param comment for the whole, or null
     */
    record Decision(
            UUID submissionId,
            List<CriterionOutcome> criteria,
            String comment,
            Instant decidedAt) {}

    /**
     * A level, or the condition for which the criterion could not be scored; then it is not met.
     *
     * @param levelId null with a condition code
     * @param conditionCode null with a level
     * @param comment for the educator, or null
     */
    record CriterionOutcome(UUID criterionId, UUID levelId, String conditionCode, String comment) {}
}
