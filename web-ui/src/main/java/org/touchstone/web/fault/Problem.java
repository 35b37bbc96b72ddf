package org.touchstone.web.fault;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.touchstone.credential.kernel.Refusal;
import org.touchstone.credential.kernel.Refusal.Detail;

/**
 * A problem document, RFC 9457.
 *
 * @param code stable, for programs; the last part of the document's {@code type}
 * @param detail for people: what is wrong and what to do
 * @param errors one for each thing to mend, possibly none
 */
public record Problem(int status, String code, String detail, List<Detail> errors) {
    public static final String MEDIA_TYPE = "application/problem+json";

    public static Problem of(Refusal refusal) {
        return new Problem(
                status(refusal.kind()), refusal.code(), refusal.getMessage(), refusal.details());
    }

    public static Problem of(int status, String code, String detail) {
        return new Problem(status, code, detail, List.of());
    }

    /** Says nothing of what happened inside; the id finds it in the log. */
    public static Problem ofFault() {
        return of(
                500,
                "internal-error",
                "Something went wrong on our side and nothing was changed. Try again; if it stays, report the id.");
    }

    /** As {@link #ofFault()}, or that the database does not answer, which passes. */
    public static Problem ofFault(Throwable fault) {
        return DatabaseIsAway.isCauseOf(fault)
                ? of(
                        503,
                        "database-unavailable",
                        "The database does not answer at the moment. Nothing was changed; try again in a minute.")
                : ofFault();
    }

    public static int status(Refusal.Kind kind) {
        return switch (kind) {
            case INVALID -> 422;
            case NOT_AUTHENTICATED -> 401;
            case NOT_PERMITTED -> 403;
            case NOT_FOUND -> 404;
            case CONFLICT -> 409;
            case TOO_LARGE -> 413;
        };
    }

    /**
     * @param requestId quotable, the same that is in the log
     */
    public JsonObject toJson(String requestId) {
        JsonObjectBuilder document =
                Json.createObjectBuilder()
                        .add("type", "urn:touchstone:problem:" + code)
                        .add("title", code.replace('-', ' '))
                        .add("status", status)
                        .add("detail", detail)
                        .add("code", code)
                        .add("id", requestId);
        if (!errors.isEmpty()) {
            JsonArrayBuilder list = Json.createArrayBuilder();
            for (Detail error : errors) {
                JsonObjectBuilder one = Json.createObjectBuilder();
                if (error.field() != null) {
                    one.add("field", error.field());
                }
                list.add(one.add("code", error.code()).add("message", error.message()));
            }
            document.add("errors", list);
        }
        return document.build();
    }

    public void write(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setStatus(status);
        if (status == HttpServletResponse.SC_UNAUTHORIZED) {
            response.setHeader("WWW-Authenticate", "Bearer");
        }
        response.setContentType(MEDIA_TYPE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getOutputStream()
                .write(
                        toJson(RequestLog.idOf(request))
                                .toString()
                                .getBytes(StandardCharsets.UTF_8));
    }
}
