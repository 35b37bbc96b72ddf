package org.touchstone.reporting.outcomes.internal;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.event.Event;
import java.lang.reflect.Proxy;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.touchstone.credential.award.AwardRegistry;
import org.touchstone.credential.award.AwardRegistry.CriterionResult;
import org.touchstone.credential.award.AwardRegistry.Earned;
import org.touchstone.credential.award.internal.IssuerSettings;
import org.touchstone.credential.catalog.Catalog;
import org.touchstone.credential.catalog.CatalogEntry;
import org.touchstone.credential.kernel.Actor;
import org.touchstone.credential.kernel.BusinessDays;
import org.touchstone.credential.kernel.Permission;
import org.touchstone.credential.organization.Oversight.Reach;
import org.touchstone.credential.program.Cohorts;
import org.touchstone.credential.program.Cohorts.CohortText;
import org.touchstone.credential.program.Invitations;
import org.touchstone.credential.program.Participations;
import org.touchstone.credential.program.Participations.Answer;
import org.touchstone.credential.program.ProgramHistory.Participation;
import org.touchstone.credential.program.Programs;
import org.touchstone.credential.program.Programs.ProgramText;
import org.touchstone.credential.testing.Publications;
import org.touchstone.credential.testing.TestClock;
import org.touchstone.credential.testing.TestServer;
import org.touchstone.reporting.intake.internal.CaseStudies;
import org.touchstone.reporting.intake.internal.ImportSystem;
import org.touchstone.reporting.outcomes.Outcomes.Completion;
import org.touchstone.reporting.outcomes.Outcomes.ProgramFigures;
import org.touchstone.reporting.outcomes.Outcomes.Reason;
import org.touchstone.reporting.outcomes.ProgramOutcomes.Audience;
import org.touchstone.reporting.outcomes.ProgramOutcomes.Question;

/** The report tells no difference between a cohort that ran here and one that was imported. */
class LivingProgramTest {
    private static final Actor AGENCY = Actor.system("test");

    private final TestClock clock = new TestClock("2026-11-03T14:00:00Z");

    @Test
    void cohortThatRunsHereIsReportedBesideTheImportedHistory() {
        try (ImportSystem system = new ImportSystem()) {
            system.importZip(CaseStudies.asPublished().zip());
            TestServer server = server(system);
            CatalogEntry entry =
                    server.call(
                            Catalog.class,
                            catalog ->
                                    catalog.publish(
                                            AGENCY,
                                            Publications.ofOneReflection(
                                                    "MC-NEXT", "Leading a team")));
            runCohort(server, entry);

            var outcomes =
                    new ProgramOutcomesBean(
                                    system.database().dataSource(),
                                    new BusinessDays(clock, ZoneOffset.UTC),
                                    actor -> new Reach(true, Set.of()))
                            .of(AGENCY, new Question(null, null, Audience.INTERNAL));

            assertThat(outcomes.total().credentialsAwarded()).isEqualTo(547);
            assertThat(outcomes.total().educatorsWithAtLeastOne())
                    .as("one of the history's earners has earned again")
                    .isEqualTo(154);
            ProgramFigures living =
                    outcomes.programs().stream()
                            .filter(program -> program.code().equals("NEXT-2026"))
                            .findFirst()
                            .orElseThrow();
            assertThat(living.invited()).isEqualTo(3);
            assertThat(living.enrolled()).isEqualTo(2);
            assertThat(living.credentialsAwarded()).isEqualTo(1);
            assertThat(living.completion()).isEqualTo(new Completion(1, 1, 0, 1));
            assertThat(living.surveyResponses()).isEqualTo(1);
            assertThat(living.reasons())
                    .containsExactly(new Reason("NO_COACHING", 1), new Reason("NO_INCENTIVE", 1));
        }
    }

    /** Three are invited, two enrol, one completes, one leaves and says why. */
    private void runCohort(TestServer server, CatalogEntry entry) {
        UUID program =
                server.call(
                                Programs.class,
                                port ->
                                        port.create(
                                                AGENCY,
                                                new ProgramText(
                                                        "NEXT",
                                                        "Next leaders",
                                                        "MINEOLA",
                                                        null,
                                                        null,
                                                        List.of("MC-NEXT"))))
                        .id();
        UUID cohort =
                server.call(Cohorts.class, port -> port.create(AGENCY, program, cohort())).id();
        server.call(
                Invitations.class,
                port ->
                        port.invite(
                                AGENCY,
                                cohort,
                                List.of("mineola-tl-t001", "mineola-tl-t002", "mineola-tl-t003")));
        Actor first = educator(server, "mineola-tl-t001");
        Actor second = educator(server, "mineola-tl-t002");
        UUID firsts = accept(server, first);
        UUID seconds = accept(server, second);
        assertThat(firsts).isNotEqualTo(seconds);
        earn(server, first, entry);
        server.run(
                Participations.class,
                port ->
                        port.leave(
                                second,
                                seconds,
                                new Answer(List.of("NO_COACHING", "NO_INCENTIVE"), null)));
    }

    private static CohortText cohort() {
        return new CohortText(
                "NEXT-2026",
                "Next leaders 2026–27",
                LocalDate.parse("2026-09-01"),
                LocalDate.parse("2027-06-30"),
                Participation.VOLUNTARY,
                1,
                null,
                "NONE",
                null,
                null,
                null,
                null,
                "NONE",
                null,
                null);
    }

    private TestServer server(ImportSystem system) {
        return new TestServer(clock, system.database(), "credential")
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
                        Event.class,
                        (Event<?>)
                                Proxy.newProxyInstance(
                                        LivingProgramTest.class.getClassLoader(),
                                        new Class<?>[] {Event.class},
                                        (proxy, method, arguments) -> null));
    }

    private static Actor educator(TestServer server, String username) {
        return new Actor(
                UUID.fromString(
                        server.database()
                                .text(
                                        "select id::text from credential.person where username = '"
                                                + username
                                                + "'")),
                username,
                Set.of(Permission.TAKE_PART),
                "127.0.0.1");
    }

    private static UUID accept(TestServer server, Actor educator) {
        UUID invitation =
                server.call(Participations.class, port -> port.mine(educator)).get(0).id();
        server.run(Participations.class, port -> port.accept(educator, invitation));
        return invitation;
    }

    private void earn(TestServer server, Actor educator, CatalogEntry entry) {
        UUID submission = UUID.randomUUID();
        server.database()
                .run(
                        "credential",
                        em ->
                                em.createNativeQuery(
                                                "insert into credential.submission (id, educator_id, micro_credential_id,"
                                                        + " version_id, attempt, state, created_at, submitted_at, revision)"
                                                        + " values (?1, ?2, ?3, ?4, 1, 'EARNED', ?5, ?5, 1)")
                                        .setParameter(1, submission)
                                        .setParameter(2, educator.personId())
                                        .setParameter(3, entry.microCredentialId())
                                        .setParameter(4, entry.versionId())
                                        .setParameter(5, clock.instant().atOffset(ZoneOffset.UTC))
                                        .executeUpdate());
        server.run(
                AwardRegistry.class,
                port ->
                        port.grant(
                                AGENCY,
                                new Earned(
                                        educator.personId(),
                                        entry.microCredentialId(),
                                        entry.versionId(),
                                        submission,
                                        clock.instant(),
                                        List.of(
                                                new CriterionResult(
                                                        entry.rubric().get(0).id(),
                                                        entry.rubric()
                                                                .get(0)
                                                                .levels()
                                                                .get(1)
                                                                .id())))));
    }
}
