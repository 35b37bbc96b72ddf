package org.touchstone.web.badge;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.touchstone.credential.award.BadgeIssuer;
import org.touchstone.credential.kernel.NotFound;

/** The signed status lists. */
@WebServlet("/status/*")
public class StatusListServlet extends HttpServlet {
    private static final long serialVersionUID = 1;

    @Inject transient BadgeIssuer issuer;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String path = Optional.ofNullable(request.getPathInfo()).orElse("/");
        PublicDocument.answer(
                request,
                response,
                () ->
                        // Asked anew each time: a revocation holds from the moment it is made.
                        new PublicDocument(
                                "application/vc+ld+json",
                                "no-cache",
                                issuer.statusList(number(path.substring(1)))));
    }

    private static int number(String text) {
        if (!text.matches("[0-9]{1,6}")) {
            throw new NotFound("status list", text);
        }
        return Integer.parseInt(text);
    }
}
