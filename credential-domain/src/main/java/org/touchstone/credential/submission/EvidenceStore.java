package org.touchstone.credential.submission;

import java.io.InputStream;

/**
 * Keeps files of evidence under the SHA-256 of their content; the same content is kept once and
 * never changes.
 */
public interface EvidenceStore {

    /**
     * Reads the stream to its end and keeps it durably before it returns.
     *
     * @param limit in bytes
     * @throws FileTooLarge when there is more; nothing is kept then
     */
    Stored keep(InputStream bytes, long limit);

    /**
     * @throws org.touchstone.credential.kernel.NotFound when nothing is kept under it
     */
    InputStream open(String sha256);

    /**
     * @param sha256 in lower-case hexadecimal
     * @param size in bytes
     */
    record Stored(String sha256, long size) {}
}
