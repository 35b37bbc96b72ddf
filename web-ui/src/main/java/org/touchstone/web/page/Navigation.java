package org.touchstone.web.page;

import static org.touchstone.credential.kernel.Permission.COACH_EDUCATORS;
import static org.touchstone.credential.kernel.Permission.IMPORT_DATA;
import static org.touchstone.credential.kernel.Permission.MANAGE_PEOPLE;
import static org.touchstone.credential.kernel.Permission.OWN_ACCOUNT;
import static org.touchstone.credential.kernel.Permission.READ_AUDIT;
import static org.touchstone.credential.kernel.Permission.READ_REPORTS;
import static org.touchstone.credential.kernel.Permission.SCORE;
import static org.touchstone.credential.kernel.Permission.SUBMIT_WORK;
import static org.touchstone.credential.kernel.Permission.SUPERVISE_SCORING;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletRequest;
import java.net.MalformedURLException;
import java.util.List;
import org.touchstone.credential.kernel.Permission;

/**
 * The links of the header and of the home page: those whose page is part of this system and that
 * the viewer may open. A link's text is {@code msg[key]}, what it is for {@code msg[key.about]}.
 */
@Named("navigation")
@RequestScoped
public class Navigation {

    private record Entry(String key, String path, Permission permission) {}

    private static final List<Entry> MAIN =
            List.of(
                    new Entry("nav.educator", "/educator/desk", SUBMIT_WORK),
                    new Entry("nav.coach", "/coach/desk", COACH_EDUCATORS),
                    new Entry("nav.reviewer", "/reviewer/desk", SCORE),
                    new Entry("nav.supervisor", "/supervisor/desk", SUPERVISE_SCORING),
                    new Entry("nav.outcomes", "/reports/program-outcomes", READ_REPORTS),
                    new Entry("nav.imports", "/administration/imports", IMPORT_DATA),
                    new Entry("nav.people", "/administration/people", MANAGE_PEOPLE),
                    new Entry("nav.audit", "/administration/audit", READ_AUDIT),
                    new Entry("nav.catalog", "/catalog", null),
                    new Entry("nav.check", "/check", null));

    private static final List<Entry> OWN =
            List.of(
                    new Entry("nav.wallet", "/educator/badges", SUBMIT_WORK),
                    new Entry("nav.account", "/account", OWN_ACCOUNT));

    @Inject private HttpServletRequest request;
    @Inject private ServletContext context;
    @Inject private Viewer viewer;

    /**
     * @param current whether this is the page that is being shown
     */
    public record Link(String key, String path, boolean current) {}

    /** What the viewer works with, most used first; then what is public. */
    public List<Link> getMain() {
        return open(MAIN);
    }

    /** What belongs to the viewer: account, tokens, badges. */
    public List<Link> getOwn() {
        return open(OWN);
    }

    public boolean exists(String path) {
        try {
            return context.getResource(path + ".xhtml") != null;
        } catch (MalformedURLException wrong) {
            throw new IllegalArgumentException(path, wrong);
        }
    }

    private List<Link> open(List<Entry> entries) {
        String here = address();
        return entries.stream()
                .filter(entry -> viewer.may(entry.permission()) && exists(entry.path()))
                .map(entry -> new Link(entry.key(), entry.path(), here.equals(entry.path())))
                .toList();
    }

    private String address() {
        Object forwarded = request.getAttribute(RequestDispatcher.FORWARD_SERVLET_PATH);
        String path = forwarded == null ? request.getServletPath() : forwarded.toString();
        return path.endsWith(".xhtml") ? path.substring(0, path.length() - 6) : path;
    }
}
