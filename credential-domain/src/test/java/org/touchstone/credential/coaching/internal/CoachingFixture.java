package org.touchstone.credential.coaching.internal;

import static org.touchstone.credential.testing.Publications.asks;
import static org.touchstone.credential.testing.Publications.judges;
import static org.touchstone.credential.testing.Publications.publication;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.touchstone.credential.catalog.CatalogEntry;
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
import org.touchstone.credential.kernel.Role;
import org.touchstone.credential.program.CohortChanged;
import org.touchstone.credential.submission.EvidenceStore;
import org.touchstone.credential.submission.internal.FileEvidenceStore;
import org.touchstone.credential.testing.AgencyFixture;
import org.touchstone.credential.testing.TestServer;

/**
 * The state of {@link AgencyFixture} with two coaches in North, a cohort of North from September 1,
 * 2026 to June 30, 2027 that meets monthly, and a micro-credential with two requirements and two
 * criteria. It is the morning of Tuesday, November 3, 2026; the agency rests on Saturday, Sunday
 * and November 26.
 */
abstract class CoachingFixture extends AgencyFixture {
    static final LocalDate TODAY = LocalDate.parse("2026-11-03");
    static final LocalDate THANKSGIVING = LocalDate.parse("2026-11-26");

    Actor cora;
    Actor cole;
    CatalogEntry entry;
    UUID cohort;

    CoachingFixture() {
        super("2026-11-03T14:00:00Z");
    }

    @Override
    protected TestServer furnish(TestServer bare) {
        return bare.with(WorkingDays.class, CoachingFixture::isWorkingDay)
                .with(EvidenceStore.class, new FileEvidenceStore(home.toString()))
                .observing(CohortChanged.class, PlanReminders.class, PlanReminders::cohortChanged);
    }

    @BeforeEach
    void start() {
        cora = person("cora", Role.COACH, "n1");
        cole = person("cole", Role.COACH, "north");
        entry =
                publish(
                        publication(
                                "MC-1",
                                "Analyzing Student Work",
                                List.of(
                                        asks(RequirementKind.COURSEWORK, "Coursework"),
                                        asks(RequirementKind.REFLECTION, "Reflection")),
                                List.of(judges("Learning"), judges("Change"))));
        cohort = cohort("TL-1", "2026-09-01", "2027-06-30");
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
}
