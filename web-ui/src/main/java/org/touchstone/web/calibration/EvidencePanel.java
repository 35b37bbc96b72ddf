package org.touchstone.web.calibration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import org.touchstone.credential.submission.BlindWork.Piece;

/** How a page shows a piece of evidence in place. */
@Named("evidencePanel")
@ApplicationScoped
public class EvidencePanel {

    /** pdf, image, video, audio, text, words for what has no file, or file for anything else. */
    public String viewer(Piece piece) {
        String type = piece.mediaType();
        if (type == null) {
            return "words";
        }
        return switch (type) {
            case "application/pdf" -> "pdf";
            case "image/png", "image/jpeg", "image/webp", "image/gif" -> "image";
            case "video/mp4", "video/webm" -> "video";
            case "audio/mpeg" -> "audio";
            case "text/plain" -> "text";
            default -> "file";
        };
    }
}
