package org.touchstone.credential.submission.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * A JPEG (ITU-T T.81) without what cameras and programs write into it: of its application segments
 * only those stay that the picture's look depends on, and of the EXIF data only the orientation.
 */
final class CleanJpeg {
    private static final int START = 0xD8;
    private static final int END = 0xD9;
    private static final int SCAN = 0xDA;
    private static final int COMMENT = 0xFE;
    private static final int ORIENTATION = 0x0112;

    private final CopiedBytes bytes;

    private CleanJpeg(CopiedBytes bytes) {
        this.bytes = bytes;
    }

    static void copy(InputStream in, OutputStream out) throws IOException {
        new CleanJpeg(new CopiedBytes(in, out)).copy();
    }

    private void copy() throws IOException {
        if (bytes.takeOne() != 0xFF || bytes.takeOne() != START) {
            throw CopiedBytes.isNo("JPEG");
        }
        bytes.write((byte) 0xFF, (byte) START);
        int marker = nextMarker();
        while (marker > 0 && marker != END) {
            marker = segment(marker);
        }
        // What follows the end is none of the picture, often a second one with data of its own.
        bytes.write((byte) 0xFF, (byte) END);
    }

    private int nextMarker() throws IOException {
        int one = bytes.takeOne();
        if (one < 0) {
            return -1;
        }
        if (one != 0xFF) {
            throw CopiedBytes.isNo("JPEG");
        }
        while (one == 0xFF) {
            one = bytes.takeOne();
        }
        return one;
    }

    /**
     * @return the next marker
     */
    private int segment(int marker) throws IOException {
        byte[] size = bytes.take(2);
        if (size.length < 2) {
            return -1;
        }
        int length = CopiedBytes.big(size).getShort() & 0xFFFF;
        byte[] content = bytes.take(Math.max(0, length - 2));
        if (stays(marker, content)) {
            write(marker, content);
        } else if (marker == 0xE1 && startsWith(content, "Exif\0\0")) {
            int orientation = orientation(content);
            if (orientation > 1) {
                write(0xE1, exif(orientation));
            }
        }
        return marker == SCAN ? scan() : nextMarker();
    }

    private static boolean stays(int marker, byte[] content) {
        boolean application = marker >= 0xE0 && marker <= 0xEF;
        return (!application && marker != COMMENT)
                || (marker == 0xE0 && startsWith(content, "JFIF\0"))
                || (marker == 0xE2 && startsWith(content, "ICC_PROFILE\0"))
                || (marker == 0xEE && startsWith(content, "Adobe"));
    }

    private void write(int marker, byte[] content) throws IOException {
        int length = content.length + 2;
        bytes.write((byte) 0xFF, (byte) marker, (byte) (length >> 8), (byte) length);
        bytes.write(content);
    }

    /** The picture's data, up to a marker that is neither stuffing nor a restart. */
    private int scan() throws IOException {
        while (true) {
            int one = bytes.takeOne();
            if (one < 0) {
                return -1;
            }
            if (one != 0xFF) {
                bytes.write((byte) one);
                continue;
            }
            int next = bytes.takeOne();
            while (next == 0xFF) {
                next = bytes.takeOne();
            }
            if (next > 0 && (next < 0xD0 || next > 0xD7)) {
                return next;
            }
            if (next < 0) {
                return -1;
            }
            bytes.write((byte) 0xFF, (byte) next);
        }
    }

    private static boolean startsWith(byte[] content, String start) {
        return content.length >= start.length()
                && CopiedBytes.text(content, 0, start.length()).equals(start);
    }

    /**
     * @return 1 to 8; 1 where none is given
     */
    static int orientation(byte[] exif) {
        try {
            ByteBuffer tiff = ByteBuffer.wrap(exif, 6, exif.length - 6).slice();
            tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
            int directory = tiff.getInt(4);
            int entries = tiff.getShort(directory) & 0xFFFF;
            for (int i = 0; i < entries; i++) {
                int at = directory + 2 + 12 * i;
                if ((tiff.getShort(at) & 0xFFFF) == ORIENTATION) {
                    int value = tiff.getShort(at + 8);
                    return value >= 1 && value <= 8 ? value : 1;
                }
            }
        } catch (IndexOutOfBoundsException broken) {
            return 1;
        }
        return 1;
    }

    private static byte[] exif(int orientation) {
        ByteBuffer made = ByteBuffer.allocate(32);
        made.put(new byte[] {'E', 'x', 'i', 'f', 0, 0, 'M', 'M', 0, 42});
        made.putInt(8).putShort((short) 1);
        made.putShort((short) ORIENTATION).putShort((short) 3).putInt(1);
        made.putShort((short) orientation).putShort((short) 0).putInt(0);
        return made.array();
    }
}
