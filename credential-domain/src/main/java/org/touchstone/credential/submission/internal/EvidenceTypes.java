package org.touchstone.credential.submission.internal;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.util.Set;
import org.apache.tika.Tika;
import org.apache.tika.mime.MimeTypeException;
import org.apache.tika.mime.MimeTypes;
import org.touchstone.credential.submission.FileRefused;

/**
 * Which kinds of file can be evidence; the kind is read from the content, the name only refines it.
 */
final class EvidenceTypes {
    private static final Tika TIKA = new Tika();

    private static final Set<String> ALLOWED =
            Set.of(
                    "application/pdf",
                    "text/plain",
                    "text/csv",
                    "image/png",
                    "image/jpeg",
                    "image/gif",
                    "image/webp",
                    "image/heic",
                    "video/mp4",
                    "video/quicktime",
                    "video/webm",
                    "video/x-m4v",
                    "audio/mpeg",
                    "audio/mp4",
                    "audio/x-wav",
                    "audio/vnd.wave",
                    "audio/ogg",
                    "audio/vorbis",
                    "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                    "application/vnd.openxmlformats-officedocument.presentationml.presentation",
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                    "application/vnd.oasis.opendocument.text",
                    "application/vnd.oasis.opendocument.presentation",
                    "application/vnd.oasis.opendocument.spreadsheet");

    private EvidenceTypes() {}

    /**
     * @param bytes supports marks; stands at its beginning afterwards
     * @throws FileRefused when it is of no kind that is allowed
     */
    static String sniff(BufferedInputStream bytes, String fileName) throws IOException {
        String type = TIKA.detect(bytes, fileName);
        if (!ALLOWED.contains(type)) {
            throw new FileRefused(
                    "'"
                            + fileName
                            + "' is a file of the kind "
                            + type
                            + ", which cannot be evidence. Use PDF, text, an office document, an image, video or audio.");
        }
        return type;
    }

    /** The usual ending with its dot, for a name that tells nothing else. */
    static String ending(String mediaType) {
        try {
            return MimeTypes.getDefaultMimeTypes().forName(mediaType).getExtension();
        } catch (MimeTypeException e) {
            return "";
        }
    }
}
