package org.touchstone.web.reviewer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import org.touchstone.credential.catalog.CatalogEntry;
import org.touchstone.credential.submission.BlindWork.Piece;
import org.touchstone.review.queue.ClaimedWork;

/** How pages show a piece of evidence. */
@Named("evidencePieces")
@ApplicationScoped
public class EvidencePieces {

    /** The title of what it was asked for. */
    public String requirement(ClaimedWork work, Piece piece) {
        return work.microCredential().requirements().stream()
                .filter(requirement -> requirement.id().equals(piece.requirementId()))
                .map(CatalogEntry.RequirementView::title)
                .findFirst()
                .orElse("");
    }

    /**
     * How the page shows it: pdf, image, video, audio, text; words where there is no file; file for
     * anything that browsers cannot show.
     */
    public String viewer(Piece piece) {
        String type = piece.mediaType();
        if (type == null) {
            return "words";
        }
        return switch (type) {
            case "application/pdf" -> "pdf";
            case "image/png", "image/jpeg", "image/webp", "image/gif" -> "image";
            case "video/mp4", "video/webm", "video/x-m4v", "video/quicktime" -> "video";
            case "audio/mpeg",
                    "audio/mp4",
                    "audio/ogg",
                    "audio/vorbis",
                    "audio/x-wav",
                    "audio/vnd.wave" ->
                    "audio";
            case "text/plain", "text/csv" -> "text";
            default -> "file";
        };
    }

    public boolean isPaged(Piece piece) {
        String viewer = viewer(piece);
        return viewer.equals("pdf") || viewer.equals("image");
    }

    public boolean isPlayed(Piece piece) {
        String viewer = viewer(piece);
        return viewer.equals("video") || viewer.equals("audio");
    }

    /** '1.4 MB'. */
    public String size(Piece piece) {
        double kilobytes = piece.size() / 1024.0;
        return kilobytes < 1024
                ? ReviewerTexts.get("size.kb", Math.max(1, Math.round(kilobytes)))
                : ReviewerTexts.get("size.mb", kilobytes / 1024);
    }
}
