package org.touchstone.credential.submission.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Set;

/**
 * WebM (EBML, RFC 8794, and Matroska, RFC 9559): tags, attachments, chapters and titles become
 * 'Void' elements of the same size, so that every position stays true.
 */
final class CleanMatroska {
    private static final long EBML = 0x1A45DFA3L;

    /** Segment, Info, Tracks, TrackEntry: what they hold is looked at one by one. */
    private static final Set<Long> HOLD_OTHERS =
            Set.of(0x18538067L, 0x1549A966L, 0x1654AE6BL, 0xAEL);

    /** Tags, Attachments, Chapters; Title, file names, Name of a track, the date. */
    private static final Set<Long> TELL =
            Set.of(
                    0x1254C367L,
                    0x1941A469L,
                    0x1043A770L,
                    0x7BA9L,
                    0x7384L,
                    0x3C83ABL,
                    0x3E83BBL,
                    0x536EL,
                    0x4461L);

    private static final int VOID = 0xEC;

    private final CopiedBytes bytes;

    private CleanMatroska(CopiedBytes bytes) {
        this.bytes = bytes;
    }

    static void copy(InputStream in, OutputStream out) throws IOException {
        new CleanMatroska(new CopiedBytes(in, out)).copy();
    }

    private void copy() throws IOException {
        boolean first = true;
        byte[] id = variable();
        while (id.length > 0) {
            long element = number(id);
            if (first && element != EBML) {
                throw CopiedBytes.isNo("WebM");
            }
            first = false;
            byte[] size = variable();
            if (size.length == 0) {
                return;
            }
            element(element, id, size);
            id = variable();
        }
    }

    private void element(long element, byte[] id, byte[] size) throws IOException {
        long length = number(size) & ~(1L << (7 * size.length));
        boolean unknown = length == (1L << (7 * size.length)) - 1;
        if (TELL.contains(element) && !unknown) {
            blank(id.length + size.length + length, length);
        } else {
            bytes.write(id);
            bytes.write(size);
            // Of an element of unknown length, as recorders write them, the parts are met one by
            // one.
            if (!HOLD_OTHERS.contains(element) && !unknown) {
                bytes.copy(length);
            }
        }
    }

    /**
     * @param whole bytes of the element with its header, which were read already
     */
    private void blank(long whole, long content) throws IOException {
        bytes.skip(content);
        bytes.write((byte) VOID);
        long left;
        if (whole - 2 < 127) {
            left = whole - 2;
            bytes.write((byte) (0x80 | left));
        } else {
            left = whole - 9;
            bytes.write((byte) 1);
            for (int shift = 48; shift >= 0; shift -= 8) {
                bytes.write((byte) (left >> shift));
            }
        }
        for (long done = 0; done < left; done += 1 << 16) {
            bytes.write(new byte[(int) Math.min(1 << 16, left - done)]);
        }
    }

    /** A number of 1 to 8 bytes with its length marker; empty at the end of the file. */
    private byte[] variable() throws IOException {
        int first = bytes.takeOne();
        if (first < 0) {
            return new byte[0];
        }
        if (first == 0) {
            throw CopiedBytes.isNo("WebM");
        }
        int length = Integer.numberOfLeadingZeros(first) - 23;
        byte[] rest = bytes.take(length - 1);
        if (rest.length < length - 1) {
            return new byte[0];
        }
        byte[] all = new byte[length];
        all[0] = (byte) first;
        System.arraycopy(rest, 0, all, 1, rest.length);
        return all;
    }

    private static long number(byte[] variable) {
        long value = 0;
        for (byte one : variable) {
            value = (value << 8) | (one & 0xFF);
        }
        return value;
    }
}
