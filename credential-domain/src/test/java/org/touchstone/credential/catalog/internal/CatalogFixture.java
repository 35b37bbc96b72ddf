package org.touchstone.credential.catalog.internal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.touchstone.credential.catalog.CatalogDrafts;
import org.touchstone.credential.catalog.CatalogDrafts.DraftView;
import org.touchstone.credential.catalog.CatalogEntry;
import org.touchstone.credential.catalog.DraftText.Asked;
import org.touchstone.credential.catalog.DraftText.Basics;
import org.touchstone.credential.catalog.DraftText.Judged;
import org.touchstone.credential.catalog.DraftText.Method;
import org.touchstone.credential.catalog.DraftText.Part;
import org.touchstone.credential.catalog.DraftText.Reference;
import org.touchstone.credential.catalog.DraftText.Requirements;
import org.touchstone.credential.catalog.DraftText.Research;
import org.touchstone.credential.catalog.DraftText.Rubric;
import org.touchstone.credential.catalog.DraftText.Section;
import org.touchstone.credential.catalog.DraftText.Step;
import org.touchstone.credential.catalog.RequirementKind;
import org.touchstone.credential.kernel.Actor;
import org.touchstone.credential.kernel.Permission;
import org.touchstone.credential.kernel.Refusal;
import org.touchstone.credential.kernel.Role;
import org.touchstone.credential.testing.TestClock;
import org.touchstone.credential.testing.TestServer;

/**
 * A state with two districts, a manager of each and an agency administrator. It is the morning of
 * November 3, 2026.
 */
abstract class CatalogFixture {
    final TestClock clock = new TestClock("2026-11-03T14:00:00Z");
    TestServer server;
    Actor agency;
    Actor north;
    Actor south;

    @BeforeEach
    void start() {
        server = new TestServer(clock, "credential");
        organization("STATE", "STATE", null);
        organization("NORTH", "DISTRICT", "STATE");
        organization("SOUTH", "DISTRICT", "STATE");
        agency = person("kim", Role.AGENCY_ADMINISTRATOR, "STATE");
        north = person("nadia", Role.PROGRAM_MANAGER, "NORTH");
        south = person("simon", Role.PROGRAM_MANAGER, "SOUTH");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    DraftView begin(String code) {
        return server.call(
                CatalogDrafts.class, port -> port.create(north, code, "Asking questions", "NORTH"));
    }

    DraftView next(String code) {
        return server.call(CatalogDrafts.class, port -> port.createNext(north, code, "NORTH"));
    }

    DraftView find(DraftView draft) {
        return server.call(CatalogDrafts.class, port -> port.find(agency, draft.id()));
    }

    /** Over whatever was saved before. */
    void save(DraftView draft, Part part) {
        int revision = find(draft).sections().get(Section.of(part)).revision();
        server.call(CatalogDrafts.class, port -> port.save(north, draft.id(), revision, part));
    }

    DraftView written(String code) {
        DraftView draft = begin(code);
        for (Part part : text("Asking questions")) {
            save(draft, part);
        }
        return find(draft);
    }

    CatalogEntry publish(DraftView draft) {
        int revision = find(draft).revision();
        return server.call(CatalogDrafts.class, port -> port.publish(agency, draft.id(), revision));
    }

    CatalogEntry published(String code) {
        return publish(written(code));
    }

    static List<Part> text(String title) {
        return List.of(
                new Basics(
                        title,
                        "The educator asks questions that make students think.",
                        "Plan, teach, look back.",
                        new BigDecimal("12.5"),
                        30),
                new Method("Ask, wait, listen.", "Plan the question\nWait three seconds"),
                new Research(
                        "Waiting helps.",
                        List.of(new Reference("Rowe (1986)", "https://example.org/rowe")),
                        List.of(new Reference("A guide to waiting", null))),
                requirements(),
                rubric());
    }

    static Requirements requirements() {
        return new Requirements(
                List.of(
                        new Asked(
                                "video",
                                RequirementKind.ARTIFACT,
                                "A recording",
                                "Ten minutes.",
                                1,
                                null,
                                null,
                                true),
                        new Asked(
                                "look-back",
                                RequirementKind.REFLECTION,
                                "Looking back",
                                "What did you learn?",
                                1,
                                200,
                                700,
                                false)));
    }

    static Rubric rubric() {
        return new Rubric(
                List.of(
                        new Judged(
                                "waits",
                                "Waiting",
                                "Does the educator wait?",
                                List.of(
                                        new Step("Not Met", "No waiting is heard.", false),
                                        new Step("Progressing", "Sometimes.", false),
                                        new Step("Demonstrated", "After each question.", true)),
                                List.of("video"))));
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
                "insert into credential.person (id, username, given_name, family_name) values (?1, ?2, 'Dana', ?2)",
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

    /** Begins all at once; in their order, what each returned or how it was refused. */
    static List<Object> atOnce(List<Callable<Object>> steps) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(steps.size());
        CountDownLatch ready = new CountDownLatch(steps.size());
        try {
            List<Future<Object>> running = new ArrayList<>();
            for (Callable<Object> step : steps) {
                running.add(
                        threads.submit(
                                () -> {
                                    ready.countDown();
                                    ready.await();
                                    try {
                                        return step.call();
                                    } catch (Refusal refused) {
                                        return refused;
                                    }
                                }));
            }
            List<Object> results = new ArrayList<>();
            for (Future<Object> each : running) {
                results.add(each.get());
            }
            return results;
        } finally {
            threads.shutdownNow();
        }
    }

    static Map<String, String> codes(Refusal refusal) {
        return refusal.details().stream()
                .collect(
                        java.util.stream.Collectors.toMap(
                                Refusal.Detail::field, Refusal.Detail::code, (one, two) -> one));
    }
}
