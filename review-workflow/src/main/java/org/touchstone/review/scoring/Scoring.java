package org.touchstone.review.scoring;

import java.time.Instant;
import java.util.UUID;
import org.touchstone.credential.kernel.Actor;

/**
 * Scoring of a claimed work, criterion by criterion. A draft outlives the claim; a sealed scorecard
 * never changes.
 */
public interface Scoring {

    /**
     * The reviewer's draft of the work of this claim, possibly from an earlier claim; empty at
     * first.
     */
    Draft draft(Actor reviewer, UUID claimId);

    /**
     * Keeps the draft as a whole: what it leaves out is gone.
     *
     * @return when it was kept
     * @throws org.touchstone.review.queue.ClaimHasExpired and the other refusals of a claim that is
     *     no longer held; the draft that was kept before stays
     * @throws org.touchstone.credential.kernel.InvalidRequest for a criterion or level that is not
     *     of this rubric
     */
    Instant saveDraft(Actor reviewer, UUID claimId, UUID token, DraftScores scores);

    /**
     * Seals the draft, for good, and wakes the settlement. A second seal with the same token gets
     * the same answer and does nothing.
     *
     * @throws ScorecardIsIncomplete when a criterion has neither a level nor a condition code
     * @throws org.touchstone.review.queue.ClaimHasExpired and the other refusals of a claim that is
     *     no longer held
     */
    SealedReading seal(Actor reviewer, UUID claimId, UUID token);

    /**
     * @param savedAt null when nothing was saved yet
     */
    record Draft(DraftScores scores, Instant savedAt) {}

    record SealedReading(String workNumber, Instant sealedAt) {}
}
