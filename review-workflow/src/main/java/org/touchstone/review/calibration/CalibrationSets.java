package org.touchstone.review.calibration;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.touchstone.credential.catalog.CatalogEntry;
import org.touchstone.credential.kernel.Actor;
import org.touchstone.credential.submission.BlindWork;

/**
 * Sets of pre-scored papers, as supervisors make them. A paper is a decided work with the experts'
 * level and reason for each criterion. A set is filled while it is inactive; an active qualifying
 * set admits only those to the version's work who passed one.
 *
 * <p>Every operation needs the permission to supervise scoring.
 */
public interface CalibrationSets {

    /** All sets, the active ones first. */
    List<SetView> all(Actor supervisor);

    SetView find(Actor supervisor, UUID setId);

    /**
     * Makes an empty, inactive set.
     *
     * @return its id
     */
    UUID create(Actor supervisor, NewSet set);

    /**
     * Adds a decided work of the set's version. Its levels begin as those that decided it, the
     * adjudicated ones where there are some, each with the reader's comment as the reason.
     *
     * @throws WorkIsNoPaper when it is not decided, of another version, or was read only in part
     * @throws SetIsActive while reviewers are given the set
     * @return the paper's id
     */
    UUID addPaper(Actor supervisor, UUID setId, String workNumber);

    /**
     * Sets the experts' levels and reasons.
     *
     * @param levels one for each criterion of the rubric
     * @throws PaperWasRead when a reviewer was compared with it already
     * @throws SetIsActive while reviewers are given the set
     */
    void judge(Actor supervisor, UUID setId, UUID paperId, List<ExpertJudgement> levels);

    /**
     * @throws PaperWasRead when a reviewer was given it already
     * @throws SetIsActive while reviewers are given the set
     */
    void removePaper(Actor supervisor, UUID setId, UUID paperId);

    /**
     * @throws SetIsIncomplete when it has no paper, or a paper whose reasons would be shown has
     *     none
     */
    void activate(Actor supervisor, UUID setId);

    /** No reviewer gets it any more; what was passed or begun with it stands. */
    void retire(Actor supervisor, UUID setId);

    /** One paper, blind. */
    PaperView paper(Actor supervisor, UUID setId, UUID paperId);

    /** A file of a paper; the caller closes the stream. */
    BlindWork.Content evidence(Actor supervisor, UUID setId, UUID paperId, UUID pieceId);

    /**
     * @param passPercent exact agreement that passes, 0 to 100; null: the field's default for the
     *     rubric's number of levels
     */
    record NewSet(UUID versionId, SetKind kind, String title, Integer passPercent) {}

    /**
     * @param version 1 for the first
     */
    record SetView(
            UUID id,
            UUID versionId,
            String code,
            String microCredential,
            int version,
            SetKind kind,
            String title,
            int passPercent,
            boolean active,
            Instant createdAt,
            List<PaperSummary> papers) {}

    /**
     * @param position 1 for the first
     * @param reasonsMissing criteria without a reason
     */
    record PaperSummary(UUID id, int position, int reasonsMissing) {}

    /**
     * @param rationale why; null while it is not written
     */
    record ExpertJudgement(UUID criterionId, UUID levelId, String rationale) {}

    /**
     * @param levels one for each criterion, in the rubric's order
     */
    record PaperView(
            UUID id,
            int position,
            CatalogEntry microCredential,
            List<BlindWork.Piece> pieces,
            List<ExpertJudgement> levels) {}
}
