package org.touchstone.credential.program.internal;

import jakarta.enterprise.event.Event;
import java.lang.reflect.Proxy;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.touchstone.credential.award.AwardRegistry;
import org.touchstone.credential.award.AwardRegistry.CriterionResult;
import org.touchstone.credential.award.AwardRegistry.Earned;
import org.touchstone.credential.award.internal.IssuerSettings;
import org.touchstone.credential.catalog.Catalog;
import org.touchstone.credential.catalog.CatalogEntry;
import org.touchstone.credential.catalog.Publication;
import org.touchstone.credential.catalog.RequirementKind;
import org.touchstone.credential.kernel.Actor;
import org.touchstone.credential.kernel.Paged;
import org.touchstone.credential.kernel.Permission;
import org.touchstone.credential.kernel.Role;
import org.touchstone.credential.program.Cohorts;
import org.touchstone.credential.program.Cohorts.CohortText;
import org.touchstone.credential.program.Cohorts.CohortView;
import org.touchstone.credential.program.Invitations;
import org.touchstone.credential.program.Participants;
import org.touchstone.credential.program.Participants.Participant;
import org.touchstone.credential.program.ParticipationState;
import org.touchstone.credential.program.Participations;
import org.touchstone.credential.program.Participations.Answer;
import org.touchstone.credential.program.Participations.Own;
import org.touchstone.credential.program.ProgramHistory.Participation;
import org.touchstone.credential.program.Programs;
import org.touchstone.credential.program.Programs.ProgramText;
import org.touchstone.credential.program.Programs.ProgramView;
import org.touchstone.credential.submission.EvidenceStore;
import org.touchstone.credential.submission.internal.FileEvidenceStore;
import org.touchstone.credential.testing.TestClock;
import org.touchstone.credential.testing.TestServer;

/**
 * A state with two districts, North (school n1) and South (school s1), a manager of each, an agency
 * administrator, and three micro-credentials. It is the morning of November 3, 2026.
 */
abstract class ProgramFixture {
    static final LocalDate TODAY = LocalDate.parse("2026-11-03");
    static final Actor SYSTEM = Actor.system("test");

    @TempDir Path home;

    final TestClock clock = new TestClock("2026-11-03T14:00:00Z");
    TestServer server;
    Actor northManager;
    Actor southManager;
    Actor agency;
    CatalogEntry one;
    CatalogEntry two;
    CatalogEntry three;

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
                        .with(EvidenceStore.class, new FileEvidenceStore(home.toString()))
                        .with(Event.class, nobodyListens());
        organization("state", "STATE", null);
        organization("north", "DISTRICT", "state");
        organization("south", "DISTRICT", "state");
        organization("n1", "SCHOOL", "north");
        organization("s1", "SCHOOL", "south");
        northManager = person("nadia", Role.PROGRAM_MANAGER, "north");
        southManager = person("simon", Role.PROGRAM_MANAGER, "south");
        agency = person("kim", Role.AGENCY_ADMINISTRATOR, "state");
        one = publish("MC-1");
        two = publish("MC-2");
        three = publish("MC-3");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @SuppressWarnings("unchecked")
    private static Event<Object> nobodyListens() {
        return (Event<Object>)
                Proxy.newProxyInstance(
                        ProgramFixture.class.getClassLoader(),
                        new Class<?>[] {Event.class},
                        (proxy, method, arguments) -> null);
    }

    ProgramView program(String code, String... microCredentials) {
        return server.call(
                Programs.class,
                port ->
                        port.create(
                                northManager,
                                new ProgramText(
                                        code,
                                        "Teacher leaders",
                                        "north",
                                        null,
                                        "Lead teacher",
                                        List.of(microCredentials))));
    }

    /** Of the school year, with a target of two, voluntary, with as many seats as like. */
    static CohortText year(String code) {
        return new CohortText(
                code,
                "Teacher leaders " + code,
                LocalDate.parse("2026-09-01"),
                LocalDate.parse("2027-06-30"),
                Participation.VOLUNTARY,
                2,
                null,
                "SALARY_INCREASE",
                new BigDecimal("500.00"),
                "YEARLY",
                null,
                null,
                "MONTHLY",
                null,
                null);
    }

    static CohortText with(CohortText text, Integer target, Integer capacity) {
        return new CohortText(
                text.code(),
                text.title(),
                text.firstDay(),
                text.lastDay(),
                text.participation(),
                target,
                capacity,
                text.incentive(),
                text.incentiveAmount(),
                text.recurrence(),
                text.incentiveNote(),
                text.recognition(),
                text.cadence(),
                text.inductionOn(),
                text.induction());
    }

    static CohortText required(CohortText text) {
        return new CohortText(
                text.code(),
                text.title(),
                text.firstDay(),
                text.lastDay(),
                Participation.REQUIRED,
                text.target(),
                text.capacity(),
                text.incentive(),
                text.incentiveAmount(),
                text.recurrence(),
                text.incentiveNote(),
                text.recognition(),
                text.cadence(),
                text.inductionOn(),
                text.induction());
    }

    CohortView cohort(ProgramView program, CohortText text) {
        return server.call(Cohorts.class, port -> port.create(northManager, program.id(), text));
    }

    Invitations.Report invite(CohortView cohort, String... identifiers) {
        return server.call(
                Invitations.class,
                port -> port.invite(northManager, cohort.id(), List.of(identifiers)));
    }

    Own own(Actor educator) {
        return server.call(Participations.class, port -> port.mine(educator)).get(0);
    }

    void accept(Actor educator) {
        UUID id = own(educator).id();
        server.run(Participations.class, port -> port.accept(educator, id));
    }

    void decline(Actor educator) {
        UUID id = own(educator).id();
        server.run(Participations.class, port -> port.decline(educator, id));
    }

    void leave(Actor educator, String comment, String... reasons) {
        UUID id = own(educator).id();
        server.run(
                Participations.class,
                port -> port.leave(educator, id, new Answer(List.of(reasons), comment)));
    }

    void answer(Actor educator, String comment, String... reasons) {
        UUID id = own(educator).id();
        server.run(
                Participations.class,
                port -> port.answer(educator, id, new Answer(List.of(reasons), comment)));
    }

    /** What a manager does with the participation of an educator. */
    void manage(Actor manager, Actor educator, Step step) {
        UUID id = own(educator).id();
        server.run(Participants.class, port -> step.take(port, manager, id));
    }

    interface Step {
        void take(Participants port, Actor manager, UUID participation);
    }

    /** An educator who is enrolled in the cohort. */
    Actor enrolled(CohortView cohort, String username) {
        Actor educator = person(username, Role.EDUCATOR, "n1");
        invite(cohort, username);
        accept(educator);
        return educator;
    }

    ParticipationState state(Actor educator) {
        return own(educator).state();
    }

    List<Participant> participants(CohortView cohort) {
        return server.call(
                        Participants.class,
                        port ->
                                port.list(
                                        northManager,
                                        cohort.id(),
                                        null,
                                        null,
                                        new Paged.Part(0, 50)))
                .rows();
    }

    Participant participant(CohortView cohort, String username) {
        return participants(cohort).stream()
                .filter(each -> each.username().equals(username))
                .findFirst()
                .orElseThrow();
    }

    /** Work that was handed in at a moment and is judged now: it is earned. */
    UUID earn(Actor educator, CatalogEntry what, String handedInAt) {
        UUID submission = UUID.randomUUID();
        execute(
                "insert into credential.submission (id, educator_id, micro_credential_id, version_id, attempt,"
                        + " state, created_at, submitted_at, revision)"
                        + " values (?1, ?2, ?3, ?4, 1, 'EARNED', cast(?5 as timestamptz), cast(?5 as timestamptz), 1)",
                submission,
                educator.personId(),
                what.microCredentialId(),
                what.versionId(),
                handedInAt);
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
                catalog ->
                        catalog.publish(
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
