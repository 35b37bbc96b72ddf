package org.touchstone.credential.coursework.internal;

import java.lang.reflect.Proxy;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.touchstone.credential.award.AwardRegistry;
import org.touchstone.credential.catalog.Catalog;
import org.touchstone.credential.catalog.CatalogEntry;
import org.touchstone.credential.catalog.Publication;
import org.touchstone.credential.catalog.RequirementKind;
import org.touchstone.credential.coursework.CompletionKind;
import org.touchstone.credential.coursework.CourseModules;
import org.touchstone.credential.coursework.CourseModules.ModuleView;
import org.touchstone.credential.coursework.CourseTool;
import org.touchstone.credential.coursework.ModuleText;
import org.touchstone.credential.coursework.ModuleText.Choice;
import org.touchstone.credential.coursework.ModuleText.Question;
import org.touchstone.credential.coursework.ModuleText.Quiz;
import org.touchstone.credential.kernel.Actor;
import org.touchstone.credential.kernel.Permission;
import org.touchstone.credential.kernel.Role;
import org.touchstone.credential.submission.EvidenceStore;
import org.touchstone.credential.submission.Submissions;
import org.touchstone.credential.submission.Submissions.NewEvidence;
import org.touchstone.credential.submission.Submissions.SubmissionView;
import org.touchstone.credential.submission.internal.FileEvidenceStore;
import org.touchstone.credential.testing.TestClock;
import org.touchstone.credential.testing.TestServer;

/**
 * A state with the districts North (school n1) and South (school s1), a manager of each, an
 * educator of each, and a micro-credential of a coursework, an activity and a reflection. It is
 * noon of November 3, 2026, in New York.
 */
public abstract class WorkFixture {
    protected static final Actor SYSTEM = Actor.system("test");
    protected static final LocalDate TODAY = LocalDate.parse("2026-11-03");

    @TempDir Path home;

    protected final TestClock clock = new TestClock("2026-11-03T17:00:00Z");
    protected TestServer server;
    protected CatalogEntry entry;
    protected Actor educator;
    protected Actor southerner;
    protected Actor northManager;
    protected Actor southManager;
    protected Actor agency;

    @BeforeEach
    void start() {
        server =
                new TestServer(clock, "credential")
                        .with(EvidenceStore.class, new FileEvidenceStore(home.toString()))
                        .with(CourseTool.class, new LinkCourseTool())
                        .with(
                                AwardRegistry.class,
                                (AwardRegistry)
                                        Proxy.newProxyInstance(
                                                WorkFixture.class.getClassLoader(),
                                                new Class<?>[] {AwardRegistry.class},
                                                (proxy, method, arguments) -> null));
        organization("state", "STATE", null);
        organization("north", "DISTRICT", "state");
        organization("south", "DISTRICT", "state");
        organization("n1", "SCHOOL", "north");
        organization("s1", "SCHOOL", "south");
        northManager = person("nadia", Role.PROGRAM_MANAGER, "north");
        southManager = person("simon", Role.PROGRAM_MANAGER, "south");
        agency = person("kim", Role.AGENCY_ADMINISTRATOR, "state");
        educator = person("dana", Role.EDUCATOR, "n1");
        southerner = person("sol", Role.EDUCATOR, "s1");
        entry = server.call(Catalog.class, catalog -> catalog.publish(SYSTEM, publication()));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    protected static ModuleText reading(String organization, String title) {
        return new ModuleText(
                organization,
                title,
                "Read the chapter.",
                List.of(new ModuleText.Link("Chapter", "https://example.org/chapter")),
                45,
                CompletionKind.MARKED,
                null,
                null);
    }

    /** Three questions, of which two must be right: a choice, several choices, a number. */
    protected static ModuleText quiz(String organization, Integer attempts) {
        return new ModuleText(
                organization,
                "Protocols",
                "Learn the protocols.",
                List.of(),
                60,
                CompletionKind.QUIZ,
                null,
                new Quiz(
                        60,
                        attempts,
                        List.of(
                                new Question(
                                        "What comes first?",
                                        List.of(
                                                new Choice("Describing", true),
                                                new Choice("Judging", false),
                                                new Choice("Grading", false)),
                                        null,
                                        null),
                                new Question(
                                        "Who takes part?",
                                        List.of(
                                                new Choice("A colleague", true),
                                                new Choice("Oneself", true),
                                                new Choice("Nobody", false)),
                                        null,
                                        null),
                                new Question(
                                        "How many samples?",
                                        List.of(),
                                        new BigDecimal("4"),
                                        new BigDecimal("0.5")))));
    }

    protected static ModuleText outside(String organization) {
        return new ModuleText(
                organization,
                "Outside",
                "Take the course.",
                List.of(),
                120,
                CompletionKind.LINK,
                "https://courses.example.org/17",
                null);
    }

    protected ModuleView add(Actor author, ModuleText text) {
        return server.call(CourseModules.class, port -> port.add(author, entry.code(), text));
    }

    protected SubmissionView begin() {
        return server.call(Submissions.class, port -> port.start(educator, entry.code()));
    }

    protected SubmissionView find(UUID submission) {
        return server.call(Submissions.class, port -> port.find(educator, submission));
    }

    protected SubmissionView evidence(UUID submission, NewEvidence evidence) {
        return server.call(
                Submissions.class, port -> port.addEvidence(educator, submission, evidence, null));
    }

    protected UUID requirement(RequirementKind kind) {
        return entry.requirements().stream()
                .filter(one -> one.kind() == kind)
                .findFirst()
                .orElseThrow()
                .id();
    }

    /** Everything but coursework and activity. */
    protected void completeTheRest(UUID submission) {
        evidence(
                submission,
                new NewEvidence(
                        requirement(RequirementKind.REFLECTION),
                        null,
                        "What I learned.",
                        null,
                        null,
                        null,
                        null,
                        null));
        server.run(
                Submissions.class, port -> port.describe(educator, submission, null, true, true));
    }

    protected void activity(UUID submission) {
        evidence(
                submission,
                new NewEvidence(
                        requirement(RequirementKind.CLASSROOM_ACTIVITY),
                        null,
                        "Exit tickets",
                        TODAY,
                        "Grade 5",
                        45,
                        null,
                        null));
    }

    protected SubmissionView submit(UUID submission) {
        return server.call(Submissions.class, port -> port.submit(educator, submission));
    }

    /**
     * Does it so many times at the same moment; what a call threw takes the place of its result.
     */
    protected static List<Object> atOnce(int times, Callable<?> work) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(times);
        try {
            CountDownLatch together = new CountDownLatch(times);
            List<Future<Object>> running = new ArrayList<>();
            for (int n = 0; n < times; n++) {
                running.add(
                        threads.submit(
                                () -> {
                                    together.countDown();
                                    together.await();
                                    try {
                                        return work.call();
                                    } catch (RuntimeException refused) {
                                        return refused;
                                    }
                                }));
            }
            List<Object> results = new ArrayList<>();
            for (Future<Object> one : running) {
                results.add(one.get());
            }
            return results;
        } finally {
            threads.shutdownNow();
        }
    }

    private void organization(String sourcedId, String type, String parent) {
        execute(
                "insert into credential.organization (id, sourced_id, name, type, parent_id) select ?1, ?2, ?2, ?3,"
                        + " (select id from credential.organization where sourced_id = ?4)",
                UUID.randomUUID(),
                sourcedId,
                type,
                parent == null ? "" : parent);
    }

    protected Actor person(String username, Role role, String organization) {
        UUID id = UUID.randomUUID();
        execute(
                "insert into credential.person (id, username, given_name, family_name, email, state_id)"
                        + " values (?1, ?2, 'Dana', ?2, ?2 || '@example.org', 'ID-' || ?2)",
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

    protected void execute(String sql, Object... values) {
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

    private static Publication publication() {
        return new Publication(
                "MC-1",
                "Analyzing Student Work",
                "The educator analyzes student work.",
                "Key method",
                "Components",
                "Research",
                "Overview",
                new BigDecimal("12.0"),
                30,
                List.of(
                        requirement(RequirementKind.COURSEWORK, "Coursework"),
                        requirement(RequirementKind.CLASSROOM_ACTIVITY, "Lesson"),
                        requirement(RequirementKind.REFLECTION, "Reflection")),
                List.of(
                        new Publication.CriterionText(
                                "Learning",
                                "Is there learning?",
                                List.of(
                                        new Publication.LevelText("Not Met", "No.", false),
                                        new Publication.LevelText("Demonstrated", "Yes.", true)),
                                List.of())));
    }

    private static Publication.RequirementText requirement(RequirementKind kind, String title) {
        return new Publication.RequirementText(kind, title, "Supply it.", 1, null, null, false);
    }
}
