package org.touchstone.credential.submission.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** What is left of a picture with its author's name in it. */
class CleanPictureTest extends CleanFileFixture {
    @Test
    void jpegKeepsItsPictureAndHowItIsTurned() throws IOException {
        byte[] file = jpeg(6);
        assertThat(new String(file, LATIN)).contains(AUTHOR);

        byte[] clean = clean("image/jpeg", file);

        assertThat(new String(clean, LATIN)).doesNotContain(AUTHOR).contains("Exif");
        assertThat(CleanJpeg.orientation(Arrays.copyOfRange(clean, 24, clean.length))).isEqualTo(6);
        assertSamePicture(file, clean);
    }

    @Test
    void jpegThatIsNotTurnedHasNoExifDataAtAll() throws IOException {
        byte[] clean = clean("image/jpeg", jpeg(1));

        assertThat(new String(clean, LATIN)).doesNotContain(AUTHOR, "Exif");
        assertSamePicture(jpeg(1), clean);
    }

    @Test
    void pngKeepsItsPictureAndLosesItsText() throws IOException {
        byte[] plain = picture("png");
        byte[] file =
                join(
                        Arrays.copyOf(plain, 33),
                        chunk("tEXt", "Author\0" + AUTHOR),
                        chunk("eXIf", AUTHOR),
                        chunk("zzZz", AUTHOR),
                        Arrays.copyOfRange(plain, 33, plain.length),
                        AUTHOR.getBytes(LATIN));

        byte[] clean = clean("image/png", file);

        assertThat(clean).isEqualTo(plain);
    }

    private static byte[] chunk(String type, String content) {
        byte[] body = (type + content).getBytes(LATIN);
        CRC32 crc = new CRC32();
        crc.update(body);
        return join(number(content.length()), body, number((int) crc.getValue()));
    }

    @Test
    void gifKeepsItsPictureAndLosesItsComments() throws IOException {
        byte[] plain = picture("gif");
        byte[] comment =
                join(
                        new byte[] {0x21, (byte) 0xFE, (byte) AUTHOR.length()},
                        AUTHOR.getBytes(LATIN),
                        new byte[1]);
        int colours = 13 + (3 << ((plain[10] & 7) + 1));
        byte[] file =
                join(
                        Arrays.copyOf(plain, colours),
                        comment,
                        Arrays.copyOfRange(plain, colours, plain.length));

        byte[] clean = clean("image/gif", file);

        assertThat(clean).isEqualTo(plain);
    }

    @Test
    void heicKeepsItsPropertiesAndLosesItsExifData() throws IOException {
        byte[] picture = "the picture".getBytes(LATIN);
        byte[] exif = AUTHOR.getBytes(LATIN);
        byte[] ftyp = box("ftyp", "heic");
        byte[] iinf =
                box(
                        "iinf",
                        join(
                                number(0),
                                new byte[] {0, 2},
                                box(
                                        "infe",
                                        join(
                                                number(2 << 24),
                                                new byte[] {0, 1, 0, 0},
                                                "hvc1".getBytes(LATIN))),
                                box(
                                        "infe",
                                        join(
                                                number(2 << 24),
                                                new byte[] {0, 2, 0, 0},
                                                "Exif".getBytes(LATIN)))));
        int mdat = ftyp.length + 12 + iinf.length + 16 + 2 * 14 + 8;
        byte[] iloc =
                box(
                        "iloc",
                        join(
                                number(0),
                                new byte[] {0x44, 0, 0, 2},
                                location(1, mdat, picture.length),
                                location(2, mdat + picture.length, exif.length)));
        byte[] file =
                join(
                        ftyp,
                        box("meta", join(number(0), iinf, iloc)),
                        box("mdat", join(picture, exif)));

        byte[] clean = clean("image/heic", file);

        assertThat(new String(clean, LATIN))
                .hasSize(file.length)
                .doesNotContain(AUTHOR)
                .contains("the picture", "iloc");
    }

    private static byte[] location(int id, int offset, int length) {
        return join(new byte[] {0, (byte) id, 0, 0, 0, 1}, number(offset), number(length));
    }

    private static void assertSamePicture(byte[] before, byte[] after) throws IOException {
        BufferedImage one = ImageIO.read(new ByteArrayInputStream(before));
        BufferedImage other = ImageIO.read(new ByteArrayInputStream(after));
        assertThat(other.getRGB(0, 0, 16, 8, null, 0, 16))
                .isEqualTo(one.getRGB(0, 0, 16, 8, null, 0, 16));
    }
}
