package org.touchstone.credential.submission.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationText;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each kind of file with the author's name where programs write it, and what is left of it. */
class CleanFileTest {
    private static final String AUTHOR = "Quackenbush";

    @Test
    void pdfKeepsItsPagesAndLosesEveryPlaceThatNamesItsAuthor() throws IOException {
        byte[] file = pdf();
        assertThat(everythingIn(file)).contains(AUTHOR);

        byte[] clean = clean("application/pdf", file);

        assertThat(everythingIn(clean)).doesNotContain(AUTHOR);
        try (PDDocument document = Loader.loadPDF(clean)) {
            assertThat(new PDFTextStripper().getText(document)).contains("A plan for the spring");
            assertThat(document.getDocumentInformation().getAuthor()).isNull();
            assertThat(document.getDocumentCatalog().getMetadata()).isNull();
        }
    }

    private static byte[] pdf() throws IOException {
        try (PDDocument document = new PDDocument()) {
            PDDocumentInformation info = new PDDocumentInformation();
            info.setAuthor(AUTHOR);
            document.setDocumentInformation(info);
            document.getDocumentCatalog()
                    .setMetadata(
                            new PDMetadata(
                                    document, new ByteArrayInputStream(AUTHOR.getBytes(LATIN))));
            PDPage page = new PDPage();
            document.addPage(page);
            PDAnnotationText note = new PDAnnotationText();
            note.setTitlePopup(AUTHOR);
            note.setRectangle(new PDRectangle(10, 10, 20, 20));
            page.setAnnotations(List.of(note));
            PDImageXObject photograph =
                    JPEGFactory.createFromStream(document, new ByteArrayInputStream(jpeg(6)));
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.beginText();
                content.setFont(new PDType1Font(FontName.HELVETICA), 12);
                content.newLineAtOffset(50, 700);
                content.showText("A plan for the spring");
                content.endText();
                content.drawImage(photograph, 50, 50);
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }

    /** Every string and stream of a PDF, unpacked. */
    private static String everythingIn(byte[] pdf) throws IOException {
        StringBuilder all = new StringBuilder(new String(pdf, LATIN));
        try (PDDocument document = Loader.loadPDF(pdf)) {
            all.append(document.getDocument().getTrailer());
            for (var key : document.getDocument().getXrefTable().keySet()) {
                var object = document.getDocument().getObjectFromPool(key).getObject();
                all.append(object);
                if (object instanceof org.apache.pdfbox.cos.COSStream stream) {
                    boolean picture = COSName.DCT_DECODE.equals(stream.getFilters());
                    try (var bytes =
                            picture ? stream.createRawInputStream() : stream.createInputStream()) {
                        all.append(new String(bytes.readAllBytes(), LATIN));
                    }
                }
            }
        }
        return all.toString();
    }

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

    /** With EXIF data before the picture, a comment, and a second picture's data behind it. */
    private static byte[] jpeg(int orientation) throws IOException {
        byte[] plain = picture("jpg");
        ByteBuffer exif = ByteBuffer.allocate(64 + AUTHOR.length());
        exif.put("Exif\0\0MM\0*".getBytes(LATIN)).putInt(8).putShort((short) 2);
        exif.putShort((short) 0x013B).putShort((short) 2).putInt(AUTHOR.length()).putInt(38);
        exif.putShort((short) 0x0112).putShort((short) 3).putInt(1);
        exif.putShort((short) orientation).putShort((short) 0).putInt(0);
        exif.position(44).put(AUTHOR.getBytes(LATIN));
        return join(
                Arrays.copyOf(plain, 20),
                segment(0xE1, exif.array()),
                segment(0xED, ("Photoshop 3.0\0" + AUTHOR).getBytes(LATIN)),
                segment(0xFE, AUTHOR.getBytes(LATIN)),
                Arrays.copyOfRange(plain, 20, plain.length),
                AUTHOR.getBytes(LATIN));
    }

    private static byte[] segment(int marker, byte[] content) {
        int length = content.length + 2;
        return join(
                new byte[] {(byte) 0xFF, (byte) marker, (byte) (length >> 8), (byte) length},
                content);
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

    @Test
    void officeDocumentKeepsItsTextAndLosesWhoWroteIt() throws IOException {
        byte[] file =
                zip(
                        "docProps/core.xml", "<a><dc:creator>" + AUTHOR + "</dc:creator></a>",
                        "docProps/app.xml", "<a><Company>" + AUTHOR + "</Company></a>",
                        "docProps/thumbnail.jpeg", AUTHOR,
                        "word/comments.xml",
                                "<w:comment w:author=\"" + AUTHOR + "\">Good</w:comment>",
                        "word/document.xml", "<w:t>A plan</w:t>",
                        "xl/comments1.xml", "<authors><author>" + AUTHOR + "</author></authors>",
                        "content.xml",
                                "<dc:creator>" + AUTHOR + "</dc:creator><text:p>Sums</text:p>",
                        "meta.xml", "<meta:initial-creator>" + AUTHOR + "</meta:initial-creator>");

        byte[] clean =
                clean(
                        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                        file);

        assertThat(unzipped(clean))
                .doesNotContain(AUTHOR)
                .contains(
                        "A plan",
                        "Good",
                        "Sums",
                        "docProps/core.xml<a><dc:creator></dc:creator></a>");
    }

    private static byte[] zip(String... namesAndTexts) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (int i = 0; i < namesAndTexts.length; i += 2) {
                zip.putNextEntry(new ZipEntry(namesAndTexts[i]));
                zip.write(namesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
            }
        }
        return out.toByteArray();
    }

    private static String unzipped(byte[] file) throws IOException {
        StringBuilder all = new StringBuilder();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                all.append(entry.getName())
                        .append(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return all.toString();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/pdf", "image/png", "image/jpeg", "image/gif", "image/webp",
                        "image/heic",
                "video/mp4", "video/webm", "audio/ogg", "audio/x-wav", "application/vnd.x",
                        "x/unknown"
            })
    void fileThatIsNotWhatItSaysIsRefused(String mediaType) {
        assertThatThrownBy(() -> clean(mediaType, "not at all".getBytes(LATIN)))
                .isInstanceOf(IOException.class);
    }

    private static final java.nio.charset.Charset LATIN = StandardCharsets.ISO_8859_1;

    private static byte[] clean(String mediaType, byte[] file) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        CleanFile.of(mediaType).orElseThrow().make(new ByteArrayInputStream(file), out);
        return out.toByteArray();
    }

    private static byte[] picture(String format) throws IOException {
        BufferedImage image = new BufferedImage(16, 8, BufferedImage.TYPE_INT_RGB);
        image.setRGB(3, 3, 0xFF8800);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, format, out);
        return out.toByteArray();
    }

    private static void assertSamePicture(byte[] before, byte[] after) throws IOException {
        BufferedImage one = ImageIO.read(new ByteArrayInputStream(before));
        BufferedImage other = ImageIO.read(new ByteArrayInputStream(after));
        assertThat(other.getRGB(0, 0, 16, 8, null, 0, 16))
                .isEqualTo(one.getRGB(0, 0, 16, 8, null, 0, 16));
    }

    private static byte[] box(String type, String content) {
        return box(type, content.getBytes(LATIN));
    }

    private static byte[] box(String type, byte[]... content) {
        byte[] body = join(content);
        return join(number(body.length + 8), type.getBytes(LATIN), body);
    }

    private static byte[] number(int value) {
        return ByteBuffer.allocate(4).putInt(value).array();
    }

    private static byte[] join(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        Stream.of(parts).forEach(all::writeBytes);
        return all.toByteArray();
    }
}
