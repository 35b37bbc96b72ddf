package org.touchstone.credential.pathway.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.touchstone.credential.award.AwardRegistry;
import org.touchstone.credential.award.AwardRegistry.AwardView;
import org.touchstone.credential.award.internal.IssuerSettings;
import org.touchstone.credential.award.internal.KeySecret;
import org.touchstone.credential.catalog.CatalogEntry;
import org.touchstone.credential.kernel.Actor;
import org.touchstone.credential.kernel.Role;
import org.touchstone.credential.pathway.OwnPathways;
import org.touchstone.credential.pathway.OwnPathways.Own;
import org.touchstone.credential.pathway.Pathways;
import org.touchstone.credential.pathway.Pathways.Authored;
import org.touchstone.credential.pathway.Pathways.PathwayText;
import org.touchstone.credential.pathway.Rule;
import org.touchstone.credential.pathway.Rule.Credit;
import org.touchstone.credential.pathway.Rule.Group;
import org.touchstone.credential.pathway.Rule.Order;
import org.touchstone.credential.pathway.Rule.Step;
import org.touchstone.credential.testing.AgencyFixture;
import org.touchstone.credential.testing.Publications;
import org.touchstone.credential.testing.TestServer;

/**
 * The state of {@link AgencyFixture} with the micro-credentials A to E. It is the morning of March
 * 3, 2026.
 */
abstract class PathwayFixture extends AgencyFixture {
    static final LocalDate TODAY = LocalDate.parse("2026-03-03");

    final Map<String, CatalogEntry> catalog = new HashMap<>();
    Actor dana;

    PathwayFixture() {
        super("2026-03-03T15:00:00Z");
    }

    @Override
    protected TestServer furnish(TestServer bare) {
        return bare.with(IssuerSettings.class, issuer())
                .with(
                        KeySecret.class,
                        new KeySecret(Optional.empty(), Optional.of(home.toString())));
    }

    @BeforeEach
    void start() {
        dana = person("dana", Role.EDUCATOR, "n1");
        for (String code : List.of("A", "B", "C", "D", "E")) {
            catalog.put(code, publish(Publications.ofOneReflection(code, "Credential " + code)));
        }
    }

    static Step step(String code, String... equivalents) {
        return new Step(
                Credit.microCredential(code),
                Arrays.stream(equivalents).map(Credit::microCredential).toList());
    }

    static Step pathwayStep(String code) {
        return new Step(Credit.pathway(code), List.of());
    }

    static Group all(Rule... members) {
        return new Group(null, Order.ALL, 0, null, List.of(members));
    }

    static Group any(int needed, Rule... members) {
        return new Group(null, Order.ANY, needed, null, List.of(members));
    }

    static Group ordered(Rule... members) {
        return new Group(null, Order.ORDERED, 0, null, List.of(members));
    }

    static Group milestone(String name, Group group) {
        return new Group(group.title(), group.order(), group.asked(), name, group.members());
    }

    static PathwayText text(String code, Rule rule) {
        return new PathwayText(code, "Pathway " + code, "To learn.", "north", rule);
    }

    Authored draft(String code, Rule rule) {
        return server.call(Pathways.class, port -> port.create(northManager, text(code, rule)));
    }

    Authored published(String code, Rule rule) {
        UUID id = draft(code, rule).id();
        return publish(id);
    }

    Authored publish(UUID id) {
        return server.call(Pathways.class, port -> port.publish(northManager, id));
    }

    Authored change(UUID id, String code, Rule rule) {
        int revision = server.call(Pathways.class, port -> port.find(northManager, id)).revision();
        return change(id, revision, code, rule);
    }

    Authored change(UUID id, int revision, String code, Rule rule) {
        return server.call(
                Pathways.class, port -> port.change(northManager, id, revision, text(code, rule)));
    }

    void join(Actor educator, String code) {
        server.run(OwnPathways.class, port -> port.join(educator, code));
        work();
    }

    Own own(Actor educator, String code) {
        return server.call(OwnPathways.class, port -> port.find(educator, code));
    }

    /** What the sweep does. */
    void work() {
        List<UUID> waiting = server.call(PathwayAdvance.class, advance -> advance.waiting(50));
        while (!waiting.isEmpty()) {
            waiting.forEach(
                    person -> server.run(PathwayAdvance.class, advance -> advance.advance(person)));
            waiting = server.call(PathwayAdvance.class, advance -> advance.waiting(50));
        }
    }

    UUID earn(Actor educator, String code) {
        UUID award = award(educator, code);
        work();
        return award;
    }

    /** Earned, and nobody has looked at the pathways yet. */
    UUID award(Actor educator, String code) {
        return earn(educator, catalog.get(code), clock.instant().toString());
    }

    void revoke(UUID award) {
        server.run(
                AwardRegistry.class, port -> port.revoke(SYSTEM, award, "Copied", clock.instant()));
        work();
    }

    List<AwardView> awards(Actor educator) {
        return server.call(AwardRegistry.class, port -> port.awardsOf(educator.personId()));
    }

    /** The badges in force, as 'milestone' or the whole: ''. */
    List<String> badges(Actor educator, String code) {
        List<String> parts = new ArrayList<>();
        own(educator, code)
                .badges()
                .forEach(badge -> parts.add(badge.milestone() == null ? "" : badge.milestone()));
        return parts;
    }

    long count(String sql) {
        return server.database().count(sql);
    }
}
