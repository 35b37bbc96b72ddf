package org.touchstone.reporting.incentive.internal;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.touchstone.credential.kernel.Actor;
import org.touchstone.credential.kernel.Paged;
import org.touchstone.credential.kernel.Permission;
import org.touchstone.credential.kernel.Role;
import org.touchstone.credential.kernel.Sql;
import org.touchstone.credential.testing.TestClock;
import org.touchstone.credential.testing.TestDatabase;
import org.touchstone.credential.testing.TestServer;
import org.touchstone.reporting.incentive.Approvals;
import org.touchstone.reporting.incentive.Eligibilities;
import org.touchstone.reporting.incentive.Funds;
import org.touchstone.reporting.incentive.IncentiveRule;
import org.touchstone.reporting.incentive.IncentiveRule.Back;
import org.touchstone.reporting.incentive.IncentiveRule.Brings;
import org.touchstone.reporting.incentive.IncentiveRule.ClawBack;
import org.touchstone.reporting.incentive.IncentiveRule.Earned;
import org.touchstone.reporting.incentive.IncentiveRule.Earning;
import org.touchstone.reporting.incentive.IncentiveRule.Limits;
import org.touchstone.reporting.incentive.IncentiveRule.Participants;
import org.touchstone.reporting.incentive.IncentiveRule.Recurrence;
import org.touchstone.reporting.incentive.Incentives;
import org.touchstone.reporting.incentive.Payouts;

/**
 * A state with two districts, North (schools n1, n2) and South (school s1); two managers of North,
 * Nadia who prepares and Noel who approves, one of South, and Kim of the agency. It is the morning
 * of November 3, 2026.
 */
final class IncentiveWorld implements AutoCloseable {
    static final LocalDate TODAY = LocalDate.parse("2026-11-03");

    final TestClock clock = new TestClock("2026-11-03T14:00:00Z");
    final TestServer server;
    final Actor nadia;
    final Actor noel;
    final Actor simon;
    final Actor kim;

    IncentiveWorld() {
        server = new TestServer(clock, "credential", "review", "reporting");
        organization("state", "STATE", null);
        organization("north", "DISTRICT", "state");
        organization("south", "DISTRICT", "state");
        organization("n1", "SCHOOL", "north");
        organization("n2", "SCHOOL", "north");
        organization("s1", "SCHOOL", "south");
        nadia = person("nadia", Role.PROGRAM_MANAGER, "north");
        noel = person("noel", Role.PROGRAM_MANAGER, "north");
        simon = person("simon", Role.PROGRAM_MANAGER, "south");
        kim = person("kim", Role.AGENCY_ADMINISTRATOR, "state");
        for (String code : List.of("MC-1", "MC-2", "MC-3")) {
            execute(
                    "insert into credential.micro_credential (id, code, title) values (?, ?, ?)",
                    UUID.randomUUID(),
                    code,
                    "Credential " + code);
        }
    }

    TestDatabase database() {
        return server.database();
    }

    void execute(String sql, Object... values) {
        new Sql(database().dataSource()).update(sql, values);
    }

    void organization(String sourcedId, String type, String parent) {
        execute(
                "insert into credential.organization (id, sourced_id, name, type, parent_id) select ?, ?, ?, ?,"
                        + " (select id from credential.organization where sourced_id = ?)",
                UUID.randomUUID(),
                sourcedId,
                sourcedId,
                type,
                parent == null ? "" : parent);
    }

    Actor person(String username, Role role, String organization) {
        UUID id = UUID.randomUUID();
        execute(
                "insert into credential.person (id, username, given_name, family_name, email, state_id)"
                        + " values (?, ?, 'Dana', ?, ?, ?)",
                id,
                username,
                username,
                username + "@example.org",
                "ID-" + username);
        Actor actor = new Actor(id, username, Permission.of(Set.of(role)), "127.0.0.1");
        works(actor, role, organization, null, null);
        return actor;
    }

    Actor teacher(String username, String school) {
        return person(username, Role.EDUCATOR, school);
    }

    void works(Actor who, Role role, String organization, String from, String until) {
        execute(
                "insert into credential.role_grant (id, person_id, organization_id, role, begins_on, ends_on)"
                        + " select ?, ?, id, ?, cast(? as date), cast(? as date)"
                        + " from credential.organization where sourced_id = ?",
                UUID.randomUUID(),
                who.personId(),
                role.name(),
                from,
                until,
                organization);
    }

    /** The last day in all schools. */
    void leaves(Actor who, String lastDay) {
        execute(
                "update credential.role_grant set ends_on = cast(? as date) where person_id = ?",
                lastDay,
                who.personId());
    }

    UUID earns(Actor who, String microCredential, String on) {
        UUID id = UUID.randomUUID();
        execute(
                "insert into credential.award (id, educator_id, micro_credential_id, awarded_on)"
                        + " select ?, ?, id, cast(? as date) from credential.micro_credential where code = ?",
                id,
                who.personId(),
                on,
                microCredential);
        return id;
    }

    /** Published, of North; nobody has completed it. */
    UUID pathway(String code) {
        UUID id = UUID.randomUUID();
        execute(
                "insert into credential.pathway (id, code, organization_id, created_at)"
                        + " select ?, ?, id, now() from credential.organization where sourced_id = 'north'",
                id,
                code);
        execute(
                "insert into credential.pathway_version (id, pathway_id, number, title, purpose, rule, created_at,"
                        + " published_at) values (gen_random_uuid(), ?, 1, ?, 'To lead.', '{}', now(), now())",
                id,
                "Pathway " + code);
        return id;
    }

    /**
     * @return the award of its badge
     */
    UUID completed(UUID pathway, Actor who, String on) {
        UUID achievement = UUID.randomUUID();
        UUID award = UUID.randomUUID();
        execute(
                "insert into credential.achievement select ?, 'PATHWAY', code, 1, code, '', '', code"
                        + " from credential.pathway where id = ?",
                achievement,
                pathway);
        execute(
                "insert into credential.award (id, educator_id, achievement_id, awarded_on, awarded_at,"
                        + " status_list_index) values (?, ?, ?, cast(? as date), now(), 1)",
                award,
                who.personId(),
                achievement,
                on);
        execute(
                "insert into credential.pathway_achievement (id, pathway_id, version_id, person_id, reached_on,"
                        + " recorded_at, award_id) select gen_random_uuid(), v.pathway_id, v.id, ?, cast(? as date),"
                        + " now(), ? from credential.pathway_version v where v.pathway_id = ?",
                who.personId(),
                on,
                award,
                pathway);
        return award;
    }

    void revoked(UUID award) {
        execute(
                "insert into credential.revocation (id, award_id, reason, revoked_at, revoked_by_name)"
                        + " values (?, ?, 'Test', ?, 'kim')",
                UUID.randomUUID(),
                award,
                clock.instant().atOffset(java.time.ZoneOffset.UTC));
    }

    /** Until noon of a later day. */
    void waitUntil(String day) {
        clock.pass(Duration.between(clock.instant(), Instant.parse(day + "T17:00:00Z")));
    }

    Incentives.View incentive(String code, IncentiveRule rule) {
        return incentive(nadia, "north", code, rule);
    }

    Incentives.View incentive(Actor manager, String organization, String code, IncentiveRule rule) {
        UUID id =
                server.call(
                                Incentives.class,
                                port ->
                                        port.create(
                                                manager,
                                                new Incentives.Text(
                                                        code,
                                                        "Incentive " + code,
                                                        organization,
                                                        null)))
                        .id();
        return publish(manager, id, rule);
    }

    Incentives.View publish(Actor manager, UUID id, IncentiveRule rule) {
        server.run(Incentives.class, port -> port.saveDraft(manager, id, rule));
        return server.call(Incentives.class, port -> port.publish(manager, id));
    }

    void assess(Incentives.View incentive) {
        server.run(Incentives.class, port -> port.assess(nadia, incentive.id()));
    }

    List<Eligibilities.Row> rows(Incentives.View incentive) {
        return server.call(
                        Eligibilities.class,
                        port ->
                                port.list(
                                        kim,
                                        new Eligibilities.Filter(incentive.id(), null, null, null),
                                        new Paged.Part(0, 200)))
                .rows();
    }

    Eligibilities.View only(Incentives.View incentive) {
        return view(rows(incentive).get(0).id());
    }

    Eligibilities.View of(Incentives.View incentive, Actor who) {
        return rows(incentive).stream()
                .filter(row -> row.personId().equals(who.personId()))
                .map(row -> view(row.id()))
                .findFirst()
                .orElseThrow();
    }

    Eligibilities.View view(UUID id) {
        return server.call(Eligibilities.class, port -> port.find(kim, id));
    }

    /** For everything that was ever earned, open today and for a year. */
    Approvals.Window window(String fund) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), java.time.ZoneOffset.UTC);
        return server.call(
                Approvals.class,
                port ->
                        port.open(
                                nadia,
                                new Approvals.WindowText(
                                        "Autumn",
                                        "north",
                                        LocalDate.parse("2000-01-01"),
                                        LocalDate.parse("2099-12-31"),
                                        today,
                                        today.plusYears(1),
                                        fund)));
    }

    /** Proposes and approves whatever there is. */
    int approveAll() {
        Approvals.Window window = window(null);
        server.run(Approvals.class, port -> port.propose(nadia, window.id()));
        List<UUID> proposed = proposed(window);
        if (!proposed.isEmpty()) {
            server.run(Approvals.class, port -> port.approve(noel, window.id(), proposed));
        }
        return proposed.size();
    }

    List<UUID> proposed(Approvals.Window window) {
        return server
                .call(
                        Approvals.class,
                        port -> port.proposed(noel, window.id(), new Paged.Part(0, 200)))
                .rows()
                .stream()
                .map(Eligibilities.Row::id)
                .toList();
    }

    java.util.Optional<Payouts.Run> pay(String until) {
        return server.call(
                Payouts.class,
                port ->
                        port.prepare(
                                nadia,
                                "north",
                                LocalDate.parse("2000-01-01"),
                                LocalDate.parse(until)));
    }

    Funds.Fund fund(String code, String from, String until, long cents) {
        UUID id =
                server.call(Funds.class, port -> port.create(nadia, code, "Fund " + code, "north"))
                        .id();
        return server.call(
                Funds.class,
                port ->
                        port.setBudget(
                                nadia, id, LocalDate.parse(from), LocalDate.parse(until), cents));
    }

    /** A rule from 2026 on: each award of any micro-credential once in a lifetime. */
    static IncentiveRule rule(String from, Brings brings, Limits limits, ClawBack clawBack) {
        return new IncentiveRule(
                LocalDate.parse(from),
                null,
                new Earned(Earning.AWARD, List.of(), null, null, List.of(), false),
                new Participants(List.of(), List.of(), List.of()),
                brings,
                limits,
                clawBack);
    }

    static IncentiveRule rule(Brings brings) {
        return rule(
                "2026-01-01", brings, new Limits(null, null, null), new ClawBack(Back.NONE, null));
    }

    static Brings once(long cents) {
        return new Brings(Recurrence.ONE_TIME, null, null, cents, null, null, List.of());
    }

    static Brings yearly(Integer years, long cents) {
        return new Brings(
                years == null ? Recurrence.PERMANENT : Recurrence.YEARS,
                years,
                null,
                cents,
                null,
                null,
                List.of());
    }

    static Brings percent(String percent) {
        return new Brings(
                Recurrence.YEARS, 5, null, null, new BigDecimal(percent), null, List.of());
    }

    @Override
    public void close() {
        server.close();
    }
}
