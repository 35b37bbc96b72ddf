package org.touchstone.credential.coaching.internal;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.touchstone.credential.catalog.Catalog;
import org.touchstone.credential.catalog.CatalogEntry;
import org.touchstone.credential.catalog.Publication;
import org.touchstone.credential.catalog.RequirementKind;
import org.touchstone.credential.coaching.CoachAssignments;
import org.touchstone.credential.coaching.CoachAssignments.NewAssignment;
import org.touchstone.credential.coaching.CoachAssignments.Outcome;
import org.touchstone.credential.coaching.CoachingSessions;
import org.touchstone.credential.coaching.CoachingSessions.About;
import org.touchstone.credential.coaching.CoachingSessions.NewSession;
import org.touchstone.credential.coaching.CoachingSessions.Session;
import org.touchstone.credential.coaching.WorkingDays;
import org.touchstone.credential.kernel.Actor;
import org.touchstone.credential.kernel.Notices;
import org.touchstone.credential.kernel.Notices.Notice;
import org.touchstone.credential.kernel.Permission;
import org.touchstone.credential.kernel.Role;
import org.touchstone.credential.program.CohortChanged;
import org.touchstone.credential.submission.EvidenceStore;
import org.touchstone.credential.submission.internal.FileEvidenceStore;
import org.touchstone.credential.testing.TestClock;
import org.touchstone.credential.testing.TestServer;

/**
 * A state with two districts, North (school n1) and South (school s1), a manager of each, two
 * coaches in North, a cohort of North from September 1, 2026 to June 30, 2027 that meets monthly,
 * and a micro-credential with two requirements and two criteria. It is the morning of Tuesday,
 * November 3, 2026; the agency rests on Saturday, Sunday and November 26.
 */
abstract class CoachingFixture {
    static final LocalDate TODAY = LocalDate.parse("2026-11-03");
    static final LocalDate THANKSGIVING = LocalDate.parse("2026-11-26");
    static final Actor SYSTEM = Actor.system("test");

    @TempDir Path home;

    final TestClock clock = new TestClock("2026-11-03T14:00:00Z");
    TestServer server;
    Actor northManager;
    Actor southManager;
    Actor cora;
    Actor cole;
    CatalogEntry entry;
    UUID cohort;

    @BeforeEach
    void start() {
        server =
                new TestServer(clock, "credential")
                        .with(WorkingDays.class, CoachingFixture::isWorkingDay)
                        .with(EvidenceStore.class, new FileEvidenceStore(home.toString()))
                        .observing(
                                CohortChanged.class,
                                PlanReminders.class,
                                PlanReminders::cohortChanged);
        organization("state", "STATE", null);
        organization("north", "DISTRICT", "state");
        organization("south", "DISTRICT", "state");
        organization("n1", "SCHOOL", "north");
        organization("s1", "SCHOOL", "south");
        northManager = person("nadia", Role.PROGRAM_MANAGER, "north");
        southManager = person("simon", Role.PROGRAM_MANAGER, "south");
        cora = person("cora", Role.COACH, "n1");
        cole = person("cole", Role.COACH, "north");
        entry = server.call(Catalog.class, catalog -> catalog.publish(SYSTEM, publication()));
        cohort = cohort("TL-1", "2026-09-01", "2027-06-30");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    static boolean isWorkingDay(LocalDate day) {
        return day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0 && !day.equals(THANKSGIVING);
    }

    Outcome assign(Actor coach, Actor... educators) {
        return assign(coach, null, educators);
    }

    Outcome assign(Actor coach, String from, Actor... educators) {
        return server.call(
                CoachAssignments.class,
                port ->
                        port.assign(
                                northManager,
                                cohort,
                                new NewAssignment(
                                        coach.personId(),
                                        ids(educators),
                                        from == null ? null : LocalDate.parse(from),
                                        null)));
    }

    static List<UUID> ids(Actor... people) {
        return List.of(people).stream().map(Actor::personId).toList();
    }

    Session log(Actor coach, String heldOn, int minutes, Actor... educators) {
        return server.call(
                CoachingSessions.class,
                port -> port.log(coach, session(heldOn, minutes, educators)));
    }

    static NewSession session(String heldOn, int minutes, Actor... educators) {
        return new NewSession(
                List.of(educators).stream()
                        .map(one -> new About(one.personId(), null, null))
                        .toList(),
                LocalDate.parse(heldOn),
                minutes,
                "VIDEO",
                "The lesson plan",
                "We looked at the plan",
                "Seems tired");
    }

    /** An educator of n1 who is enrolled in the cohort since September 1. */
    Actor enrolled(String username) {
        Actor educator = person(username, Role.EDUCATOR, "n1");
        enrol(educator, cohort);
        return educator;
    }

    void enrol(Actor educator, UUID program) {
        execute(
                "insert into credential.participation (id, program_id, person_id, school_id, invited_on, enrolled_on)"
                        + " select ?1, ?2, ?3, id, date '2026-09-01', date '2026-09-01'"
                        + " from credential.organization where sourced_id = 'n1'",
                UUID.randomUUID(),
                program,
                educator.personId());
    }

    /** An attempt as it would be after the steps that lead to this state. */
    UUID attempt(Actor educator, int number, String state, String since) {
        UUID id = UUID.randomUUID();
        execute(
                "insert into credential.submission (id, educator_id, micro_credential_id, version_id, attempt, state,"
                        + " created_at, submitted_at, decided_at, revision) values (?1, ?2, ?3, ?4, ?5, ?6,"
                        + " cast(?7 as timestamptz), case when ?6 = 'DRAFT' then null else cast(?7 as timestamptz) end,"
                        + " case when ?6 in ('NOT_YET', 'EARNED') then cast(?7 as timestamptz) end, 1)",
                id,
                educator.personId(),
                entry.microCredentialId(),
                entry.versionId(),
                number,
                state,
                since);
        return id;
    }

    List<String> notices(Actor who) {
        return server.call(Notices.class, port -> port.unread(who)).stream()
                .map(Notice::kind)
                .toList();
    }

    long count(String sql) {
        return server.database().count("select count(*) from credential." + sql);
    }

    /** The actions on record that concern coaching, in their order. */
    String recorded() {
        return server.database()
                .text(
                        "select coalesce(string_agg(action, ' ' order by id), '') from credential.audit_record"
                                + " where action like 'coaching.%'");
    }

    <T> List<T> atOnce(int threads, Callable<T> work) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Callable<T>> tries = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                tries.add(work);
            }
            List<T> results = new ArrayList<>();
            for (Future<T> one : pool.invokeAll(tries)) {
                results.add(one.get());
            }
            return results;
        } finally {
            pool.shutdownNow();
        }
    }

    UUID cohort(String code, String from, String to) {
        UUID id = UUID.randomUUID();
        execute(
                "insert into credential.program (id, code, title, organization_id, starts_on, ends_on, participation,"
                        + " required_credentials, incentive, coaching_cadence) select ?1, ?2, 'Leaders ' || ?2, id,"
                        + " cast(?3 as date), cast(?4 as date), 'VOLUNTARY', 2, 'NONE', 'MONTHLY'"
                        + " from credential.organization where sourced_id = 'north'",
                id,
                code,
                from,
                to);
        return id;
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

    Actor person(String username, Role role, String organization) {
        UUID id = UUID.randomUUID();
        execute(
                "insert into credential.person (id, username, given_name, family_name)"
                        + " values (?1, ?2, 'Dana', ?2)",
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

    private static Publication publication() {
        return new Publication(
                "MC-1",
                "Analyzing Student Work",
                "Competency",
                "Method",
                "Components",
                "Research",
                "Overview",
                new BigDecimal("12.0"),
                30,
                List.of(
                        requirement(RequirementKind.COURSEWORK, "Coursework"),
                        requirement(RequirementKind.REFLECTION, "Reflection")),
                List.of(criterion("Learning"), criterion("Change")));
    }

    private static Publication.RequirementText requirement(RequirementKind kind, String title) {
        return new Publication.RequirementText(kind, title, "Supply it.", 1, null, null, false);
    }

    private static Publication.CriterionText criterion(String title) {
        return new Publication.CriterionText(
                title,
                "Is there " + title + "?",
                List.of(
                        new Publication.LevelText("Not Met", "No.", false),
                        new Publication.LevelText("Demonstrated", "Yes.", true)),
                List.of());
    }
}
