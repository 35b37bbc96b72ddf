package org.touchstone.credential.award.internal;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/**
 * A badge image that carries its credential: one uncompressed iTXt chunk with the keyword {@code
 * openbadgecredential} (Open Badges 3.0, section 5.3).
 */
final class BakedPng {
    private static final byte[] IEND = "IEND".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] ITXT = "iTXt".getBytes(StandardCharsets.US_ASCII);
    private static final String KEYWORD = "openbadgecredential";

    private static final int SIGNATURE_LENGTH = 8;

    /** Length, type and checksum. */
    private static final int CHUNK_FRAME = 12;

    private BakedPng() {}

    static byte[] bake(byte[] png, String credential) {
        int end = endChunk(png);
        ByteArrayOutputStream baked = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(baked)) {
            out.write(png, 0, end);
            byte[] data = chunkData(credential);
            CRC32 checksum = new CRC32();
            checksum.update(ITXT);
            checksum.update(data);
            out.writeInt(data.length);
            out.write(ITXT);
            out.write(data);
            out.writeInt((int) checksum.getValue());
            out.write(png, end, png.length - end);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return baked.toByteArray();
    }

    private static byte[] chunkData(String credential) {
        ByteArrayOutputStream data = new ByteArrayOutputStream();
        data.writeBytes(KEYWORD.getBytes(StandardCharsets.ISO_8859_1));
        // End of keyword, not compressed, no method, no language, no translated keyword.
        data.writeBytes(new byte[5]);
        data.writeBytes(credential.getBytes(StandardCharsets.UTF_8));
        return data.toByteArray();
    }

    private static int endChunk(byte[] png) {
        ByteBuffer bytes = ByteBuffer.wrap(png);
        int at = SIGNATURE_LENGTH;
        while (at + CHUNK_FRAME <= png.length) {
            if (bytes.getInt(at + 4) == ByteBuffer.wrap(IEND).getInt()) {
                return at;
            }
            at += CHUNK_FRAME + bytes.getInt(at);
        }
        throw new IllegalArgumentException("The image is not a whole PNG");
    }
}
