package org.touchstone.review.calibration;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.touchstone.credential.catalog.CatalogEntry;
import org.touchstone.credential.kernel.Actor;
import org.touchstone.credential.submission.BlindWork;

/**
 * A reviewer's way through qualifying and calibration sets, one paper after the other in an order
 * drawn by lot. A qualifying set says at its end where the reviewer and the experts differ; a
 * calibration set says so after each paper.
 *
 * <p>Every operation needs the permission to score. Attempts of others do not exist.
 */
public interface Practice {

    /** By whose rubric the reviewer may score, as far as a set or a suspension says so. */
    List<Standing> standings(Actor reviewer);

    /** The sets that the reviewer may take or has begun. */
    List<Offer> offers(Actor reviewer);

    /**
     * Begins the set, or goes on with what was begun.
     *
     * @throws AlreadyQualified for a qualifying set while the qualification is good for long yet
     * @throws TooSoonAgain when the reviewer failed this set lately
     * @throws SetIsKnown when the reviewer wrote, read or may recognize too many of its papers
     */
    AttemptView start(Actor reviewer, UUID setId);

    AttemptView attempt(Actor reviewer, UUID attemptId);

    /** The next paper to answer; empty when the attempt is over. */
    Optional<PracticePaper> next(Actor reviewer, UUID attemptId);

    /**
     * Answers a paper; the last answer seals the attempt.
     *
     * @param levels one for each criterion
     * @throws PaperIsAnswered when it was before
     */
    AttemptView answer(Actor reviewer, UUID attemptId, UUID paperId, List<LevelChoice> levels);

    /** A file of a paper of this attempt; the caller closes the stream. */
    BlindWork.Content evidence(Actor reviewer, UUID attemptId, UUID paperId, UUID pieceId);

    /** Where a reviewer stands with a version. */
    enum State {
        /** No set admits to this version. */
        OPEN,
        NOT_QUALIFIED,
        QUALIFIED,
        EXPIRED,
        /** A calibration set gives the qualification back. */
        RECALIBRATE,
        /** A supervisor gives the qualification back. */
        SUSPENDED
    }

    /**
     * @param version 1 for the first
     * @param expiresAt null where nothing expires
     */
    record Standing(
            UUID versionId,
            String code,
            String microCredential,
            int version,
            State state,
            Instant expiresAt) {}

    /**
     * @param passPercent of exact agreement
     * @param attemptId what was begun; null: nothing
     * @param availableFrom null: now
     */
    record Offer(
            UUID setId,
            SetKind kind,
            String title,
            UUID versionId,
            String microCredential,
            int papers,
            int passPercent,
            UUID attemptId,
            Instant availableFrom) {}

    /**
     * @param answered papers so far
     * @param sealedAt null while it goes on
     * @param passed null while it goes on
     * @param exactPercent of the whole, rounded down; null while it goes on
     * @param comparison what the reviewer may see of it by now, in order
     */
    record AttemptView(
            UUID id,
            UUID setId,
            SetKind kind,
            String title,
            String microCredential,
            int papers,
            int answered,
            Instant sealedAt,
            Boolean passed,
            Integer exactPercent,
            int passPercent,
            List<PaperResult> comparison) {}

    /**
     * @param position 1 for the first in this attempt
     */
    record PaperResult(int position, List<Compared> criteria) {

        public boolean differs() {
            return criteria.stream().anyMatch(one -> !one.exact());
        }
    }

    /**
     * By the names that people read.
     *
     * @param exact whether the reviewer chose the experts' level
     */
    record Compared(
            UUID criterionId,
            String criterion,
            String chosen,
            String expert,
            boolean exact,
            String rationale) {}

    /**
     * @param position 1 for the first in this attempt
     */
    record PracticePaper(
            UUID id, int position, CatalogEntry microCredential, List<BlindWork.Piece> pieces) {}
}
