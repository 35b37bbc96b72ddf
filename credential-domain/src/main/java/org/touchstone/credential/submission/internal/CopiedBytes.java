package org.touchstone.credential.submission.internal;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Reads a file part by part and writes it again. A file that ends too early is copied as far as it
 * goes, as a player would show it; one that begins wrongly is refused by its format.
 */
final class CopiedBytes {
    private final DataInputStream in;
    private final OutputStream out;
    private long position;

    CopiedBytes(InputStream in, OutputStream out) {
        this.in = new DataInputStream(in);
        this.out = out;
    }

    /** Of what comes next, counted in the original. */
    long position() {
        return position;
    }

    /**
     * @return the bytes, fewer at the end of the file
     */
    byte[] take(int count) throws IOException {
        byte[] bytes = in.readNBytes(count);
        position += bytes.length;
        return bytes;
    }

    /**
     * @return -1 at the end of the file
     */
    int takeOne() throws IOException {
        int one = in.read();
        position += one < 0 ? 0 : 1;
        return one;
    }

    void write(byte... bytes) throws IOException {
        out.write(bytes);
    }

    void writeText(String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    void copy(long count) throws IOException {
        pass(count, false);
    }

    void skip(long count) throws IOException {
        for (long left = count; left > 0; ) {
            int read = take((int) Math.min(left, 1 << 16)).length;
            if (read == 0) {
                return;
            }
            left -= read;
        }
    }

    /** So many bytes of nothing in the place of so many bytes. */
    void blank(long count) throws IOException {
        pass(count, true);
    }

    void copyRest() throws IOException {
        pass(Long.MAX_VALUE, false);
    }

    private void pass(long count, boolean empty) throws IOException {
        for (long left = count; left > 0; ) {
            byte[] bytes = take((int) Math.min(left, 1 << 16));
            if (bytes.length == 0) {
                return;
            }
            left -= bytes.length;
            if (empty) {
                Arrays.fill(bytes, (byte) 0);
            }
            out.write(bytes);
        }
    }

    static ByteBuffer little(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    static ByteBuffer big(byte[] bytes) {
        return ByteBuffer.wrap(bytes);
    }

    static String text(byte[] bytes, int from, int length) {
        return new String(bytes, from, length, StandardCharsets.ISO_8859_1);
    }

    static IOException isNo(String format) {
        return new IOException("The file is no " + format);
    }
}
