package org.touchstone.web.access;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.touchstone.credential.kernel.Permission;
import org.touchstone.web.access.AccessTable.Kind;
import org.touchstone.web.access.AccessTable.Rule;

/** Gathers the lines of the access table while the areas of the product declare theirs. */
final class AccessLines {

    static final String API = "/api/v1";

    private final List<Rule> rules = new ArrayList<>();

    private AccessLines() {}

    /** The lines of these areas, in their order. */
    static List<Rule> of(List<Consumer<AccessLines>> areas) {
        AccessLines lines = new AccessLines();
        areas.forEach(area -> area.accept(lines));
        return List.copyOf(lines.rules);
    }

    void everyonePages(String... addresses) {
        for (String address : addresses) {
            add(Kind.PAGE, address, Set.of());
        }
    }

    void everyoneAction(String beanMethod) {
        add(Kind.ACTION, beanMethod, Set.of());
    }

    void everyoneRoute(String method, String address) {
        add(Kind.ROUTE, method + " " + address, Set.of());
    }

    /** A page for whoever holds one of these. */
    void page(String address, Permission needed, Permission... orElse) {
        add(Kind.PAGE, address, EnumSet.of(needed, orElse));
    }

    void actions(Permission permission, String... beanMethods) {
        actions(Set.of(permission), beanMethods);
    }

    void actions(Set<Permission> anyOf, String... beanMethods) {
        for (String beanMethod : beanMethods) {
            add(Kind.ACTION, beanMethod, anyOf);
        }
    }

    /** A route for whoever holds one of these; parts in braces stand for one segment. */
    void route(String method, String address, Permission needed, Permission... orElse) {
        add(Kind.ROUTE, method + " " + address, EnumSet.of(needed, orElse));
    }

    /** Of whoever holds a claim: reviewers, and supervisors who adjudicate and read again. */
    void reading(String method, String address) {
        route(method, address, Permission.SCORE, Permission.SUPERVISE_SCORING);
    }

    private void add(Kind kind, String name, Set<Permission> anyOf) {
        rules.add(new Rule(kind, name, anyOf));
    }
}
