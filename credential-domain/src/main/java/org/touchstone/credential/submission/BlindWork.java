package org.touchstone.credential.submission;

import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.touchstone.credential.catalog.RequirementKind;

/**
 * Submitted work as a reviewer may see it: nothing in it tells who wrote it. Whoever asks must
 * first have made sure that the reader holds a claim on it.
 */
public interface BlindWork {

    /** The frozen evidence in the order of the requirements. */
    List<Piece> pieces(UUID submissionId);

    /**
     * The bytes of one piece, without what programs and cameras write into a file about who made
     * it; the caller closes the stream. What was handed in stays as it was.
     *
     * @throws EvidenceIsUnreadable when the file is damaged, so that this cannot be taken out
     * @throws org.touchstone.credential.kernel.NotFound when the piece is not a file of this
     *     submission
     */
    Content content(UUID submissionId, UUID pieceId);

    /**
     * One piece of evidence.
     *
     * @param narrative the educator's own text, or null
     * @param taughtOn of a classroom activity, else null
     * @param completedOn of coursework, else null
     * @param url of a link, else null
     * @param fileName a neutral one, {@code evidence-3.pdf}, never the educator's; null where there
     *     is no file
     * @param mediaType as sniffed, null where there is no file
     * @param size of the file as handed in, in bytes; null where there is no file
     */
    record Piece(
            UUID id,
            UUID requirementId,
            RequirementKind requirementKind,
            String title,
            String narrative,
            LocalDate taughtOn,
            String classLabel,
            Integer minutes,
            LocalDate completedOn,
            String url,
            String fileName,
            String mediaType,
            Long size) {}

    record Content(InputStream bytes, String fileName, String mediaType, long size) {}
}
