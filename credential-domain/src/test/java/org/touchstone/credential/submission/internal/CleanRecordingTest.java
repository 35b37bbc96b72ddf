package org.touchstone.credential.submission.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

/** What is left of a film or a sound with its author's name in it. */
class CleanRecordingTest extends CleanFileFixture {
    @Test
    void webpAndWavKeepEveryOffset() throws IOException {
        byte[] data = {1, 2, 3, 4};
        byte[] file =
                join(
                        "RIFF".getBytes(LATIN),
                        new byte[] {100, 0, 0, 0},
                        "WAVEfmt ".getBytes(LATIN),
                        new byte[] {4, 0, 0, 0},
                        data,
                        "LIST".getBytes(LATIN),
                        new byte[] {11, 0, 0, 0},
                        AUTHOR.getBytes(LATIN),
                        new byte[1],
                        "data".getBytes(LATIN),
                        new byte[] {4, 0, 0, 0},
                        data);

        byte[] clean = clean("audio/x-wav", file);

        assertThat(new String(clean, LATIN)).doesNotContain(AUTHOR).contains("JUNK");
        assertThat(clean).hasSameSizeAs(file).endsWith(data).startsWith(Arrays.copyOf(file, 24));
    }

    @Test
    void filmKeepsEveryOffset() throws IOException {
        byte[] track = box("trak", box("udta", AUTHOR), box("mdia", box("hdlr", "vide")));
        byte[] file =
                join(
                        box("ftyp", "isom"),
                        box("moov", box("mvhd", "1234"), track, box("meta", AUTHOR)),
                        box("uuid", AUTHOR),
                        box("mdat", "the film itself"));

        byte[] clean = clean("video/mp4", file);

        assertThat(new String(clean, LATIN))
                .hasSize(file.length)
                .doesNotContain(AUTHOR)
                .contains("hdlrvide", "mvhd1234", "the film itself");
    }

    @Test
    void webmKeepsEveryPosition() throws IOException {
        byte[] title = element("7BA9", AUTHOR.getBytes(LATIN));
        byte[] info = element("1549A966", join(element("2AD7B1", new byte[] {1}), title));
        byte[] cluster =
                join(
                        HexFormat.of().parseHex("1F43B67501FFFFFFFFFFFFFF"),
                        element("E7", new byte[] {0}),
                        element("A3", "the film".getBytes(LATIN)));
        byte[] tags = element("1254C367", new byte[200], AUTHOR.getBytes(LATIN));
        byte[] file =
                join(
                        element("1A45DFA3", element("4282", "webm".getBytes(LATIN))),
                        HexFormat.of().parseHex("1853806701FFFFFFFFFFFFFF"),
                        info,
                        cluster,
                        tags);

        byte[] clean = clean("video/webm", file);

        assertThat(new String(clean, LATIN))
                .hasSize(file.length)
                .doesNotContain(AUTHOR)
                .contains("webm", "the film");
    }

    private static byte[] element(String id, byte[]... content) {
        byte[] body = join(content);
        return join(
                HexFormat.of().parseHex(id),
                new byte[] {(byte) (0x40 | body.length >> 8), (byte) body.length},
                body);
    }

    @Test
    void oggKeepsItsSoundAndItsPagesAreWhole() throws IOException {
        byte[] comment =
                join(
                        "OpusTags".getBytes(LATIN),
                        new byte[] {
                            1, 0, 0, 0, 'v', 1, 0, 0, 0, (byte) (7 + AUTHOR.length()), 0, 0, 0
                        },
                        ("ARTIST=" + AUTHOR).getBytes(LATIN));
        byte[] file =
                join(
                        page("OpusHead".getBytes(LATIN)),
                        page(comment),
                        page("sound".getBytes(LATIN)));

        byte[] clean = clean("audio/ogg", file);

        assertThat(new String(clean, LATIN))
                .hasSize(file.length)
                .doesNotContain(AUTHOR)
                .contains("ARTIST=", "sound");
        // A page that is cleaned again gets the checksum that it has.
        assertThat(clean("audio/ogg", clean)).isEqualTo(clean);
    }

    private static byte[] page(byte[] packet) {
        byte[] header = new byte[28];
        System.arraycopy("OggS".getBytes(LATIN), 0, header, 0, 4);
        header[26] = 1;
        header[27] = (byte) packet.length;
        return join(header, packet);
    }

    @Test
    void mp3LosesTheTagsAtBothEnds() throws IOException {
        byte[] sound = {(byte) 0xFF, (byte) 0xFB, 1, 2, 3};
        byte[] id3v1 = Arrays.copyOf(("TAG" + AUTHOR).getBytes(LATIN), 128);
        byte[] id3v2 =
                join(
                        "ID3\4\0\0\0\0\0".getBytes(LATIN),
                        new byte[] {(byte) AUTHOR.length()},
                        AUTHOR.getBytes(LATIN));
        byte[] ape = new byte[32];
        System.arraycopy("APETAGEX".getBytes(LATIN), 0, ape, 0, 8);
        ape[12] = (byte) (32 + AUTHOR.length());

        byte[] clean = clean("audio/mpeg", join(id3v2, sound, AUTHOR.getBytes(LATIN), ape, id3v1));

        assertThat(clean).isEqualTo(sound);
    }
}
