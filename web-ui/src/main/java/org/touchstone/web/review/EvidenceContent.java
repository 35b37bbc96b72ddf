package org.touchstone.web.review;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.touchstone.credential.submission.BlindWork.Content;

/**
 * A piece of evidence as an answer. Somebody uploaded it, so the browser may show a few kinds in
 * place and must run none: no sniffing, no scripts, no frames, no origin of ours.
 */
public final class EvidenceContent {
    private static final Set<String> SHOWN_IN_PLACE =
            Set.of(
                    "application/pdf",
                    "image/png",
                    "image/jpeg",
                    "image/webp",
                    "image/gif",
                    "video/mp4",
                    "video/webm",
                    "video/x-m4v",
                    "video/quicktime",
                    "audio/mpeg",
                    "audio/mp4",
                    "audio/ogg",
                    "audio/vorbis",
                    "audio/x-wav",
                    "audio/vnd.wave",
                    "text/csv",
                    "text/plain");

    /** One range, as players ask for it. */
    private static final Pattern RANGE = Pattern.compile("bytes=(\\d{0,18})-(\\d{0,18})");

    private EvidenceContent() {}

    /**
     * @param range the request's header, or null
     */
    public static Response answer(Content content, String range) {
        Matcher asked = RANGE.matcher(range == null ? "" : range.trim());
        if (!asked.matches() || (asked.group(1) + asked.group(2)).isEmpty()) {
            return headers(Response.ok(), content, 0, content.size()).build();
        }
        long first;
        long last = content.size() - 1;
        if (asked.group(1).isEmpty()) {
            first = Math.max(0, content.size() - Long.parseLong(asked.group(2)));
        } else {
            first = Long.parseLong(asked.group(1));
            last = asked.group(2).isEmpty() ? last : Math.min(last, Long.parseLong(asked.group(2)));
        }
        if (first > last) {
            close(content.bytes());
            return Response.status(Response.Status.REQUESTED_RANGE_NOT_SATISFIABLE)
                    .header("Content-Range", "bytes */" + content.size())
                    .build();
        }
        return headers(
                        Response.status(Response.Status.PARTIAL_CONTENT),
                        content,
                        first,
                        last - first + 1)
                .header("Content-Range", "bytes " + first + "-" + last + "/" + content.size())
                .build();
    }

    private static Response.ResponseBuilder headers(
            Response.ResponseBuilder response, Content content, long first, long length) {
        boolean inPlace = SHOWN_IN_PLACE.contains(content.mediaType());
        String type = inPlace ? content.mediaType() : "application/octet-stream";
        return response.entity((StreamingOutput) out -> copy(content.bytes(), first, length, out))
                .type(type.startsWith("text/") ? type + ";charset=UTF-8" : type)
                .header("Content-Length", length)
                .header("Accept-Ranges", "bytes")
                .header("X-Content-Type-Options", "nosniff")
                .header(
                        "Content-Security-Policy",
                        "sandbox; default-src 'none'; frame-ancestors 'self'")
                .header("Cross-Origin-Resource-Policy", "same-origin")
                .header("Referrer-Policy", "no-referrer")
                .header("Cache-Control", "private, no-store")
                .header(
                        "Content-Disposition",
                        (inPlace ? "inline" : "attachment")
                                + "; filename=\""
                                + content.fileName()
                                + "\"");
    }

    private static void copy(InputStream bytes, long first, long length, OutputStream out)
            throws IOException {
        try (bytes) {
            bytes.skipNBytes(first);
            byte[] buffer = new byte[64 * 1024];
            long left = length;
            while (left > 0) {
                int read = bytes.read(buffer, 0, (int) Math.min(buffer.length, left));
                if (read < 0) {
                    throw new IOException("The file ended before its size");
                }
                out.write(buffer, 0, read);
                left -= read;
            }
        }
    }

    private static void close(InputStream bytes) {
        try {
            bytes.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
