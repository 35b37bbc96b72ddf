package org.touchstone.credential.submission;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

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
     * What is made of a file, kept beside it: made when it is first asked for, and again when it is
     * gone.
     *
     * @param purpose names what is made, in letters and hyphens
     * @throws IOException when it cannot be made of this file; nothing is kept then
     * @throws org.touchstone.credential.kernel.NotFound when nothing is kept under it
     */
    Copy copy(String sha256, String purpose, Making making) throws IOException;

    /** Makes one file of another; closes neither. */
    @FunctionalInterface
    interface Making {
        void make(InputStream original, OutputStream copy) throws IOException;
    }

    /**
     * @param bytes the caller closes them
     * @param size in bytes
     */
    record Copy(InputStream bytes, long size) {}

    /**
     * @param sha256 in lower-case hexadecimal
     * @param size in bytes
     */
    record Stored(String sha256, long size) {}
}
