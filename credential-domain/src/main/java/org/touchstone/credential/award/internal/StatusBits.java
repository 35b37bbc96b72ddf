package org.touchstone.credential.award.internal;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.BitSet;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * The bits of a status list as the W3C Bitstring Status List 1.0 writes them: the first bit is the
 * most significant of the first byte, then gzip, then multibase base64url without padding.
 */
final class StatusBits {
    /** The least that the standard allows, so that one badge hides among many. */
    static final int LENGTH = 131_072;

    private StatusBits() {}

    static String encode(BitSet bits) {
        byte[] bytes = new byte[LENGTH / 8];
        bits.stream().forEach(index -> bytes[index / 8] |= (byte) (0x80 >>> (index % 8)));
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(zipped)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return "u" + Base64.getUrlEncoder().withoutPadding().encodeToString(zipped.toByteArray());
    }

    /**
     * @throws IllegalArgumentException when it is not a status list
     */
    static BitSet decode(String encodedList) {
        if (!encodedList.startsWith("u")) {
            throw new IllegalArgumentException("A status list is written in base64url");
        }
        byte[] zipped = Base64.getUrlDecoder().decode(encodedList.substring(1));
        try (GZIPInputStream gzip = new GZIPInputStream(new ByteArrayInputStream(zipped))) {
            byte[] bytes = gzip.readAllBytes();
            BitSet bits = new BitSet(bytes.length * 8);
            for (int index = 0; index < bytes.length * 8; index++) {
                bits.set(index, (bytes[index / 8] & (0x80 >>> (index % 8))) != 0);
            }
            return bits;
        } catch (IOException e) {
            throw new IllegalArgumentException("The status list cannot be unpacked", e);
        }
    }
}
