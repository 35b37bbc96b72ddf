package org.touchstone.credential.submission.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Set;

/** A PNG with only those chunks that its look depends on: no text, no EXIF data, no time. */
final class CleanPng {
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};

    private static final Set<String> LOOKS =
            Set.of(
                    "IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA", "cHRM", "sRGB", "iCCP", "cICP",
                    "sBIT", "bKGD", "pHYs", "acTL", "fcTL", "fdAT");

    private CleanPng() {}

    static void copy(InputStream in, OutputStream out) throws IOException {
        CopiedBytes bytes = new CopiedBytes(in, out);
        if (!Arrays.equals(bytes.take(8), SIGNATURE)) {
            throw CopiedBytes.isNo("PNG");
        }
        bytes.write(SIGNATURE);
        String chunk = "";
        while (!chunk.equals("IEND")) {
            byte[] header = bytes.take(8);
            if (header.length < 8) {
                return;
            }
            long length = CopiedBytes.big(header).getInt() & 0xFFFFFFFFL;
            chunk = CopiedBytes.text(header, 4, 4);
            if (LOOKS.contains(chunk)) {
                bytes.write(header);
                bytes.copy(length + 4);
            } else {
                bytes.skip(length + 4);
            }
        }
    }
}
