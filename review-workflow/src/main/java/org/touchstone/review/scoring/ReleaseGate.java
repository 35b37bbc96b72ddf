package org.touchstone.review.scoring;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.touchstone.credential.kernel.Actor;
import org.touchstone.credential.kernel.Page;

/**
 * Decisions that wait for their release: one by one, or many at once with a second person. Every
 * operation needs the permission to supervise scoring.
 */
public interface ReleaseGate {
    /** Decisions in one batch at most. */
    int LIMIT = 100;

    /**
     * What waits, due first.
     *
     * @param page 1 for the first
     */
    Page<Held> held(Actor supervisor, int page);

    /**
     * @throws org.touchstone.credential.kernel.NotFound when the work holds no decision
     * @throws CaseKeepsTheDecision while its integrity is looked into
     */
    void release(Actor supervisor, UUID submissionId);

    /**
     * Proposes to release many at once. Nothing is released yet.
     *
     * @param note for whoever approves
     * @return the batch's id
     */
    UUID propose(Actor supervisor, List<UUID> submissionIds, String note);

    /**
     * Releases the decisions of a batch as they were proposed; what was released or has changed
     * meanwhile is skipped.
     *
     * @throws SecondPersonIsNeeded for whoever proposed it
     * @throws BatchIsClosed when it was approved or withdrawn before
     */
    Outcome approve(Actor supervisor, UUID batchId);

    /**
     * @throws BatchIsClosed when it was approved or withdrawn before
     */
    void withdraw(Actor supervisor, UUID batchId);

    /**
     * The open ones first, then the newest.
     *
     * @param page 1 for the first
     */
    Page<Batch> batches(Actor supervisor, int page);

    /**
     * @param met criteria of those that were read
     * @param comment on the whole, or null
     * @param proposed whether it is in a batch that waits for its second person
     * @param suspected whether an integrity case keeps it
     */
    record Held(
            UUID submissionId,
            String workNumber,
            String code,
            String title,
            boolean earned,
            int met,
            int criteria,
            String comment,
            LocalDate dueOn,
            boolean proposed,
            boolean suspected) {}

    record Outcome(int released, int skipped) {}

    /**
     * @param state PROPOSED, APPROVED or WITHDRAWN
     * @param mine whether the viewer proposed it, and therefore cannot approve it
     * @param decider null while it is open, as is the moment
     */
    record Batch(
            UUID id,
            String proposer,
            Instant proposedAt,
            String note,
            String state,
            boolean mine,
            int works,
            int released,
            int skipped,
            String decider,
            Instant decidedAt) {}
}
