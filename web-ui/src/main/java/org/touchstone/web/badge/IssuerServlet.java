package org.touchstone.web.badge;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.touchstone.credential.award.BadgeIssuer;
import org.touchstone.credential.kernel.NotFound;

/** The issuer's profile, its {@code did:web} document and its keys. */
@WebServlet("/issuers/*")
public class IssuerServlet extends HttpServlet {
    private static final long serialVersionUID = 1;
    private static final Pattern ADDRESS =
            Pattern.compile("/([^/]+)(?:/(did\\.json)|/keys/([^/]+))?");

    /** Short, so that a new key is found soon after a change of keys. */
    private static final String FIVE_MINUTES = "public, max-age=300";

    @Inject transient BadgeIssuer issuer;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String path = Optional.ofNullable(request.getPathInfo()).orElse("/");
        PublicDocument.answer(request, response, () -> document(path));
    }

    private PublicDocument document(String path) {
        Matcher address = ADDRESS.matcher(path);
        if (!address.matches()) {
            throw new NotFound("issuer", path.substring(1));
        }
        String slug = address.group(1);
        if (address.group(2) != null) {
            return new PublicDocument(
                    "application/did+json", FIVE_MINUTES, issuer.didDocument(slug));
        }
        if (address.group(3) != null) {
            return new PublicDocument(
                    "application/jwk+json", FIVE_MINUTES, issuer.key(slug, address.group(3)));
        }
        return new PublicDocument("application/ld+json", FIVE_MINUTES, issuer.profile(slug));
    }
}
