package org.touchstone.credential.submission.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;

/**
 * Ogg (RFC 3533): the values of the comments (RFC 7845, Vorbis I) become blanks of the same length,
 * and the pages that they lie on get new checksums.
 */
final class CleanOgg {
    /** No comment header is looked for after so many pages. */
    private static final int FIRST_PAGES = 64;

    private static final int[] CRC = new int[256];

    static {
        for (int i = 0; i < 256; i++) {
            int value = i << 24;
            for (int bit = 0; bit < 8; bit++) {
                value = (value & 0x80000000) != 0 ? (value << 1) ^ 0x04C11DB7 : value << 1;
            }
            CRC[i] = value;
        }
    }

    private final CopiedBytes bytes;

    /** Within a comment packet, which may go over several pages. */
    private boolean inComment;

    private CleanOgg(CopiedBytes bytes) {
        this.bytes = bytes;
    }

    static void copy(InputStream in, OutputStream out) throws IOException {
        new CleanOgg(new CopiedBytes(in, out)).copy();
    }

    private void copy() throws IOException {
        for (int page = 0; page < FIRST_PAGES; page++) {
            byte[] header = bytes.take(27);
            if (header.length == 0 && page > 0) {
                return;
            }
            if (header.length < 27 || !CopiedBytes.text(header, 0, 4).equals("OggS")) {
                throw CopiedBytes.isNo("Ogg");
            }
            byte[] segments = bytes.take(header[26] & 0xFF);
            int length = 0;
            for (byte segment : segments) {
                length += segment & 0xFF;
            }
            byte[] content = bytes.take(length);
            if (blank(segments, content)) {
                seal(header, segments, content);
            }
            bytes.write(header);
            bytes.write(segments);
            bytes.write(content);
        }
        bytes.copyRest();
    }

    private boolean blank(byte[] segments, byte[] content) {
        boolean changed = false;
        int at = 0;
        int begin = 0;
        for (byte segment : segments) {
            at = Math.min(content.length, at + (segment & 0xFF));
            boolean ends = (segment & 0xFF) < 255;
            if (ends || at == content.length) {
                changed |= blankPacket(content, begin, at);
                inComment = inComment && !ends;
                begin = at;
            }
        }
        return changed;
    }

    private boolean blankPacket(byte[] content, int begin, int end) {
        String start = CopiedBytes.text(content, begin, Math.min(8, end - begin));
        int head = start.startsWith("\3vorbis") ? 7 : start.equals("OpusTags") ? 8 : -1;
        if (head >= 0) {
            inComment = true;
            blankComments(content, begin + head, end);
            return true;
        }
        if (inComment) {
            // The rest of long comments, nearly always a picture; a decoder reads past it.
            Arrays.fill(content, begin, Math.max(begin, end - 1), (byte) ' ');
        }
        return inComment;
    }

    private static void blankComments(byte[] content, int from, int end) {
        int at = from + 4 + (int) Math.min(length(content, from, end), end - from);
        long count = length(content, at, end);
        at += 4;
        for (long i = 0; i < count && at + 4 <= end; i++) {
            int size = (int) Math.min(length(content, at, end), end - at - 4);
            int equals = at + 4;
            while (equals < at + 4 + size && content[equals] != '=') {
                equals++;
            }
            Arrays.fill(content, Math.min(equals + 1, at + 4 + size), at + 4 + size, (byte) ' ');
            at += 4 + size;
        }
    }

    private static long length(byte[] content, int at, int end) {
        return at + 4 > end ? 0 : CopiedBytes.little(content).getInt(at) & 0xFFFFFFFFL;
    }

    private static void seal(byte[] header, byte[] segments, byte[] content) {
        Arrays.fill(header, 22, 26, (byte) 0);
        int crc = 0;
        for (byte[] part : new byte[][] {header, segments, content}) {
            for (byte one : part) {
                crc = (crc << 8) ^ CRC[(crc >>> 24) ^ (one & 0xFF)];
            }
        }
        CopiedBytes.little(header).putInt(22, crc);
    }
}
