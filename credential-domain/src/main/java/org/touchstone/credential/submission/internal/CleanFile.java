package org.touchstone.credential.submission.internal;

import java.util.Optional;
import org.touchstone.credential.submission.EvidenceStore.Making;

/**
 * How each kind of evidence loses what programs and cameras write into it about its author: names,
 * places, devices, times.
 */
final class CleanFile {
    /** The name under which the store keeps what comes of it; another number makes all anew. */
    static final String PURPOSE = "blind-a";

    private CleanFile() {}

    /**
     * @return empty when such a file has nothing but its content
     */
    static Optional<Making> of(String mediaType) {
        return switch (mediaType) {
            case "text/plain", "text/csv" -> Optional.empty();
            case "application/pdf" -> Optional.of(CleanPdf::copy);
            case "image/png" -> Optional.of(CleanPng::copy);
            case "image/jpeg" -> Optional.of(CleanJpeg::copy);
            case "image/gif" -> Optional.of(CleanGif::copy);
            case "image/heic" -> Optional.of(CleanBoxes::copyPicture);
            case "image/webp", "audio/x-wav", "audio/vnd.wave" -> Optional.of(CleanRiff::copy);
            case "video/webm" -> Optional.of(CleanMatroska::copy);
            case "audio/mpeg" -> Optional.of(CleanMp3::copy);
            case "audio/ogg", "audio/vorbis" -> Optional.of(CleanOgg::copy);
            case "video/mp4", "video/quicktime", "video/x-m4v", "audio/mp4" ->
                    Optional.of(CleanBoxes::copyFilm);
            default ->
                    mediaType.startsWith("application/vnd.")
                            ? Optional.of(CleanOffice::copy)
                            : Optional.of(CleanFile::refuse);
        };
    }

    private static void refuse(java.io.InputStream in, java.io.OutputStream out)
            throws java.io.IOException {
        throw CopiedBytes.isNo("file of a kind that can be cleaned");
    }
}
