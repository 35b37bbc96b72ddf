package org.touchstone.credential.award.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.BitSet;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

class StatusBitsTest {

    @Test
    void firstBitIsTheMostSignificantOfTheFirstByte() throws IOException {
        BitSet bits = new BitSet();
        bits.set(0);
        bits.set(9);
        bits.set(131_071);
        byte[] bytes = unpacked(StatusBits.encode(bits));
        assertThat(bytes).hasSize(16_384);
        assertThat(bytes[0]).isEqualTo((byte) 0b1000_0000);
        assertThat(bytes[1]).isEqualTo((byte) 0b0100_0000);
        assertThat(bytes[16_383]).isEqualTo((byte) 0b0000_0001);
    }

    @Test
    void decodesWhatItEncodes() {
        BitSet bits = new BitSet();
        bits.set(7);
        bits.set(94_567);
        assertThat(StatusBits.decode(StatusBits.encode(bits))).isEqualTo(bits);
    }

    /** The example of W3C Bitstring Status List 1.0: a list of zeros. */
    @Test
    void readsThePublishedExample() {
        assertThat(
                        StatusBits.decode(
                                "uH4sIAAAAAAAAA-3BMQEAAADCoPVPbQwfoAAAAAAAAAAAAAAAAAAAAIC3AYbSVKsAQAAA"))
                .isEqualTo(new BitSet());
    }

    @Test
    void refusesWhatIsNoList() {
        assertThatThrownBy(() -> StatusBits.decode("zABC"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> StatusBits.decode("uAAAA"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static byte[] unpacked(String encoded) throws IOException {
        assertThat(encoded).startsWith("u").doesNotContain("=");
        byte[] zipped = Base64.getUrlDecoder().decode(encoded.substring(1));
        return new GZIPInputStream(new ByteArrayInputStream(zipped)).readAllBytes();
    }
}
