package org.touchstone.credential.submission.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** A GIF without comments and without what programs add; an animation keeps its repetition. */
final class CleanGif {
    private static final int EXTENSION = 0x21;
    private static final int IMAGE = 0x2C;

    private final CopiedBytes bytes;

    private CleanGif(CopiedBytes bytes) {
        this.bytes = bytes;
    }

    static void copy(InputStream in, OutputStream out) throws IOException {
        new CleanGif(new CopiedBytes(in, out)).copy();
    }

    private void copy() throws IOException {
        byte[] header = bytes.take(13);
        if (header.length < 13 || !CopiedBytes.text(header, 0, 4).equals("GIF8")) {
            throw CopiedBytes.isNo("GIF");
        }
        bytes.write(header);
        copyColours(header[10]);
        int block = bytes.takeOne();
        while (block == EXTENSION || block == IMAGE) {
            if (block == IMAGE) {
                bytes.write((byte) IMAGE);
                byte[] place = bytes.take(9);
                bytes.write(place);
                copyColours(place.length == 9 ? place[8] : 0);
                bytes.copy(1);
                blocks(true);
            } else {
                extension();
            }
            block = bytes.takeOne();
        }
        bytes.write((byte) 0x3B);
    }

    private void copyColours(int flags) throws IOException {
        if ((flags & 0x80) != 0) {
            bytes.copy(3L << ((flags & 7) + 1));
        }
    }

    private void extension() throws IOException {
        int label = bytes.takeOne();
        byte[] first = {};
        int size = bytes.takeOne();
        if (size > 0) {
            first = bytes.take(size);
        }
        boolean stays =
                label == 0xF9
                        || (label == 0xFF
                                && first.length == 11
                                && CopiedBytes.text(first, 0, 8).equals("NETSCAPE"));
        if (stays) {
            bytes.write((byte) EXTENSION, (byte) label, (byte) size);
            bytes.write(first);
        }
        if (size > 0) {
            blocks(stays);
        }
    }

    private void blocks(boolean stay) throws IOException {
        int size = bytes.takeOne();
        while (size > 0) {
            byte[] block = bytes.take(size);
            if (stay) {
                bytes.write((byte) size);
                bytes.write(block);
            }
            size = bytes.takeOne();
        }
        if (stay) {
            bytes.write((byte) 0);
        }
    }
}
