package org.touchstone.credential.submission.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * Office documents (ISO/IEC 29500 and 26300): the parts that describe the document lose their text,
 * the parts with content lose the names of who changed or commented them. Pictures within are
 * cleaned as such.
 */
final class CleanOffice {
    /** Bytes of one part when unpacked; a document with a larger one is not shown. */
    private static final int LARGEST_PART = 256 << 20;

    private static final Pattern DESCRIBES =
            Pattern.compile(
                    "docProps/.*\\.xml|meta\\.xml|word/people\\.xml|.*/persons/.*\\.xml|.*commentAuthors\\.xml|ppt/authors\\.xml");

    private static final Pattern TEXT = Pattern.compile(">([^<>]+)<");

    private static final Pattern NAMES_IN_DESCRIPTIONS =
            Pattern.compile(
                    "\\b((?:\\w+:)?(?:author|name|initials|displayName|userId|providerId))=\"[^\"]*\"");

    private static final Pattern AUTHORS =
            Pattern.compile("\\b((?:\\w+:)?(?:author|initials|userName))=\"[^\"]*\"");

    private static final Pattern CREATORS =
            Pattern.compile(
                    "(<(dc:creator|meta:creator-initials|loext:sender-initials|author)\\b[^>]*>)[^<]*(</\\2>)");

    private CleanOffice() {}

    static void copy(InputStream in, OutputStream out) throws IOException {
        ZipInputStream zip = new ZipInputStream(in);
        ZipOutputStream made = new ZipOutputStream(out);
        ZipEntry entry = zip.getNextEntry();
        if (entry == null) {
            throw CopiedBytes.isNo("office document");
        }
        while (entry != null) {
            byte[] part = zip.readNBytes(LARGEST_PART);
            if (part.length == LARGEST_PART) {
                throw CopiedBytes.isNo("office document of a size that can be shown");
            }
            if (!isThumbnail(entry.getName())) {
                write(made, entry, clean(entry.getName(), part));
            }
            entry = zip.getNextEntry();
        }
        made.finish();
    }

    private static boolean isThumbnail(String name) {
        return name.toLowerCase(Locale.ROOT).matches("(docprops/)?thumbnails?[./].*");
    }

    private static byte[] clean(String name, byte[] part) throws IOException {
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return switch (ending) {
            case "xml" -> xml(name, new String(part, StandardCharsets.UTF_8));
            case "jpg", "jpeg" -> through("image/jpeg", part);
            case "png" -> through("image/png", part);
            case "gif" -> through("image/gif", part);
            case "docx", "xlsx", "pptx" -> through("application/vnd.office", part);
            default -> part;
        };
    }

    private static byte[] through(String mediaType, byte[] part) throws IOException {
        var cleaned = new java.io.ByteArrayOutputStream(part.length);
        CleanFile.of(mediaType).orElseThrow().make(new java.io.ByteArrayInputStream(part), cleaned);
        return cleaned.toByteArray();
    }

    private static byte[] xml(String name, String part) {
        String cleaned;
        if (DESCRIBES.matcher(name).matches()) {
            cleaned = TEXT.matcher(part).replaceAll("><");
            cleaned = NAMES_IN_DESCRIPTIONS.matcher(cleaned).replaceAll("$1=\"\"");
        } else {
            Matcher authors = AUTHORS.matcher(part);
            cleaned = CREATORS.matcher(authors.replaceAll("$1=\"\"")).replaceAll("$1$3");
        }
        return cleaned.getBytes(StandardCharsets.UTF_8);
    }

    private static void write(ZipOutputStream zip, ZipEntry old, byte[] part) throws IOException {
        ZipEntry entry = new ZipEntry(old.getName());
        // The first part of an OpenDocument file must not be compressed.
        if (old.getMethod() == ZipEntry.STORED) {
            CRC32 crc = new CRC32();
            crc.update(part);
            entry.setMethod(ZipEntry.STORED);
            entry.setSize(part.length);
            entry.setCompressedSize(part.length);
            entry.setCrc(crc.getValue());
        }
        entry.setTime(0);
        zip.putNextEntry(entry);
        zip.write(part);
        zip.closeEntry();
    }
}
