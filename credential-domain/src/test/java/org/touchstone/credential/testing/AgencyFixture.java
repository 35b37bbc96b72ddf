package org.touchstone.credential.testing;

import java.nio.file.Path;
import java.util.Optional;
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
import org.touchstone.credential.kernel.Actor;
import org.touchstone.credential.kernel.Role;

/**
 * A state with two districts, North (school n1) and South (school s1), a manager of each and an
 * agency administrator, on a database of its own.
 */
public abstract class AgencyFixture {
    protected static final Actor SYSTEM = Actor.system("test");

    @TempDir protected Path home;

    protected final TestClock clock;
    protected TestServer server;
    protected TestAgency state;
    protected Actor northManager;
    protected Actor southManager;
    protected Actor agency;

    /**
     * @param now when the test begins
     */
    protected AgencyFixture(String now) {
        clock = new TestClock(now);
    }

    /** Gives the server what stands in for other features. */
    protected TestServer furnish(TestServer bare) {
        return bare;
    }

    @BeforeEach
    final void populate() {
        server = furnish(new TestServer(clock, "credential"));
        state = new TestAgency(server.database().dataSource()).withTwoDistricts();
        northManager = person("nadia", Role.PROGRAM_MANAGER, "north");
        southManager = person("simon", Role.PROGRAM_MANAGER, "south");
        agency = person("kim", Role.AGENCY_ADMINISTRATOR, "state");
    }

    @AfterEach
    final void close() {
        server.close();
    }

    /** An issuer of badges at an address where nothing listens. */
    protected static IssuerSettings issuer() {
        return new IssuerSettings(
                "http://127.0.0.1:8099",
                "agency",
                Optional.empty(),
                "State Education Agency",
                Optional.empty(),
                "America/New_York");
    }

    protected Actor person(String username, Role role, String organization) {
        return state.person(username, role, organization);
    }

    /** As {@link TestAgency#execute}. */
    protected void execute(String statement, Object... values) {
        state.execute(statement, values);
    }

    protected CatalogEntry publish(Publication publication) {
        return server.call(Catalog.class, catalog -> catalog.publish(SYSTEM, publication));
    }

    /**
     * Work that was handed in at a moment and is judged now: each criterion at its second level.
     *
     * @return the award
     */
    protected UUID earn(Actor educator, CatalogEntry what, String handedInAt) {
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
}
