package org.touchstone.web.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletRequest;
import java.net.MalformedURLException;
import java.util.List;
import org.touchstone.web.access.AccessTable;

/**
 * The links of the header and of the home page: those whose page is part of this system and that
 * the viewer may open by {@link AccessTable}. A link's text is {@code msg[key]}, what it is for
 * {@code msg[key.about]}.
 */
@Named("navigation")
@RequestScoped
public class Navigation {

    private record Entry(String key, String path) {}

    private static final List<Entry> MAIN =
            List.of(
                    new Entry("nav.educator", "/educator/desk"),
                    new Entry("nav.coach", "/coach/desk"),
                    new Entry("nav.reviewer", "/reviewer/desk"),
                    new Entry("nav.supervisor", "/supervisor/desk"),
                    new Entry("nav.calibration", "/supervisor/calibration"),
                    new Entry("nav.agreement", "/supervisor/agreement"),
                    new Entry("nav.programs", "/programs/list"),
                    new Entry("nav.coursework", "/programs/coursework"),
                    new Entry("nav.pathways", "/pathways/list"),
                    new Entry("nav.authoring", "/catalog-authoring/drafts"),
                    new Entry("nav.extensions", "/supervisor/extensions"),
                    new Entry("nav.outcomes", "/reports/program-outcomes"),
                    new Entry("nav.incentives", "/administration/incentives"),
                    new Entry("nav.incentiveCosts", "/reports/incentives"),
                    new Entry("nav.leaderRoles", "/programs/leader-roles"),
                    new Entry("nav.renewalReport", "/reports/renewal-credit"),
                    new Entry("nav.renewal", "/administration/renewal"),
                    new Entry("nav.imports", "/administration/imports"),
                    new Entry("nav.calendar", "/administration/calendar"),
                    new Entry("nav.reminders", "/administration/reminders"),
                    new Entry("nav.people", "/administration/people"),
                    new Entry("nav.audit", "/administration/audit"),
                    new Entry("nav.catalog", "/catalog"),
                    new Entry("nav.pathwayCatalog", "/pathways"),
                    new Entry("nav.check", "/check"));

    private static final List<Entry> OWN =
            List.of(
                    new Entry("nav.wallet", "/educator/badges"),
                    new Entry("nav.ownIncentives", "/educator/incentives"),
                    new Entry("nav.ownRoles", "/educator/roles"),
                    new Entry("nav.reviewing", "/educator/reviewing"),
                    new Entry("nav.ownPay", "/reviewer/pay"),
                    new Entry("nav.ownRenewal", "/educator/renewal"),
                    new Entry("nav.qualification", "/reviewer/qualification"),
                    new Entry("nav.account", "/account"));

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

    /** Whether there is such a page for the viewer. */
    public boolean mayOpen(String path) {
        return exists(path)
                && AccessTable.page(path).filter(rule -> rule.admits(viewer::may)).isPresent();
    }

    private boolean exists(String path) {
        try {
            return context.getResource(path + ".xhtml") != null;
        } catch (MalformedURLException wrong) {
            throw new IllegalArgumentException(path, wrong);
        }
    }

    private List<Link> open(List<Entry> entries) {
        String here = address();
        return entries.stream()
                .filter(entry -> mayOpen(entry.path()))
                .map(entry -> new Link(entry.key(), entry.path(), here.equals(entry.path())))
                .toList();
    }

    private String address() {
        Object forwarded = request.getAttribute(RequestDispatcher.FORWARD_SERVLET_PATH);
        String path = forwarded == null ? request.getServletPath() : forwarded.toString();
        return path.endsWith(".xhtml") ? path.substring(0, path.length() - 6) : path;
    }
}
