package org.touchstone.credential.submission.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Set;

/**
 * WebP and WAV: the chunks that are neither picture nor sound become empty ones that programs pass
 * over, so that every length and offset stays true.
 */
final class CleanRiff {
    private static final Set<String> CONTENT =
            Set.of(
                    "VP8 ", "VP8L", "VP8X", "ALPH", "ANIM", "ANMF", "ICCP", "fmt ", "fact", "data",
                    "smpl", "cue ");

    /** In the first byte of VP8X: EXIF and XMP data follow. */
    private static final int SAYS_METADATA = 0x08 | 0x04;

    private CleanRiff() {}

    static void copy(InputStream in, OutputStream out) throws IOException {
        CopiedBytes bytes = new CopiedBytes(in, out);
        byte[] start = bytes.take(12);
        if (start.length < 12 || !CopiedBytes.text(start, 0, 4).equals("RIFF")) {
            throw CopiedBytes.isNo("RIFF");
        }
        bytes.write(start);
        byte[] header = bytes.take(8);
        while (header.length == 8) {
            String name = CopiedBytes.text(header, 0, 4);
            long length = CopiedBytes.little(header).getInt(4) & 0xFFFFFFFFL;
            long padded = length + (length & 1);
            if (!CONTENT.contains(name)) {
                bytes.writeText("JUNK");
                bytes.write(header[4], header[5], header[6], header[7]);
                bytes.blank(padded);
            } else if (name.equals("VP8X") && length > 0) {
                bytes.write(header);
                bytes.write((byte) (bytes.takeOne() & ~SAYS_METADATA));
                bytes.copy(padded - 1);
            } else {
                bytes.write(header);
                bytes.copy(padded);
            }
            header = bytes.take(8);
        }
    }
}
