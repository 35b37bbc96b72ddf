package org.touchstone.web.badge;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.touchstone.credential.catalog.Catalog;
import org.touchstone.credential.catalog.CatalogEntry;
import org.touchstone.credential.kernel.NotFound;

/**
 * The lasting address of a version of a micro-credential, which stands in every badge; it leads to
 * the catalog page of today.
 */
@WebServlet("/micro-credentials/*")
public class AchievementServlet extends HttpServlet {
    private static final long serialVersionUID = 1;
    private static final Pattern ADDRESS = Pattern.compile("/([^/]+)/versions/([0-9]{1,6})");

    @Inject transient Catalog catalog;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Matcher address = ADDRESS.matcher(Optional.ofNullable(request.getPathInfo()).orElse("/"));
        if (!address.matches()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        try {
            CatalogEntry entry =
                    catalog.version(address.group(1), Integer.parseInt(address.group(2)));
            response.sendRedirect(
                    request.getContextPath()
                            + "/micro-credential?code="
                            + URLEncoder.encode(entry.code(), StandardCharsets.UTF_8)
                            + "&version="
                            + entry.versionId());
        } catch (NotFound unknown) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }
}
