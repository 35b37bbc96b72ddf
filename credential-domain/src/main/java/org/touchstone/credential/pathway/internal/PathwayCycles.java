package org.touchstone.credential.pathway.internal;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.touchstone.credential.kernel.Refusal.Detail;
import org.touchstone.credential.pathway.Rule;
import org.touchstone.credential.pathway.Rule.Credit;
import org.touchstone.credential.pathway.Rule.Group;
import org.touchstone.credential.pathway.Rule.Kind;
import org.touchstone.credential.pathway.Rule.Step;

/**
 * No pathway may lead back to itself, whether as a step or in place of one. All published versions
 * count, because somebody may still follow an old one: what was named once can never name back.
 */
@Dependent
public class PathwayCycles {
    /** Whoever publishes waits for the one before, so that two cannot close a circle together. */
    private static final long LOCK = 5_160_160_016L;

    @PersistenceContext(unitName = "credential")
    EntityManager em;

    void oneAtATime() {
        em.createNativeQuery("select pg_advisory_xact_lock(" + LOCK + ")").getResultList();
    }

    Optional<Detail> circle(String code, Rule rule) {
        Map<String, List<String>> names = new HashMap<>();
        for (Object each :
                em.createNativeQuery(
                                """
                                select distinct p.code, q.code from credential.pathway_reference r
                                join credential.pathway_version v on v.id = r.version_id
                                join credential.pathway p on p.id = v.pathway_id
                                join credential.pathway q on q.id = r.pathway_id
                                order by p.code, q.code
                                """)
                        .getResultList()) {
            Object[] row = (Object[]) each;
            names.computeIfAbsent((String) row[0], from -> new ArrayList<>()).add((String) row[1]);
        }
        return rule.credits()
                .filter(credit -> credit.kind() == Kind.PATHWAY)
                .flatMap(credit -> way(credit.code(), code, names).stream())
                .findFirst()
                .map(way -> detail(code, rule, way));
    }

    /** The shortest way from one to the other, or none. */
    private static Optional<List<String>> way(
            String from, String to, Map<String, List<String>> names) {
        Deque<List<String>> ways = new ArrayDeque<>(List.of(List.of(from)));
        Set<String> seen = new HashSet<>(Set.of(from));
        while (!ways.isEmpty()) {
            List<String> way = ways.remove();
            String last = way.get(way.size() - 1);
            if (last.equals(to)) {
                return Optional.of(way);
            }
            for (String next : names.getOrDefault(last, List.of())) {
                if (seen.add(next)) {
                    List<String> longer = new ArrayList<>(way);
                    longer.add(next);
                    ways.add(longer);
                }
            }
        }
        return Optional.empty();
    }

    private static Detail detail(String code, Rule rule, List<String> way) {
        String place = place(rule, Credit.pathway(way.get(0)), "rule");
        return new Detail(
                place,
                "circle",
                "The step that names the pathway '"
                        + way.get(0)
                        + "' closes a circle: "
                        + code
                        + " → "
                        + String.join(" → ", way)
                        + ". Leave it out; a pathway cannot be part of itself, in any of its versions.");
    }

    /** Null: not here. */
    private static String place(Rule rule, Credit credit, String place) {
        if (rule instanceof Step step) {
            return step.takes(credit) ? place : null;
        }
        List<Rule> members = ((Group) rule).members();
        for (int i = 0; i < members.size(); i++) {
            String found = place(members.get(i), credit, place + ".members[" + i + "]");
            if (found != null) {
                return found;
            }
        }
        return null;
    }
}
