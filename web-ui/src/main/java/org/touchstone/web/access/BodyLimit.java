package org.touchstone.web.access;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.touchstone.credential.kernel.Refusal;
import org.touchstone.web.fault.Problem;

/**
 * Refuses a body that no address takes, before it fills a disk: one that says its length at once,
 * one that does not as soon as it has sent too much. What a file may weigh is checked again, to the
 * byte, where it is kept. Mapped in web.xml behind {@link AccessFilter}, so that strangers are
 * turned away without a look at what they send.
 */
public class BodyLimit extends HttpFilter {
    private static final long serialVersionUID = 1;
    private static final long MIB = 1024 * 1024;

    /** What stands around a file in a form of several parts, and any document without a file. */
    private static final long ROOM = 16 * MIB;

    @Inject
    @ConfigProperty(name = "touchstone.evidence.max-bytes", defaultValue = "104857600")
    long largestEvidence;

    @Inject
    @ConfigProperty(name = "touchstone.imports.maximum-bytes", defaultValue = "67108864")
    long largestImport;

    /** A body went over the limit. */
    static final class BodyTooLarge extends Refusal {
        private static final long serialVersionUID = 1;

        BodyTooLarge(long limit) {
            super(
                    Kind.TOO_LARGE,
                    "What was sent is larger than the "
                            + limit / MIB
                            + " MiB that this address takes. Nothing was kept; split it and send the parts.");
        }
    }

    @Override
    protected void doFilter(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        long limit = limit(request.getContentType());
        if (request.getContentLengthLong() > limit) {
            // The rest is not worth reading.
            response.setHeader("Connection", "close");
            if (request.getRequestURI().startsWith(request.getContextPath() + "/api/")) {
                Problem.of(new BodyTooLarge(limit)).write(request, response);
                // Otherwise the answer waits for the rest that is not read.
                response.flushBuffer();
            } else {
                response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
            }
        } else {
            chain.doFilter(
                    request.getContentLengthLong() < 0 ? new Counted(request, limit) : request,
                    response);
        }
    }

    private long limit(String contentType) {
        boolean hasFiles = contentType != null && contentType.startsWith("multipart/");
        return hasFiles ? Math.max(largestEvidence, largestImport) + ROOM : ROOM;
    }

    /** A body without a length. */
    private static final class Counted extends HttpServletRequestWrapper {
        private final long limit;

        Counted(HttpServletRequest request, long limit) {
            super(request);
            this.limit = limit;
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            return new CountedStream(super.getInputStream(), limit);
        }
    }

    private static final class CountedStream extends ServletInputStream {
        private final ServletInputStream body;
        private final long limit;
        private long count;

        CountedStream(ServletInputStream body, long limit) {
            this.body = body;
            this.limit = limit;
        }

        @Override
        public int read() throws IOException {
            int one = body.read();
            count(one < 0 ? 0 : 1);
            return one;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int read = body.read(bytes, offset, length);
            count(Math.max(0, read));
            return read;
        }

        private void count(int bytes) {
            count += bytes;
            if (count > limit) {
                throw new BodyTooLarge(limit);
            }
        }

        @Override
        public boolean isFinished() {
            return body.isFinished();
        }

        @Override
        public boolean isReady() {
            return body.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            body.setReadListener(listener);
        }
    }
}
