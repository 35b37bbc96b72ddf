package org.touchstone.credential.leadership.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.touchstone.credential.kernel.Actor;
import org.touchstone.credential.kernel.InvalidRequest;
import org.touchstone.credential.kernel.NotFound;
import org.touchstone.credential.kernel.Paged;
import org.touchstone.credential.kernel.Role;
import org.touchstone.credential.kernel.Sql;
import org.touchstone.credential.leadership.ApplicationIsElsewhere;
import org.touchstone.credential.leadership.ApplicationState;
import org.touchstone.credential.leadership.LeaderRoles;
import org.touchstone.credential.leadership.LeaderRoles.Acceptance;
import org.touchstone.credential.leadership.LeaderRoles.Applicant;
import org.touchstone.credential.leadership.LeaderRoles.RoleText;
import org.touchstone.credential.leadership.LeaderRoles.RoleView;
import org.touchstone.credential.leadership.NotEligibleYet;
import org.touchstone.credential.leadership.OwnRoles;
import org.touchstone.credential.leadership.OwnRoles.OwnRole;
import org.touchstone.credential.leadership.PlacesAreTaken;
import org.touchstone.credential.leadership.RoleIsClosed;
import org.touchstone.credential.testing.AtOnce;
import org.touchstone.credential.testing.TestAgency;
import org.touchstone.credential.testing.TestClock;
import org.touchstone.credential.testing.TestServer;

/** Eligible, applied, interviewed, accepted, placed; it is November 25, 2026. */
class LeaderRolesTest {
    private final TestClock clock = new TestClock("2026-11-25T14:00:00Z");
    private final TestServer server = new TestServer(clock, "credential");
    private final Sql sql = new Sql(server.database().dataSource());
    private final TestAgency state = new TestAgency(server.database().dataSource());
    private Actor northManager;
    private Actor southManager;
    private UUID program;

    @BeforeEach
    void twoDistricts() {
        state.withTwoDistricts();
        northManager = person("nadia", Role.PROGRAM_MANAGER, "north");
        southManager = person("simon", Role.PROGRAM_MANAGER, "south");
        for (String code : List.of("MC-1", "MC-2", "MC-3")) {
            sql.update(
                    "insert into credential.micro_credential values (gen_random_uuid(), ?, ?)",
                    code,
                    "Title of " + code);
        }
        program = UUID.randomUUID();
        sql.update(
                """
                insert into credential.program (id, code, title, organization_id, starts_on, ends_on, participation,
                    incentive, coaching_cadence)
                select ?, 'PIPE', 'Pipeline', id, date '2026-09-01', date '2027-06-30', 'VOLUNTARY', 'NONE', 'NONE'
                from credential.organization where sourced_id = 'north'
                """,
                program);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void whoHasWhatTheRoleAsksForIsFoundOnceToldAndCanApply() {
        RoleView role = keep(2, 1, "MC-1", "MC-2", "MC-3");
        Actor ana = educator("ana", "MC-1", "MC-2");
        Actor ben = educator("ben", "MC-1");
        assertThat(find()).isEqualTo(1);
        assertThat(find()).isZero();
        assertThat(own(ana).state()).isEqualTo(ApplicationState.ELIGIBLE);
        assertThat(own(ana).mayApply()).isTrue();
        assertThat(own(ben).state()).isNull();
        assertThat(own(ben).missing()).containsExactly("Title of MC-2", "Title of MC-3");
        assertThatThrownBy(() -> apply(ben, role)).isInstanceOf(NotEligibleYet.class);
        assertThat(told(ana)).containsExactly("role-eligible");
        apply(ana, role);
        assertThat(own(ana).state()).isEqualTo(ApplicationState.APPLIED);
        assertThatThrownBy(() -> apply(ana, role)).isInstanceOf(ApplicationIsElsewhere.class);
    }

    @Test
    void oneWhoEarnedSinceTheLastSweepAppliesWithoutWaitingForTheNext() {
        RoleView role = keep(1, 1, "MC-1");
        Actor ana = educator("ana", "MC-1");
        assertThat(own(ana).state()).isNull();
        apply(ana, role);
        assertThat(own(ana).state()).isEqualTo(ApplicationState.APPLIED);
    }

    @Test
    void applicationGoesThroughItsFiveEventsEachDatedToldAndInTheRecord() {
        RoleView role = keep(1, 1, "MC-1");
        Actor ana = educator("ana", "MC-1");
        find();
        apply(ana, role);
        record(role, ApplicationState.INTERVIEWED, null, ana);
        clock.pass(Duration.ofDays(1));
        record(role, ApplicationState.ACCEPTED, null, ana);
        record(role, ApplicationState.PLACED, "School n1", ana);
        Applicant placed = applicants(role).get(0);
        assertThat(placed.state()).isEqualTo(ApplicationState.PLACED);
        assertThat(placed.eligibleOn()).isEqualTo(LocalDate.parse("2026-11-25"));
        assertThat(placed.interviewedOn()).isEqualTo(LocalDate.parse("2026-11-25"));
        assertThat(placed.acceptedOn()).isEqualTo(LocalDate.parse("2026-11-26"));
        assertThat(placed.placedAt()).isEqualTo("School n1");
        assertThat(told(ana))
                .containsExactlyInAnyOrder(
                        "role-eligible",
                        "role-applied",
                        "role-interviewed",
                        "role-accepted",
                        "role-placed");
        assertThat(
                        server.database()
                                .count(
                                        "select count(*) from credential.audit_record where action like 'role-application.%'"))
                .isEqualTo(5);
    }

    @Test
    void stepsThatDoNotFollowAreRefusedAndChangeNobody() {
        RoleView role = keep(1, 5, "MC-1");
        Actor ana = educator("ana", "MC-1");
        Actor ben = educator("ben", "MC-1");
        apply(ana, role);
        apply(ben, role);
        record(role, ApplicationState.INTERVIEWED, null, ana);
        assertThatThrownBy(() -> record(role, ApplicationState.ACCEPTED, null, ana, ben))
                .isInstanceOf(ApplicationIsElsewhere.class);
        assertThat(own(ana).state()).isEqualTo(ApplicationState.INTERVIEWED);
        assertThatThrownBy(() -> record(role, ApplicationState.WITHDRAWN, null, ana))
                .isInstanceOf(InvalidRequest.class);
        record(role, ApplicationState.DECLINED, null, ana, ben);
        assertThat(own(ben).state()).isEqualTo(ApplicationState.DECLINED);
        assertThat(own(ben).mayApply()).isFalse();
    }

    @Test
    void ofManyWhoAcceptTheLastPlaceIsGivenOnce() throws Exception {
        RoleView role = keep(1, 2, "MC-1");
        List<Actor> educators = new ArrayList<>();
        for (String name : List.of("ana", "ben", "cleo", "dan", "eve", "finn")) {
            Actor educator = educator(name, "MC-1");
            apply(educator, role);
            record(role, ApplicationState.INTERVIEWED, null, educator);
            educators.add(educator);
        }
        List<Object> outcomes =
                AtOnce.orRefused(
                        educators.stream()
                                .<Callable<Object>>map(
                                        one ->
                                                () -> {
                                                    record(
                                                            role,
                                                            ApplicationState.ACCEPTED,
                                                            null,
                                                            one);
                                                    return "accepted";
                                                })
                                .toList());
        assertThat(outcomes).filteredOn("accepted"::equals).hasSize(2);
        assertThat(outcomes).filteredOn(PlacesAreTaken.class::isInstance).hasSize(4);
        Map<ApplicationState, Long> board =
                server.call(LeaderRoles.class, port -> port.board(northManager, role.id()));
        assertThat(board)
                .containsEntry(ApplicationState.ACCEPTED, 2L)
                .containsEntry(ApplicationState.INTERVIEWED, 4L)
                .containsEntry(ApplicationState.PLACED, 0L);
    }

    @Test
    void whoWithdrawsFreesThePlaceAndMayApplyAgainUntilTheLastDay() {
        RoleView role = keep(1, 1, "MC-1");
        Actor ana = educator("ana", "MC-1");
        Actor ben = educator("ben", "MC-1");
        for (Actor each : List.of(ana, ben)) {
            apply(each, role);
            record(role, ApplicationState.INTERVIEWED, null, each);
        }
        record(role, ApplicationState.ACCEPTED, null, ana);
        assertThatThrownBy(() -> record(role, ApplicationState.ACCEPTED, null, ben))
                .isInstanceOf(PlacesAreTaken.class);
        server.run(OwnRoles.class, port -> port.withdraw(ana, role.id()));
        record(role, ApplicationState.ACCEPTED, null, ben);
        apply(ana, role);
        assertThat(own(ana).state()).isEqualTo(ApplicationState.APPLIED);
        server.run(OwnRoles.class, port -> port.withdraw(ana, role.id()));
        clock.pass(Duration.ofDays(60));
        assertThatThrownBy(() -> apply(ana, role)).isInstanceOf(RoleIsClosed.class);
    }

    @Test
    void managerOfAnotherDistrictFindsNothingAndCannotTakeTheCode() {
        RoleView role = keep(1, 1, "MC-1");
        assertThatThrownBy(
                        () ->
                                server.call(
                                        LeaderRoles.class,
                                        port -> port.board(southManager, role.id())))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(
                        () ->
                                server.call(
                                        LeaderRoles.class,
                                        port -> port.keep(southManager, role.text())))
                .isInstanceOf(InvalidRequest.class);
        assertThat(
                        server.call(
                                        LeaderRoles.class,
                                        port -> port.list(southManager, new Paged.Part(0, 10)))
                                .rows())
                .isEmpty();
        Actor stranger = person("sue", Role.EDUCATOR, "south");
        award(stranger, "MC-1");
        assertThat(find()).isZero();
        assertThatThrownBy(() -> apply(stranger, role)).isInstanceOf(NotFound.class);
    }

    @Test
    void whatIsWrongIsSaidFieldByField() {
        assertThatThrownBy(() -> keep(3, 0, "MC-1", "MC-2"))
                .isInstanceOfSatisfying(
                        InvalidRequest.class,
                        refusal ->
                                assertThat(refusal.details())
                                        .extracting(
                                                org.touchstone.credential.kernel.Refusal.Detail
                                                        ::field)
                                        .containsExactly("places", "needed"));
    }

    @Test
    void applicationsMadeHereCountInThePublishedHistoryOnceForAPersonAndCohort() {
        RoleView role = keep(1, 5, "MC-1");
        Actor ana = educator("ana", "MC-1");
        Actor ben = educator("ben", "MC-1");
        Actor cleo = educator("cleo", "MC-1");
        for (Actor each : List.of(ana, ben, cleo)) {
            apply(each, role);
        }
        record(role, ApplicationState.INTERVIEWED, null, ana);
        record(role, ApplicationState.ACCEPTED, null, ana);
        record(role, ApplicationState.DECLINED, null, ben);
        sql.update(
                "insert into credential.role_application values (gen_random_uuid(), ?, ?, date '2026-10-01', 'NOT_ACCEPTED')",
                program,
                ana.personId());
        assertThat(
                        sql.query(
                                """
                                select p.username || ' ' || coalesce(a.outcome, 'open')
                                from credential.published_role_application a
                                join credential.person p on p.id = a.person_id order by 1
                                """,
                                row -> row.getString(1)))
                .containsExactly("ana ACCEPTED", "ben NOT_ACCEPTED", "cleo open");
        sql.update(
                "update credential.award set program_id = ? where educator_id = ?",
                program,
                ana.personId());
        List<Acceptance> acceptance =
                server.call(LeaderRoles.class, port -> port.acceptance(northManager, role.id()));
        assertThat(acceptance).containsExactly(new Acceptance(0, 2, 0), new Acceptance(1, 1, 1));
    }

    @ParameterizedTest
    @EnumSource(ApplicationState.class)
    void fiveEventsFollowEachOtherAndOnlyPlacedAndDeclinedAreTheEnd(ApplicationState state) {
        assertThat(state.next().isEmpty())
                .isEqualTo(state == ApplicationState.PLACED || state == ApplicationState.DECLINED);
        assertThat(state.next()).doesNotContain(ApplicationState.ELIGIBLE, state);
        assertThat(state.next().contains(ApplicationState.PLACED))
                .isEqualTo(state == ApplicationState.ACCEPTED);
    }

    private RoleView keep(int needed, int places, String... microCredentials) {
        return server.call(
                LeaderRoles.class,
                port ->
                        port.keep(
                                northManager,
                                new RoleText(
                                        "LEAD",
                                        "Lead teacher",
                                        "PIPE",
                                        "Leads a team",
                                        "Up to $12,500 a year",
                                        new BigDecimal("12500.00"),
                                        places,
                                        needed,
                                        List.of(microCredentials),
                                        List.of(),
                                        LocalDate.parse("2026-11-01"),
                                        LocalDate.parse("2026-12-31"))));
    }

    private int find() {
        return server.call(
                LeaderRoles.class, port -> port.findEligible(Actor.system("leader-role sweep")));
    }

    private OwnRole own(Actor educator) {
        return server.call(OwnRoles.class, port -> port.list(educator)).get(0);
    }

    private void apply(Actor educator, RoleView role) {
        server.run(OwnRoles.class, port -> port.apply(educator, role.id(), "I would like to."));
    }

    private void record(RoleView role, ApplicationState step, String where, Actor... who) {
        List<UUID> ids =
                Arrays.stream(who)
                        .map(
                                each ->
                                        UUID.fromString(
                                                server.database()
                                                        .text(
                                                                "select id::text from credential.leader_role_application where person_id = '"
                                                                        + each.personId()
                                                                        + "'")))
                        .toList();
        server.run(
                LeaderRoles.class, port -> port.record(northManager, role.id(), ids, step, where));
    }

    private List<Applicant> applicants(RoleView role) {
        return server.call(
                        LeaderRoles.class,
                        port ->
                                port.applicants(
                                        northManager, role.id(), null, new Paged.Part(0, 10)))
                .rows();
    }

    private List<String> told(Actor educator) {
        return sql.query(
                "select kind from credential.notice where person_id = ?",
                row -> row.getString(1),
                educator.personId());
    }

    private Actor educator(String name, String... earned) {
        Actor educator = person(name, Role.EDUCATOR, "n1");
        for (String code : earned) {
            award(educator, code);
        }
        return educator;
    }

    private void award(Actor educator, String code) {
        sql.update(
                """
                insert into credential.award (id, educator_id, micro_credential_id, awarded_on)
                select gen_random_uuid(), ?, id, date '2026-10-01' from credential.micro_credential where code = ?
                """,
                educator.personId(),
                code);
    }

    private Actor person(String name, Role role, String organization) {
        return state.person(name, role, organization);
    }
}
