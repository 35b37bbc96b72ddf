package org.touchstone.credential.pathway.internal;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.touchstone.credential.award.AwardRegistry;
import org.touchstone.credential.award.AwardRegistry.AwardView;
import org.touchstone.credential.award.AwardRegistry.CriterionResult;
import org.touchstone.credential.award.AwardRegistry.Earned;
import org.touchstone.credential.award.internal.IssuerSettings;
import org.touchstone.credential.award.internal.KeySecret;
import org.touchstone.credential.catalog.Catalog;
import org.touchstone.credential.catalog.CatalogEntry;
import org.touchstone.credential.catalog.Publication;
import org.touchstone.credential.catalog.RequirementKind;
import org.touchstone.credential.kernel.Actor;
import org.touchstone.credential.kernel.Permission;
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
import org.touchstone.credential.testing.TestClock;
import org.touchstone.credential.testing.TestServer;

/**
 * A state with two districts, North (school n1) and South (school s1), a manager of each, and the
 * micro-credentials A to E. It is the morning of March 3, 2026.
 */
abstract class PathwayFixture {
    static final Actor SYSTEM = Actor.system("test");
    static final LocalDate TODAY = LocalDate.parse("2026-03-03");

    @TempDir Path home;

    final TestClock clock = new TestClock("2026-03-03T15:00:00Z");
    final Map<String, CatalogEntry> catalog = new HashMap<>();
    TestServer server;
    Actor north;
    Actor south;
    Actor agency;
    Actor dana;

    @BeforeEach
    void start() {
        server =
                new TestServer(clock, "credential")
                        .with(
                                IssuerSettings.class,
                                new IssuerSettings(
                                        "http://127.0.0.1:8099",
                                        "agency",
                                        Optional.empty(),
                                        "State Education Agency",
                                        Optional.empty(),
                                        "America/New_York"))
                        .with(
                                KeySecret.class,
                                new KeySecret(Optional.empty(), Optional.of(home.toString())));
        organization("state", "STATE", null);
        organization("north", "DISTRICT", "state");
        organization("south", "DISTRICT", "state");
        organization("n1", "SCHOOL", "north");
        organization("s1", "SCHOOL", "south");
        north = person("nadia", Role.PROGRAM_MANAGER, "north");
        south = person("simon", Role.PROGRAM_MANAGER, "south");
        agency = person("kim", Role.AGENCY_ADMINISTRATOR, "state");
        dana = person("dana", Role.EDUCATOR, "n1");
        for (String code : List.of("A", "B", "C", "D", "E")) {
            catalog.put(code, publish(code));
        }
    }

    @AfterEach
    void stop() {
        server.close();
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
        return server.call(Pathways.class, port -> port.create(north, text(code, rule)));
    }

    Authored published(String code, Rule rule) {
        UUID id = draft(code, rule).id();
        return publish(id);
    }

    Authored publish(UUID id) {
        return server.call(Pathways.class, port -> port.publish(north, id));
    }

    Authored change(UUID id, String code, Rule rule) {
        return server.call(Pathways.class, port -> port.change(north, id, text(code, rule)));
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
        CatalogEntry what = catalog.get(code);
        UUID submission = UUID.randomUUID();
        execute(
                "insert into credential.submission (id, educator_id, micro_credential_id, version_id, attempt,"
                        + " state, created_at, submitted_at, revision)"
                        + " values (?1, ?2, ?3, ?4, 1, 'EARNED', now(), now(), 1)",
                submission,
                educator.personId(),
                what.microCredentialId(),
                what.versionId());
        return server.call(
                AwardRegistry.class,
                port ->
                        port.grant(
                                SYSTEM,
                                new Earned(
                                        educator.personId(),
                                        what.microCredentialId(),
                                        what.versionId(),
                                        submission,
                                        clock.instant(),
                                        what.rubric().stream()
                                                .map(
                                                        each ->
                                                                new CriterionResult(
                                                                        each.id(),
                                                                        each.levels().get(1).id()))
                                                .toList())));
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

    void organization(String sourcedId, String type, String parent) {
        execute(
                "insert into credential.organization (id, sourced_id, name, type, parent_id) select ?1, ?2, ?2, ?3,"
                        + " (select id from credential.organization where sourced_id = ?4)",
                UUID.randomUUID(),
                sourcedId,
                type,
                parent == null ? "" : parent);
    }

    Actor person(String username, Role role, String organization) {
        UUID id = UUID.randomUUID();
        execute(
                "insert into credential.person (id, username, given_name, family_name, email)"
                        + " values (?1, ?2, 'Dana', ?2, ?2 || '@example.org')",
                id,
                username);
        execute(
                "insert into credential.role_grant (id, person_id, organization_id, role)"
                        + " select ?1, ?2, id, ?3 from credential.organization where sourced_id = ?4",
                UUID.randomUUID(),
                id,
                role.name(),
                organization);
        return new Actor(id, username, Permission.of(Set.of(role)), "127.0.0.1");
    }

    void execute(String sql, Object... values) {
        server.database()
                .run(
                        "credential",
                        em -> {
                            var query = em.createNativeQuery(sql);
                            for (int i = 0; i < values.length; i++) {
                                query.setParameter(i + 1, values[i]);
                            }
                            query.executeUpdate();
                        });
    }

    private CatalogEntry publish(String code) {
        return server.call(
                Catalog.class,
                port ->
                        port.publish(
                                SYSTEM,
                                new Publication(
                                        code,
                                        "Credential " + code,
                                        "Competency",
                                        "Method",
                                        "Components",
                                        "Research",
                                        "Overview",
                                        new BigDecimal("12.0"),
                                        30,
                                        List.of(
                                                new Publication.RequirementText(
                                                        RequirementKind.REFLECTION,
                                                        "Reflection",
                                                        "Write.",
                                                        1,
                                                        null,
                                                        null,
                                                        false)),
                                        List.of(
                                                new Publication.CriterionText(
                                                        "Learning",
                                                        "Is there learning?",
                                                        List.of(
                                                                new Publication.LevelText(
                                                                        "Not Met", "No.", false),
                                                                new Publication.LevelText(
                                                                        "Demonstrated",
                                                                        "Yes.",
                                                                        true)),
                                                        List.of())))));
    }
}
