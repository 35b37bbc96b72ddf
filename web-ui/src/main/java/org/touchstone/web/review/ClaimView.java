package org.touchstone.web.review;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.touchstone.credential.catalog.CatalogEntry;
import org.touchstone.credential.submission.BlindWork.Piece;
import org.touchstone.review.queue.ClaimedWork;
import org.touchstone.review.scoring.DraftScores.CriterionDraft;
import org.touchstone.review.scoring.Scoring.Draft;

/**
 * A claim as a client of the API gets it. It has no id of the submission, the author or an
 * organization: nothing in it tells whose work it is.
 *
 * @param dueOn the day by whose end the reading is due
 */
public record ClaimView(
        UUID id,
        UUID token,
        Instant expiresAt,
        String workNumber,
        LocalDate dueOn,
        int businessDaysLeft,
        int estimatedMinutes,
        MicroCredential microCredential,
        List<PieceView> evidence,
        ScorecardView scorecard) {

    public record MicroCredential(
            String code, String title, int version, List<CatalogEntry.Criterion> rubric) {}

    /**
     * @param requirement its title
     * @param content where the bytes are, relative to the API's root; null where there is no file
     */
    public record PieceView(
            UUID id,
            String requirement,
            String kind,
            String title,
            String narrative,
            LocalDate taughtOn,
            String classLabel,
            Integer minutes,
            LocalDate completedOn,
            String url,
            String fileName,
            String mediaType,
            Long size,
            String content) {}

    /**
     * @param savedAt null when nothing was saved yet
     */
    public record ScorecardView(List<CriterionDraft> scores, String comment, Instant savedAt) {}

    static ClaimView of(ClaimedWork work, Draft draft) {
        CatalogEntry entry = work.microCredential();
        return new ClaimView(
                work.claimId(),
                work.token(),
                work.expiresAt(),
                work.workNumber(),
                work.dueOn(),
                work.businessDaysLeft(),
                work.estimatedMinutes(),
                new MicroCredential(entry.code(), entry.title(), entry.number(), entry.rubric()),
                work.pieces().stream().map(piece -> piece(work, piece)).toList(),
                new ScorecardView(
                        draft.scores().criteria(), draft.scores().comment(), draft.savedAt()));
    }

    private static PieceView piece(ClaimedWork work, Piece piece) {
        return new PieceView(
                piece.id(),
                requirement(work.microCredential(), piece),
                piece.requirementKind().name(),
                piece.title(),
                piece.narrative(),
                piece.taughtOn(),
                piece.classLabel(),
                piece.minutes(),
                piece.completedOn(),
                piece.url(),
                piece.fileName(),
                piece.mediaType(),
                piece.size(),
                piece.fileName() == null
                        ? null
                        : "review/claims/" + work.claimId() + "/evidence/" + piece.id());
    }

    private static String requirement(CatalogEntry entry, Piece piece) {
        return entry.requirements().stream()
                .filter(requirement -> requirement.id().equals(piece.requirementId()))
                .map(CatalogEntry.RequirementView::title)
                .findFirst()
                .orElse("");
    }
}
