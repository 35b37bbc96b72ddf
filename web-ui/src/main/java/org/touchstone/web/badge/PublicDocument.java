package org.touchstone.web.badge;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import org.touchstone.credential.kernel.Refusal;
import org.touchstone.web.fault.Problem;
import org.touchstone.web.fault.RequestLog;

/**
 * What verifiers and wallets fetch: readable from any web page, and with a problem document where
 * there is nothing.
 */
final class PublicDocument {
    private final String mediaType;
    private final String caching;
    private final byte[] bytes;

    /**
     * @param caching the value of the {@code Cache-Control} header
     */
    PublicDocument(String mediaType, String caching, byte[] bytes) {
        this.mediaType = mediaType;
        this.caching = caching;
        this.bytes = bytes;
    }

    PublicDocument(String mediaType, String caching, String text) {
        this(mediaType, caching, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Writes the document, or the reason why there is none. */
    static void answer(
            HttpServletRequest request,
            HttpServletResponse response,
            Supplier<PublicDocument> document)
            throws IOException {
        response.setHeader("Access-Control-Allow-Origin", "*");
        try {
            document.get().write(response);
        } catch (Refusal refusal) {
            Problem.of(refusal).write(request, response);
        } catch (RuntimeException fault) {
            RequestLog.logFault(RequestLog.idOf(request), fault);
            Problem.ofFault().write(request, response);
        }
    }

    private void write(HttpServletResponse response) throws IOException {
        response.setContentType(mediaType);
        response.setHeader("Cache-Control", caching);
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }
}
