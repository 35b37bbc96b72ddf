package org.touchstone.launcher;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;

/**
 * Small files of the kinds that educators hand in, with a name where programs write their users'.
 */
public final class EvidenceFiles {
    public static final String PDF_WORDS = "Exit tickets of the second lesson";

    private EvidenceFiles() {}

    /** Two pages. */
    public static byte[] pdf(String author) throws IOException {
        try (PDDocument document = new PDDocument()) {
            PDDocumentInformation information = new PDDocumentInformation();
            information.setAuthor(author);
            information.setTitle("Plan of " + author);
            document.setDocumentInformation(information);
            for (String line : new String[] {PDF_WORDS, "What the students said"}) {
                PDPage page = new PDPage();
                document.addPage(page);
                try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                    content.beginText();
                    content.setFont(new PDType1Font(FontName.HELVETICA), 20);
                    content.newLineAtOffset(60, 700);
                    content.showText(line);
                    content.endText();
                }
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }

    public static byte[] png(String author) throws IOException {
        byte[] plain = picture("png");
        byte[] body = ("tEXtAuthor\0" + author).getBytes(StandardCharsets.ISO_8859_1);
        CRC32 crc = new CRC32();
        crc.update(body);
        return join(
                Arrays.copyOf(plain, 33),
                number(body.length - 4),
                body,
                number((int) crc.getValue()),
                Arrays.copyOfRange(plain, 33, plain.length));
    }

    /** With EXIF data. */
    public static byte[] jpeg(String author) throws IOException {
        byte[] plain = picture("jpg");
        byte[] exif = ("Exif\0\0MM\0*" + author).getBytes(StandardCharsets.ISO_8859_1);
        return join(
                Arrays.copyOf(plain, 20),
                new byte[] {(byte) 0xFF, (byte) 0xE1, 0, (byte) (exif.length + 2)},
                exif,
                Arrays.copyOfRange(plain, 20, plain.length));
    }

    private static byte[] picture(String format) throws IOException {
        BufferedImage image = new BufferedImage(320, 200, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setColor(Color.ORANGE);
        pen.fillOval(40, 30, 200, 120);
        pen.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, format, out);
        return out.toByteArray();
    }

    /** Three seconds of a tone. */
    public static byte[] wav(String author) throws IOException {
        int rate = 8000;
        byte[] samples = new byte[3 * rate];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (byte) (128 + 60 * Math.sin(2 * Math.PI * 440 * i / rate));
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        AudioSystem.write(
                new AudioInputStream(
                        new ByteArrayInputStream(samples),
                        new AudioFormat(rate, 8, 1, false, false),
                        samples.length),
                AudioFileFormat.Type.WAVE,
                out);
        byte[] name = Arrays.copyOf(author.getBytes(StandardCharsets.ISO_8859_1), 40);
        return join(
                out.toByteArray(),
                "LIST".getBytes(StandardCharsets.ISO_8859_1),
                new byte[] {40, 0, 0, 0},
                name);
    }

    public static byte[] docx(String author) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            part(
                    zip,
                    "[Content_Types].xml",
                    "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"></Types>");
            part(
                    zip,
                    "docProps/core.xml",
                    "<cp:coreProperties xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:cp=\"c\"><dc:creator>"
                            + author
                            + "</dc:creator></cp:coreProperties>");
            part(
                    zip,
                    "word/document.xml",
                    "<w:document xmlns:w=\"w\"><w:t>A plan</w:t></w:document>");
        }
        return out.toByteArray();
    }

    private static void part(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private static byte[] number(int value) {
        return ByteBuffer.allocate(4).putInt(value).array();
    }

    private static byte[] join(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }
}
