package org.touchstone.credential.submission.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * MP4, QuickTime and HEIC (ISO/IEC 14496-12): the boxes of user data and metadata become free space
 * of the same size, so that every offset stays true. A HEIC keeps its picture's properties in such
 * a box; in it only the EXIF and XMP items are blanked.
 */
final class CleanBoxes {
    private static final Set<String> HOLD_OTHERS = Set.of("moov", "trak", "mdia", "minf", "stbl");

    private static final Set<String> TELL = Set.of("udta", "meta", "uuid", "ilst", "keys", "XMP_");

    /** Bytes of a HEIC's description; one that is larger is not read. */
    private static final int LARGEST_DESCRIPTION = 16 << 20;

    private final CopiedBytes bytes;
    private final boolean isPicture;
    private final List<long[]> blanked = new ArrayList<>();

    private CleanBoxes(CopiedBytes bytes, boolean isPicture) {
        this.bytes = bytes;
        this.isPicture = isPicture;
    }

    static void copyFilm(InputStream in, OutputStream out) throws IOException {
        new CleanBoxes(new CopiedBytes(in, out), false).copy();
    }

    static void copyPicture(InputStream in, OutputStream out) throws IOException {
        new CleanBoxes(new CopiedBytes(in, out), true).copy();
    }

    private void copy() throws IOException {
        boolean first = true;
        byte[] header = bytes.take(8);
        while (header.length == 8) {
            String type = CopiedBytes.text(header, 4, 4);
            if (first && !type.matches("[a-z]{4}")) {
                throw CopiedBytes.isNo("film");
            }
            first = false;
            box(header, type);
            header = bytes.take(8);
        }
    }

    private void box(byte[] header, String type) throws IOException {
        long size = CopiedBytes.big(header).getInt() & 0xFFFFFFFFL;
        byte[] large = {};
        if (size == 1) {
            large = bytes.take(8);
            size = large.length < 8 ? 0 : CopiedBytes.big(large).getLong();
        }
        long content = size == 0 ? Long.MAX_VALUE : size - 8 - large.length;
        if (content < 0) {
            throw CopiedBytes.isNo("film");
        }
        if (isPicture && type.equals("meta")) {
            description(header, content);
        } else if (TELL.contains(type)) {
            bytes.write(header[0], header[1], header[2], header[3]);
            bytes.writeText("free");
            bytes.write(large);
            bytes.blank(content);
        } else {
            bytes.write(header);
            bytes.write(large);
            if (!HOLD_OTHERS.contains(type)) {
                content(content);
            }
        }
    }

    /** Copies, except what an item of a HEIC lies in. */
    private void content(long length) throws IOException {
        long end = length == Long.MAX_VALUE ? length : bytes.position() + length;
        for (long[] extent : blanked) {
            if (extent[0] < bytes.position() && extent[0] + extent[1] > bytes.position()) {
                throw CopiedBytes.isNo("picture that can be read in order");
            }
            if (extent[0] >= bytes.position() && extent[0] < end) {
                bytes.copy(extent[0] - bytes.position());
                bytes.blank(Math.min(extent[1], end - bytes.position()));
            }
        }
        bytes.copy(end == Long.MAX_VALUE ? end : end - bytes.position());
    }

    private void description(byte[] header, long length) throws IOException {
        if (length > LARGEST_DESCRIPTION) {
            throw CopiedBytes.isNo("picture with a readable description");
        }
        byte[] meta = bytes.take((int) length);
        ByteBuffer locations = HeicItems.find(meta, "iloc");
        ByteBuffer items = HeicItems.find(meta, "iinf");
        if (locations != null && items != null) {
            blanked.addAll(HeicItems.extents(locations, HeicItems.telling(items)));
            blanked.sort((one, other) -> Long.compare(one[0], other[0]));
        }
        bytes.write(header);
        bytes.write(meta);
    }
}
