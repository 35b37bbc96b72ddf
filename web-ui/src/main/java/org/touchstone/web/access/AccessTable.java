package org.touchstone.web.access;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.touchstone.credential.kernel.Permission;

/**
 * The one place that says who may reach what: every page, every action of a page and every REST
 * route has a line here, declared by the area it belongs to. What has none cannot be reached. A
 * test holds the table against the pages, the beans and the resource classes.
 */
public final class AccessTable {

    /** What a line is about. */
    public enum Kind {
        /** A page, by its address without extension. */
        PAGE,
        /** A method of a page's bean that an element of the page calls: {@code bean.method}. */
        ACTION,
        /** A REST route or a servlet, by method and address pattern. */
        ROUTE
    }

    /**
     * One line.
     *
     * @param name page address, {@code bean.method}, or {@code METHOD /address/{id}}
     * @param permissions any one of them is enough; none: everyone, signed in or not
     */
    public record Rule(Kind kind, String name, Set<Permission> permissions) {

        public Rule {
            permissions = Set.copyOf(permissions);
        }

        public boolean isPublic() {
            return permissions.isEmpty();
        }

        /** Whether somebody of whom this tells each permission may pass. */
        public boolean admits(Predicate<Permission> held) {
            return isPublic() || permissions.stream().anyMatch(held);
        }

        /** One that would do, to name in a refusal. */
        public Permission needed() {
            return permissions.stream().min(Comparator.naturalOrder()).orElseThrow();
        }
    }

    private static final List<Rule> RULES =
            AccessLines.of(
                    List.of(
                            PublicAccess::declare,
                            AccountAccess::declare,
                            EducatorAccess::declare,
                            CoachAccess::declare,
                            ProgramAccess::declare,
                            IncentiveAccessLines::declare,
                            CourseworkAccess::declare,
                            RenewalAccess::declare,
                            GraduateAccess::declare,
                            LeaderRoleAccess::declare,
                            PathwayAccess::declare,
                            CatalogAccess::declare,
                            ReviewAccess::declare,
                            CalibrationAccess::declare,
                            SupervisionAccess::declare,
                            AdministrationAccess::declare));

    private static final List<RoutePattern> ROUTES =
            RULES.stream().filter(rule -> rule.kind() == Kind.ROUTE).map(RoutePattern::of).toList();

    private AccessTable() {}

    /**
     * @param beginning up to the first part that stands for a segment: most routes are told apart
     *     by it, without the pattern
     */
    private record RoutePattern(String method, String beginning, Pattern address, Rule rule) {

        static RoutePattern of(Rule rule) {
            String[] parts = rule.name().split(" ", 2);
            return new RoutePattern(
                    parts[0],
                    parts[1].split("\\{", 2)[0],
                    Pattern.compile(parts[1].replaceAll("\\{[^/}]+}", "[^/]+")),
                    rule);
        }

        boolean isAt(String asked) {
            return asked.startsWith(beginning) && address.matcher(asked).matches();
        }
    }

    public static List<Rule> rules() {
        return RULES;
    }

    /** The line of a page; empty: there is no such page. */
    public static Optional<Rule> page(String address) {
        return find(Kind.PAGE, address);
    }

    /** The line of an action, {@code bean.method}. */
    public static Optional<Rule> action(String beanMethod) {
        return find(Kind.ACTION, beanMethod);
    }

    /** The line of a route; empty: there is no such route. HEAD is read as GET. */
    public static Optional<Rule> route(String method, String address) {
        String asked = method.equals("HEAD") ? "GET" : method;
        return ROUTES.stream()
                .filter(route -> route.method().equals(asked) && route.isAt(address))
                .map(RoutePattern::rule)
                .findFirst();
    }

    /** Whether some other method is known at this address: then the answer is 405, not 404. */
    public static boolean hasAnyMethodAt(String address) {
        return ROUTES.stream().anyMatch(route -> route.isAt(address));
    }

    private static Optional<Rule> find(Kind kind, String name) {
        return RULES.stream()
                .filter(rule -> rule.kind() == kind && rule.name().equals(name))
                .findFirst();
    }
}
