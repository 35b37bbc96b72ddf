package org.touchstone.credential.submission.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
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

/** What is left of a document with its author's name in it, and what is no such file. */
class CleanFileTest extends CleanFileFixture {
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
}
