package org.touchstone.web.calibration;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.touchstone.credential.catalog.CatalogEntry;
import org.touchstone.credential.submission.BlindWork.Piece;
import org.touchstone.review.calibration.CalibrationSets.ExpertJudgement;
import org.touchstone.review.calibration.CalibrationSets.PaperView;
import org.touchstone.review.calibration.Practice.PracticePaper;

/**
 * A paper as a client of the API gets it, with nothing that tells whose it was.
 *
 * @param position 1 for the first
 * @param levels the experts', for supervisors; null for reviewers
 */
public record PaperJson(
        UUID id,
        int position,
        List<CatalogEntry.Criterion> rubric,
        List<PieceJson> evidence,
        List<ExpertJudgement> levels) {

    /**
     * @param content where the bytes are, relative to the API's root; null where there is no file
     */
    public record PieceJson(
            UUID id,
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

    static PaperJson of(UUID attempt, PracticePaper paper) {
        String base = "calibration/attempts/" + attempt + "/papers/" + paper.id();
        return new PaperJson(
                paper.id(),
                paper.position(),
                paper.microCredential().rubric(),
                pieces(base, paper.pieces()),
                null);
    }

    static PaperJson of(UUID set, PaperView paper) {
        String base = "calibration/sets/" + set + "/papers/" + paper.id();
        return new PaperJson(
                paper.id(),
                paper.position(),
                paper.microCredential().rubric(),
                pieces(base, paper.pieces()),
                paper.levels());
    }

    private static List<PieceJson> pieces(String base, List<Piece> pieces) {
        return pieces.stream()
                .map(
                        piece ->
                                new PieceJson(
                                        piece.id(),
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
                                                : base + "/evidence/" + piece.id()))
                .toList();
    }
}
