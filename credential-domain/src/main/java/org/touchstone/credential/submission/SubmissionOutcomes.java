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
     * finds nothing to do. The first of a team to come here becomes the one whose readings score
     * the shared artifact.
     */
    Optional<ReceivedWork> waitingForIntake(UUID submissionId);

    /**
     * What a lost message left behind, the oldest first.
     *
     * @param submittedBefore only what was submitted before this moment
     */
    List<UUID> leftBehind(Instant submittedBefore, int limit);

    /**
     * How far the one reading is that this submission waits for; SCORED where it waits for none.
     */
    SharedStanding shared(UUID submissionId);

    /**
     * Nobody's readings score the shared artifact any more: this submission's do from now on. Where
     * another took it up meanwhile, it goes on waiting.
     *
     * @return the submission as the intake would see it now
     */
    ReceivedWork takeUpShared(UUID submissionId);

    /**
     * This submission's readings do not say anything about the shared artifact, so that another
     * member's have to. Nothing happens where they were not to.
     */
    void giveUpShared(Actor actor, UUID submissionId);

    /** The reading tasks are open: submitted becomes in review. */
    void openedForReview(Actor actor, UUID submissionId);

    /**
     * Returned to the educator without a judgement, by the intake or because it cannot be scored.
     *
     * @param reasons what to mend, at least one
     */
    void returnedIncomplete(Actor actor, UUID submissionId, List<String> reasons);

    /**
     * The same after it was read. What was said of a shared artifact counts for the other members:
     * its levels, or else that it cannot be scored as it is.
     *
     * @param read one for each criterion that was read
     */
    void returnedIncomplete(
            Actor actor, UUID submissionId, List<String> reasons, List<CriterionOutcome> read);

    /**
     * The judgement. Every criterion met makes an award, otherwise the educator may try again; the
     * feedback is kept by criterion. A criterion that was carried forward needs no outcome: that of
     * the earlier attempt stands, and so does that of a team member's submission for a criterion
     * that was scored there. Recording the same decision twice changes nothing.
     *
     * @return the award's id, empty for 'not yet'
     */
    Optional<UUID> record(Actor actor, Decision decision);

    /**
     * An appeal's reading turned 'not yet' into earned. What it says of a shared artifact counts
     * for the other members too. Overturning twice changes nothing.
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
     * @param carriedCriteria met in the attempt before, at this same version, or scored in a team
     *     member's submission: nobody reads them here
     * @param shared null when nothing in it is shared with a team
     */
    record ReceivedWork(
            UUID submissionId,
            UUID educatorId,
            UUID microCredentialId,
            UUID versionId,
            int attempt,
            Instant submittedAt,
            int readingMinutes,
            Set<UUID> carriedCriteria,
            SharedPart shared) {}

    /**
     * What of a submission a team supplied together.
     *
     * @param members everybody whose work it is, but for the educator who submitted: who is in the
     *     team, and who left it
     * @param criteria of the carried ones those that are scored in a team member's submission;
     *     empty: in this one
     */
    record SharedPart(UUID artifactId, Set<UUID> members, Set<UUID> criteria) {}

    /**
     * @param reasons why it cannot be scored as it is; empty unless it was returned
     */
    record SharedStanding(SharedState state, List<String> reasons) {}

    /** How far the one reading of a shared artifact is. */
    enum SharedState {
        /** The result is there for every member. */
        SCORED,
        /** A member's submission is under way. */
        BEING_SCORED,
        /** It cannot be scored as it is. */
        RETURNED,
        /** The submission that should have been read was not. */
        GIVEN_UP
    }

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
