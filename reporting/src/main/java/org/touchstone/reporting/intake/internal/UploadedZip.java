package org.touchstone.reporting.intake.internal;

import java.io.Closeable;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * The files of an upload by name. Nothing is unpacked to disk, no path of the zip is ever used, and
 * what is read is counted as it comes out, whatever the zip says about sizes.
 */
final class UploadedZip implements Closeable {

    /**
     * @param entries at most so many
     * @param bytes uncompressed, all files together
     * @param ratio uncompressed to compressed, of one file; counted from its first MiB on
     * @param rows in all files together
     */
    record Limits(int entries, long bytes, int ratio, long rows) {
        static final Limits USUAL = new Limits(200, 512L * 1024 * 1024, 100, 3_000_000);
    }

    private static final long FREE_OF_RATIO = 1024 * 1024;

    private final ZipFile zip;
    private final Limits limits;
    private final Map<String, ZipEntry> files = new LinkedHashMap<>();
    private long bytesRead;

    private UploadedZip(ZipFile zip, Limits limits) {
        this.zip = zip;
        this.limits = limits;
    }

    /**
     * @throws UnreadableFile when it is no zip, is encrypted, or names its files in a way that
     *     cannot be meant well
     */
    static UploadedZip open(Path path, Limits limits) throws IOException {
        ZipFile zip;
        try {
            zip = new ZipFile(path.toFile());
        } catch (ZipException e) {
            throw malformed(e);
        }
        try {
            UploadedZip upload = new UploadedZip(zip, limits);
            upload.list();
            return upload;
        } catch (IOException | RuntimeException e) {
            zip.close();
            throw e;
        }
    }

    private static UnreadableFile malformed(IOException cause) {
        String reason = String.valueOf(cause.getMessage());
        if (reason.toLowerCase(Locale.ROOT).contains("encrypted")) {
            return new UnreadableFile(
                    0, "encrypted-zip", "The zip is encrypted. Make it again without a password.");
        }
        UnreadableFile unreadable =
                new UnreadableFile(
                        0,
                        "malformed-zip",
                        "The upload is not a zip file that can be read, or it is damaged. Make it again and send it again.");
        unreadable.initCause(cause);
        return unreadable;
    }

    private void list() throws UnreadableFile {
        if (zip.size() > limits.entries()) {
            throw new UnreadableFile(
                    0,
                    "too-many-files",
                    "The zip holds more than " + limits.entries() + " files; an import has 26.");
        }
        String folder = null;
        long announced = 0;
        for (ZipEntry entry : Collections.list(zip.entries())) {
            if (entry.isDirectory() || isLitter(entry.getName())) {
                continue;
            }
            announced += Math.max(0, entry.getSize());
            if (announced > limits.bytes() || isBomb(entry, entry.getSize())) {
                throw bomb();
            }
            String path = entry.getName();
            int slash = path.indexOf('/');
            String name = path.substring(slash + 1);
            String parent = path.substring(0, Math.max(slash, 0));
            if (name.contains("/")
                    || path.contains("\\")
                    || slash == 0
                    || Set.of(".", "..").contains(parent)
                    || (folder != null && !folder.equals(parent))) {
                throw new UnreadableFile(
                        0,
                        "unexpected-path",
                        "The zip has a file at '"
                                + Cells.shown(path)
                                + "'. Put all files into its root, or all into one folder.");
            }
            folder = parent;
            if (files.put(name, entry) != null) {
                throw new UnreadableFile(
                        0,
                        "duplicate-file",
                        "The zip has the file '" + Cells.shown(name) + "' more than once.");
            }
        }
    }

    private boolean isBomb(ZipEntry entry, long size) {
        return size > FREE_OF_RATIO
                && size > limits.ratio() * Math.max(1, entry.getCompressedSize());
    }

    private static UnreadableFile bomb() {
        return new UnreadableFile(
                0,
                "zip-bomb",
                "The zip unpacks to far more than its size lets expect. Split the import, or send plain exports.");
    }

    /** What desktops leave in a zip without being asked. */
    private static boolean isLitter(String path) {
        return path.startsWith("__MACOSX/")
                || path.endsWith(".DS_Store")
                || path.endsWith("Thumbs.db");
    }

    Set<String> names() {
        return Collections.unmodifiableSet(files.keySet());
    }

    InputStream open(String name) throws IOException {
        ZipEntry entry = files.get(name);
        try {
            return new Counted(zip.getInputStream(entry), entry);
        } catch (ZipException e) {
            throw malformed(e);
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    /** Stops a zip bomb while it goes off, and notices damage. */
    private final class Counted extends FilterInputStream {
        private final ZipEntry entry;
        private final CRC32 checksum = new CRC32();
        private long count;

        Counted(InputStream in, ZipEntry entry) {
            super(in);
            this.entry = entry;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read;
            try {
                read = super.read(buffer, offset, length);
            } catch (ZipException | EOFException e) {
                throw malformed(e);
            }
            if (read < 0) {
                if (entry.getCrc() >= 0 && entry.getCrc() != checksum.getValue()) {
                    throw malformed(new ZipException("checksum of " + entry.getName()));
                }
                return read;
            }
            checksum.update(buffer, offset, read);
            count += read;
            bytesRead += read;
            if (bytesRead > limits.bytes() || isBomb(entry, count)) {
                throw bomb();
            }
            return read;
        }
    }
}
