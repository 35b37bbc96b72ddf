package org.touchstone.web.fault;

import jakarta.json.Json;
import jakarta.json.JsonBuilderFactory;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Gives every request an id, answers with it and writes one line of JSON for it. The line holds no
 * query, no name and no address of a person. Mapped first in web.xml.
 */
public class RequestLog extends HttpFilter {
    private static final long serialVersionUID = 1;
    private static final Logger LOG = Logger.getLogger(RequestLog.class.getName());
    private static final SecureRandom RANDOM = new SecureRandom();

    /** Kept, because finding the library anew for each line costs more than the line. */
    private static final JsonBuilderFactory JSON = Json.createBuilderFactory(Map.of());

    /** The request attribute that error pages quote. */
    public static final String ID = "touchstone.requestId";

    @Override
    protected void doFilter(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String id = idOf(request);
        response.setHeader("X-Request-Id", id);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "SAMEORIGIN");
        response.setHeader("Referrer-Policy", "same-origin");
        long start = System.nanoTime();
        try {
            chain.doFilter(request, response);
        } catch (IOException | ServletException | RuntimeException e) {
            logFault(id, e);
            throw e;
        } finally {
            long millis = (System.nanoTime() - start) / 1_000_000;
            LOG.log(Level.INFO, () -> line(request, response, id, millis));
        }
    }

    /** The id of this request; made when first asked for. */
    public static String idOf(HttpServletRequest request) {
        Object id = request.getAttribute(ID);
        if (id == null) {
            byte[] bytes = new byte[6];
            RANDOM.nextBytes(bytes);
            id = HexFormat.of().formatHex(bytes);
            request.setAttribute(ID, id);
        }
        return (String) id;
    }

    public static void logFault(String id, Throwable fault) {
        LOG.log(
                Level.SEVERE,
                fault,
                () ->
                        JSON.createObjectBuilder()
                                .add("event", "fault")
                                .add("requestId", id)
                                .add("kind", fault.getClass().getName())
                                .build()
                                .toString());
    }

    private static String line(
            HttpServletRequest request, HttpServletResponse response, String id, long millis) {
        return JSON.createObjectBuilder()
                .add("event", "request")
                .add("requestId", id)
                .add("method", request.getMethod())
                .add("path", request.getRequestURI())
                .add("status", response.getStatus())
                .add("millis", millis)
                .build()
                .toString();
    }
}
