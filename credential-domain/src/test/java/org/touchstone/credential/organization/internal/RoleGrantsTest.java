package org.touchstone.credential.organization.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.touchstone.credential.kernel.Actor;
import org.touchstone.credential.kernel.InvalidRequest;
import org.touchstone.credential.kernel.NotFound;
import org.touchstone.credential.kernel.NotPermitted;
import org.touchstone.credential.kernel.Paged;
import org.touchstone.credential.kernel.Role;
import org.touchstone.credential.organization.Directory;
import org.touchstone.credential.organization.Directory.Grant;
import org.touchstone.credential.organization.Directory.Held;
import org.touchstone.credential.organization.Directory.OrganizationRow;
import org.touchstone.credential.organization.Directory.PersonRow;
import org.touchstone.credential.organization.LastAdministrator;
import org.touchstone.credential.organization.People;
import org.touchstone.credential.organization.People.NewPerson;
import org.touchstone.credential.organization.People.RoleGrantRequest;
import org.touchstone.credential.organization.RoleGrants;
import org.touchstone.credential.organization.RoleIsHeld;
import org.touchstone.credential.organization.RoleIsTheRosters;
import org.touchstone.credential.organization.StateIdIsTaken;
import org.touchstone.credential.testing.AtOnce;
import org.touchstone.credential.testing.TestAgency;
import org.touchstone.credential.testing.TestClock;
import org.touchstone.credential.testing.TestServer;

/** Several roles of one person, each in an organization and for a period. */
class RoleGrantsTest {
    private static final Actor SYSTEM = Actor.system("test");
    private static final LocalDate TODAY = LocalDate.parse("2026-11-03");
    private static final Paged.Part ALL = new Paged.Part(0, 50);

    private final TestClock clock = new TestClock("2026-11-03T17:00:00Z");
    private TestServer server;
    private TestAgency state;
    private UUID dana;

    @BeforeEach
    void start() {
        server = new TestServer(clock, "credential").with(Passwords.class, new Passwords());
        state = new TestAgency(server.database().dataSource());
        state.organization("state", "STATE", null);
        state.organization("north", "DISTRICT", "state");
        state.organization("n1", "SCHOOL", "north");
        state.organization("n2", "SCHOOL", "north");
        state.organization("south", "DISTRICT", "state");
        dana = create("dana", "S-1");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void onePersonHoldsSeveralRolesEachForItsPeriod() {
        grant(dana, Role.EDUCATOR, "n1", null, null);
        grant(dana, Role.EDUCATOR, "n2", TODAY.minusYears(2), TODAY.minusYears(1));
        grant(dana, Role.COACH, "north", TODAY, TODAY.plusDays(30));
        grant(dana, Role.PROGRAM_MANAGER, "north", TODAY.plusDays(1), null);

        assertThat(signedIn("dana")).isEqualTo(Set.of(Role.EDUCATOR, Role.COACH));
        assertThat(grants(dana))
                .filteredOn(Grant::inForce)
                .extracting(Grant::role)
                .containsExactly(Role.EDUCATOR, Role.COACH);
        clock.pass(Duration.ofDays(31));
        assertThat(signedIn("dana")).isEqualTo(Set.of(Role.EDUCATOR, Role.PROGRAM_MANAGER));
    }

    @Test
    void roleIsInForceByTheAgencysDay() {
        grant(dana, Role.COACH, "north", null, TODAY);
        // Eleven in the evening of the last day in the agency's zone, the next day in London.
        clock.pass(Duration.ofHours(11));
        assertThat(signedIn("dana")).containsExactly(Role.COACH);
        clock.pass(Duration.ofHours(1));
        assertThat(signedIn("dana")).isEmpty();
    }

    @Test
    void roleThatWouldEndBeforeItBeginsIsRefused() {
        assertThatThrownBy(() -> grant(dana, Role.COACH, "north", TODAY, TODAY.minusDays(1)))
                .isInstanceOf(InvalidRequest.class)
                .hasMessageContaining("end before it begins");
        UUID later = grant(dana, Role.COACH, "north", TODAY.plusDays(9), null);
        assertThatThrownBy(() -> end(later, TODAY)).isInstanceOf(InvalidRequest.class);
        assertThat(grants(dana)).singleElement().satisfies(g -> assertThat(g.endsOn()).isNull());
    }

    @Test
    void sameRoleInTheSamePlaceIsHeldOnceAtATime() {
        grant(dana, Role.COACH, "north", null, TODAY);
        assertThatThrownBy(() -> grant(dana, Role.COACH, "north", TODAY, null))
                .isInstanceOf(RoleIsHeld.class);
        grant(dana, Role.COACH, "south", TODAY, null);
        grant(dana, Role.COACH, "north", TODAY.plusDays(1), null);
        assertThat(grants(dana)).hasSize(3);
    }

    @Test
    void ofEightWhoGiveTheSameRoleAtOnceOneDoes() throws Exception {
        assertThat(AtOnce.times(8, this::isGiven)).containsOnlyOnce(true);
        assertThat(grants(dana)).hasSize(1);
    }

    private boolean isGiven() {
        try {
            grant(dana, Role.REVIEWER, "north", null, null);
            return true;
        } catch (RoleIsHeld held) {
            return false;
        }
    }

    @Test
    void endedRoleStaysOnRecord() {
        UUID coach = grant(dana, Role.COACH, "north", null, null);

        end(coach, null);

        assertThat(grants(dana))
                .singleElement()
                .satisfies(
                        one -> {
                            assertThat(one.endsOn()).isEqualTo(TODAY);
                            assertThat(one.inForce()).as("today is the last day").isTrue();
                        });
        assertThat(
                        server.database()
                                .text(
                                        "select string_agg(action, ' ' order by id) from credential.audit_record"
                                                + " where action like 'role.%'"))
                .isEqualTo("role.granted role.ended");
    }

    @Test
    void roleOfTheRosterEndsInTheRoster() {
        UUID coach = grant(dana, Role.COACH, "north", null, null);
        state.execute("update credential.role_grant set sourced_id = 'R1' where id = ?1", coach);

        assertThatThrownBy(() -> end(coach, null)).isInstanceOf(RoleIsTheRosters.class);
    }

    @Test
    void somebodyAlwaysAdministersTheAgency() {
        UUID first = grant(dana, Role.AGENCY_ADMINISTRATOR, "state", null, null);
        assertThatThrownBy(() -> end(first, null)).isInstanceOf(LastAdministrator.class);
        assertThat(grants(dana).get(0).endsOn()).isNull();

        UUID kim = create("kim", null);
        grant(kim, Role.AGENCY_ADMINISTRATOR, "state", null, null);
        end(first, null);
    }

    @Test
    void secondPersonWithOneStateIdIsRefusedWithTheNameOfTheFirst() {
        assertThatThrownBy(() -> create("dora", "S-1"))
                .isInstanceOf(StateIdIsTaken.class)
                .hasMessageContaining("Pat dana (dana)");
        create("nobody1", null);
        create("nobody2", null);
    }

    @Test
    void directoryFindsPeopleByWordsAndByOrganizationWithAllBelow() {
        UUID ben = create("ben", "S-2");
        grant(dana, Role.EDUCATOR, "n1", null, null);
        grant(ben, Role.EDUCATOR, "south", null, TODAY.minusDays(1));

        assertThat(people(null, null))
                .extracting(PersonRow::username)
                .containsExactly("ben", "dana");
        assertThat(people("S-2", null)).extracting(PersonRow::username).containsExactly("ben");
        assertThat(people(null, "state"))
                .singleElement()
                .satisfies(
                        row ->
                                assertThat(row.roles())
                                        .containsExactly(new Held(Role.EDUCATOR, "n1")));
        assertThat(people(null, "south")).as("the role there is over").isEmpty();
    }

    @Test
    void organizationsAreShownLevelByLevelAndFoundAtAnyDepth() {
        grant(dana, Role.EDUCATOR, "n1", null, null);

        assertThat(organizations(null, null)).extracting("sourcedId").containsExactly("state");
        assertThat(organizations("state", null))
                .extracting("sourcedId")
                .containsExactly("north", "south");
        assertThat(organizations("north", null))
                .extracting(OrganizationRow::people)
                .containsExactly(1L, 0L);
        assertThat(organizations("state", "N2")).extracting("sourcedId").containsExactly("n2");
        assertThat(organizations("south", "n2")).isEmpty();
        assertThat(server.call(Directory.class, port -> port.path(SYSTEM, "n1")).stream())
                .extracting("sourcedId")
                .containsExactly("state", "north", "n1");
        assertThatThrownBy(() -> organizations("nowhere", null)).isInstanceOf(NotFound.class);
    }

    @Test
    void onlyThoseWhoManagePeopleSeeThem() {
        Actor nobody = new Actor(dana, "dana", Set.of(), "test");
        assertThatThrownBy(
                        () ->
                                server.call(
                                        Directory.class,
                                        port -> port.people(nobody, null, null, ALL)))
                .isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> server.call(Directory.class, port -> port.person(nobody, dana)))
                .isInstanceOf(NotPermitted.class);
    }

    private List<PersonRow> people(String words, String organization) {
        return server.call(Directory.class, port -> port.people(SYSTEM, words, organization, ALL))
                .rows();
    }

    private List<OrganizationRow> organizations(String parent, String words) {
        return server.call(Directory.class, port -> port.organizations(SYSTEM, parent, words, ALL))
                .rows();
    }

    private List<Grant> grants(UUID person) {
        return server.call(Directory.class, port -> port.person(SYSTEM, person)).grants();
    }

    private Set<Role> signedIn(String username) {
        return server.call(People.class, port -> port.signedIn(username)).orElseThrow().roles();
    }

    private UUID create(String username, String stateId) {
        return server.call(
                        People.class,
                        port ->
                                port.create(
                                        SYSTEM,
                                        new NewPerson(
                                                username, "Pat", username, null, stateId, null)))
                .id();
    }

    private UUID grant(UUID person, Role role, String organization, LocalDate from, LocalDate to) {
        return server.call(
                RoleGrants.class,
                port ->
                        port.grant(
                                SYSTEM,
                                person,
                                new RoleGrantRequest(role, organization, from, to)));
    }

    private void end(UUID grant, LocalDate lastDay) {
        server.run(RoleGrants.class, port -> port.end(SYSTEM, grant, lastDay));
    }
}
