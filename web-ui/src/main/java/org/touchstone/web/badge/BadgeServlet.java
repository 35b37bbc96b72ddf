package org.touchstone.web.badge;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.touchstone.credential.award.Badges;
import org.touchstone.credential.kernel.NotFound;

/**
 * One badge at one address: a page for people, and the credential in four forms for machines, by
 * extension or by what the caller accepts.
 */
@WebServlet("/badges/*")
public class BadgeServlet extends HttpServlet {
    private static final long serialVersionUID = 1;
    private static final Pattern ADDRESS =
            Pattern.compile("/([0-9a-fA-F-]{36})(?:\\.(json|jwt|png|svg))?");

    /** A credential never changes once it is signed; the pictures may be drawn better one day. */
    private static final String A_DAY = "public, max-age=86400";

    private static final String CREDENTIAL = "application/vc+ld+json";

    @Inject transient Badges badges;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        String path = Optional.ofNullable(request.getPathInfo()).orElse("/");
        Matcher address = ADDRESS.matcher(path);
        if (!address.matches()) {
            notFound(request, response, path);
            return;
        }
        UUID id = UUID.fromString(address.group(1));
        String form = address.group(2);
        if (form != null) {
            PublicDocument.answer(request, response, () -> document(id, form));
            return;
        }
        response.setHeader("Vary", "Accept");
        if (wantsMachineForm(request)) {
            PublicDocument.answer(request, response, () -> document(id, "json"));
        } else {
            request.getRequestDispatcher("/badge.xhtml?id=" + id).forward(request, response);
        }
    }

    private PublicDocument document(UUID id, String form) {
        return switch (form) {
            case "jwt" -> new PublicDocument("text/plain;charset=UTF-8", A_DAY, badges.token(id));
            case "png" -> new PublicDocument("image/png", A_DAY, badges.png(id));
            case "svg" -> new PublicDocument("image/svg+xml", A_DAY, badges.svg(id));
            default -> new PublicDocument(CREDENTIAL, A_DAY, badges.credential(id));
        };
    }

    private static void notFound(
            HttpServletRequest request, HttpServletResponse response, String path)
            throws IOException {
        if (path.contains(".")) {
            PublicDocument.answer(
                    request,
                    response,
                    () -> {
                        throw new NotFound("badge", path.substring(1));
                    });
        } else {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private static boolean wantsMachineForm(HttpServletRequest request) {
        String accept = Optional.ofNullable(request.getHeader("Accept")).orElse("");
        return accept.contains("json") && !accept.contains("text/html");
    }
}
