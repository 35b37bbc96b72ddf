package org.touchstone.credential.submission.internal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * A PDF (ISO 32000-2) written anew without its information dictionary, its XMP and private data,
 * attachments, the names of who annotated or signed it, and the EXIF data of its photographs.
 * Writing it anew leaves out earlier revisions as well.
 */
final class CleanPdf {
    private static final List<COSName> TELL =
            List.of(
                    COSName.METADATA,
                    COSName.getPDFName("PieceInfo"),
                    COSName.getPDFName("LastModified"),
                    COSName.EMBEDDED_FILES,
                    COSName.AF,
                    COSName.EF,
                    COSName.JAVA_SCRIPT);

    private static final Set<COSName> SIGNATURES = Set.of(COSName.SIG, COSName.DOC_TIME_STAMP);

    private static final Logger LOG = Logger.getLogger(CleanPdf.class.getName());

    private final Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Deque<COSBase> waiting = new ArrayDeque<>();

    private CleanPdf() {}

    static void copy(InputStream in, OutputStream out) throws IOException {
        Path whole = Files.createTempFile("document", ".pdf");
        try {
            Files.copy(in, whole, StandardCopyOption.REPLACE_EXISTING);
            try (PDDocument document =
                    Loader.loadPDF(whole.toFile(), IOUtils.createTempFileOnlyStreamCache())) {
                document.setAllSecurityToBeRemoved(true);
                document.getDocument().getTrailer().removeItem(COSName.INFO);
                new CleanPdf().cleanFrom(document.getDocumentCatalog().getCOSObject());
                document.save(out);
            } catch (RuntimeException broken) {
                // The library's way to say so of some damaged files.
                throw new IOException(broken);
            }
        } finally {
            Files.delete(whole);
        }
    }

    private void cleanFrom(COSBase root) throws IOException {
        waiting.add(root);
        while (!waiting.isEmpty()) {
            COSBase one = waiting.remove();
            COSBase item = one instanceof COSObject reference ? reference.getObject() : one;
            if (item == null || !seen.add(item)) {
                continue;
            }
            if (item instanceof COSDictionary dictionary) {
                clean(dictionary);
                waiting.addAll(dictionary.getValues());
            } else if (item instanceof COSArray array) {
                array.forEach(
                        element -> {
                            if (element != null) {
                                waiting.add(element);
                            }
                        });
            }
        }
    }

    private static void clean(COSDictionary dictionary) throws IOException {
        TELL.forEach(dictionary::removeItem);
        boolean isAnnotation =
                dictionary.containsKey(COSName.SUBTYPE) && dictionary.containsKey(COSName.RECT);
        if (isAnnotation && !COSName.WIDGET.equals(dictionary.getCOSName(COSName.SUBTYPE))) {
            // Of a form's field it is the field's name; of any other the name of its author.
            dictionary.removeItem(COSName.T);
        }
        if (isSignature(COSName.TYPE, dictionary) || isSignature(COSName.FT, dictionary)) {
            List.of("V", "Name", "Contents", "Cert", "Location", "ContactInfo", "Reason")
                    .forEach(key -> dictionary.removeItem(COSName.getPDFName(key)));
        }
        if (dictionary instanceof COSStream stream && COSName.DCT_DECODE.equals(filter(stream))) {
            photograph(stream);
        }
    }

    private static boolean isSignature(COSName key, COSDictionary dictionary) {
        COSName kind = dictionary.getCOSName(key);
        return kind != null && SIGNATURES.contains(kind);
    }

    private static COSBase filter(COSStream stream) {
        COSBase filter = stream.getDictionaryObject(COSName.FILTER);
        return filter instanceof COSArray array && array.size() == 1 ? array.getObject(0) : filter;
    }

    private static void photograph(COSStream stream) throws IOException {
        ByteArrayOutputStream cleaned = new ByteArrayOutputStream();
        try (InputStream raw = stream.createRawInputStream()) {
            CleanJpeg.copy(raw, cleaned);
        } catch (IOException damaged) {
            LOG.log(Level.FINE, "A picture in a PDF is shown as far as it goes", damaged);
        }
        try (OutputStream raw = stream.createRawOutputStream()) {
            cleaned.writeTo(raw);
        }
    }
}
