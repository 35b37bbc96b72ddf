package org.touchstone.web.api;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.touchstone.credential.kernel.InvalidRequest;
import org.touchstone.credential.kernel.Page;

/** Lists that come a page at a time: the page after this one is in a {@code Link} (RFC 8288). */
public final class Pages {
    private Pages() {}

    /**
     * @param text of the query parameter; null or blank: the first
     */
    public static int number(String text) {
        try {
            return text == null || text.isBlank() ? 1 : Integer.parseInt(text.strip());
        } catch (NumberFormatException e) {
            throw InvalidRequest.field(
                    "page", "not-a-page", "Give 'page' as a whole number, 1 for the first.");
        }
    }

    /** The rows themselves. */
    public static Response answer(Page<?> page, UriInfo address) {
        return answer(page.rows(), page, address);
    }

    /**
     * @param entity what the page is a part of
     */
    public static Response answer(Object entity, Page<?> page, UriInfo address) {
        Response.ResponseBuilder answer = Response.ok(entity);
        if (page.more()) {
            answer.link(
                    address.getRequestUriBuilder()
                            .replaceQueryParam("page", page.number() + 1)
                            .build(),
                    "next");
        }
        return answer.build();
    }
}
