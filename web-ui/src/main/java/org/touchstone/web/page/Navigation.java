package org.touchstone.web.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletRequest;
import java.net.MalformedURLException;
import java.util.List;
import java.util.stream.Stream;
import org.touchstone.web.access.AccessTable;

/**
 * The links of the header and of the home page: those whose page is part of this system and that
 * the viewer may open by {@link AccessTable}. A link's text is {@code msg[key]}, what it is for
 * {@code msg[key.about]}.
 */
@Named("navigation")
@RequestScoped
public class Navigation {

    /** So many links stand side by side; more are put into menus. */
    private static final int SIDE_BY_SIDE = 6;

    private record Entry(String key, String path) {}

    /**
     * Links that belong together.
     *
     * @param key of the menu's text; empty: they always stand by themselves
     */
    private record Group(String key, List<Entry> entries) {}

    private static final List<Group> MAIN =
            List.of(
                    new Group(
                            "",
                            List.of(
                                    new Entry("nav.educator", "/educator/desk"),
                                    new Entry("nav.coach", "/coach/desk"),
                                    new Entry("nav.reviewer", "/reviewer/desk"))),
                    new Group(
                            "nav.group.scoring",
                            List.of(
                                    new Entry("nav.supervisor", "/supervisor/desk"),
                                    new Entry("nav.calibration", "/supervisor/calibration"),
                                    new Entry("nav.agreement", "/supervisor/agreement"),
                                    new Entry("nav.extensions", "/supervisor/extensions"))),
                    new Group(
                            "nav.group.programs",
                            List.of(
                                    new Entry("nav.programs", "/programs/list"),
                                    new Entry("nav.pathways", "/pathways/list"),
                                    new Entry("nav.coursework", "/programs/coursework"),
                                    new Entry("nav.authoring", "/catalog-authoring/drafts"),
                                    new Entry("nav.leaderRoles", "/programs/leader-roles"))),
                    new Group(
                            "nav.group.rewards",
                            List.of(
                                    new Entry("nav.incentives", "/administration/incentives"),
                                    new Entry("nav.renewal", "/administration/renewal"))),
                    new Group(
                            "nav.group.reports",
                            List.of(
                                    new Entry("nav.outcomes", "/reports/program-outcomes"),
                                    new Entry("nav.incentiveCosts", "/reports/incentives"),
                                    new Entry("nav.renewalReport", "/reports/renewal-credit"))),
                    new Group(
                            "nav.group.administration",
                            List.of(
                                    new Entry("nav.imports", "/administration/imports"),
                                    new Entry("nav.people", "/administration/people"),
                                    new Entry("nav.calendar", "/administration/calendar"),
                                    new Entry("nav.reminders", "/administration/reminders"),
                                    new Entry("nav.audit", "/administration/audit"))),
                    new Group(
                            "",
                            List.of(
                                    new Entry("nav.catalog", "/catalog"),
                                    new Entry("nav.pathwayCatalog", "/pathways"),
                                    new Entry("nav.check", "/check"))));

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

    /**
     * One link of the header, or several behind one word.
     *
     * @param key of that word; empty: one link
     */
    public record Menu(String key, List<Link> links) {

        public boolean isSingle() {
            return key.isEmpty();
        }

        /** Whether the page that is being shown is among them. */
        public boolean isCurrent() {
            return links.stream().anyMatch(Link::current);
        }
    }

    /** What the viewer works with, most used first; then what is public. */
    public List<Link> getMain() {
        return MAIN.stream().flatMap(group -> open(group.entries()).stream()).toList();
    }

    /** The same for the header: side by side, or in menus where they are many. */
    public List<Menu> getMenus() {
        boolean many = getMain().size() > SIDE_BY_SIDE;
        return MAIN.stream()
                .flatMap(
                        group -> {
                            List<Link> links = open(group.entries());
                            return many && !group.key().isEmpty() && links.size() > 1
                                    ? Stream.of(new Menu(group.key(), links))
                                    : links.stream().map(link -> new Menu("", List.of(link)));
                        })
                .toList();
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
