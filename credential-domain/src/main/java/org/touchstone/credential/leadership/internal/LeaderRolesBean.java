package org.touchstone.credential.leadership.internal;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.touchstone.credential.kernel.Actor;
import org.touchstone.credential.kernel.AuditTrail;
import org.touchstone.credential.kernel.BusinessDays;
import org.touchstone.credential.kernel.InvalidRequest;
import org.touchstone.credential.kernel.NotFound;
import org.touchstone.credential.kernel.Paged;
import org.touchstone.credential.kernel.Permission;
import org.touchstone.credential.leadership.ApplicationState;
import org.touchstone.credential.leadership.LeaderRoles;
import org.touchstone.credential.leadership.PlacesAreTaken;
import org.touchstone.credential.organization.Oversight;
import org.touchstone.credential.organization.Oversight.Reach;

@Stateless
public class LeaderRolesBean implements LeaderRoles {
    private static final int LONGEST_PLACE = 200;

    private static final Set<ApplicationState> BY_MANAGERS =
            EnumSet.of(
                    ApplicationState.INTERVIEWED,
                    ApplicationState.ACCEPTED,
                    ApplicationState.PLACED,
                    ApplicationState.DECLINED);

    private static final String REACHED =
            " (?1 or g.organization_id = any(cast(string_to_array(?2, ',') as uuid[]))) ";

    @Inject RoleRows rows;
    @Inject RoleRules rules;
    @Inject Eligibility eligibility;
    @Inject Oversight oversight;
    @Inject AuditTrail audit;
    @Inject BusinessDays days;

    private Reach reach(Actor manager) {
        manager.mustHave(Permission.MANAGE_PROGRAMS);
        return oversight.reach(manager);
    }

    @Override
    public Paged<RoleView> list(Actor manager, Paged.Part part) {
        Reach reach = reach(manager);
        List<Object[]> found =
                rows.rows(
                        RoleRows.ROLES
                                + " where "
                                + REACHED
                                + " order by r.closes_on desc, r.title, r.id limit ?3 offset ?4",
                        reach.everywhere(),
                        reach.ids(),
                        part.size(),
                        part.first());
        return new Paged<>(
                found.stream().map(RoleRows::role).toList(),
                found.isEmpty() ? 0 : ((Number) found.get(0)[18]).longValue());
    }

    @Override
    public RoleView find(Actor manager, UUID roleId) {
        Reach reach = reach(manager);
        return rows
                .rows(
                        RoleRows.ROLES + " where " + REACHED + " and r.id = ?3",
                        reach.everywhere(),
                        reach.ids(),
                        roleId)
                .stream()
                .findFirst()
                .map(RoleRows::role)
                .orElseThrow(() -> new NotFound("leader role", roleId));
    }

    @Override
    public List<Place> cohorts(Actor manager) {
        Reach reach = reach(manager);
        return rows
                .rows(
                        "select g.code, g.title from credential.program g where "
                                + REACHED
                                + " order by g.ends_on desc, g.title limit 500",
                        reach.everywhere(),
                        reach.ids())
                .stream()
                .map(row -> new Place((String) row[0], (String) row[1]))
                .toList();
    }

    @Override
    public RoleView keep(Actor manager, RoleText text) {
        Reach reach = reach(manager);
        rules.check(text);
        UUID cohort = cohort(reach, text.cohort());
        List<UUID> microCredentials = rules.microCredentials(text);
        List<UUID> pathways = rules.pathways(text);
        String code = text.code().strip();
        List<Object[]> known =
                rows.rows(
                        """
                        select r.id, g.organization_id from credential.leader_role r
                        join credential.program g on g.id = r.program_id where r.code = ?1 for update of r
                        """,
                        code);
        if (!known.isEmpty() && !reach.includes((UUID) known.get(0)[1])) {
            throw InvalidRequest.field(
                    "code", "taken", "Another organization has this code. Choose another.");
        }
        UUID id = known.isEmpty() ? UUID.randomUUID() : (UUID) known.get(0)[0];
        rows.change(
                """
                insert into credential.leader_role (id, code, title, program_id, about, worth, worth_amount, places,
                    needed, opens_on, closes_on)
                values (?1, ?2, ?3, ?4, ?5, ?6, cast(?7 as numeric), ?8, ?9, ?10, ?11)
                on conflict (id) do update set title = excluded.title, program_id = excluded.program_id,
                    about = excluded.about, worth = excluded.worth, worth_amount = excluded.worth_amount,
                    places = excluded.places, needed = excluded.needed, opens_on = excluded.opens_on,
                    closes_on = excluded.closes_on
                """,
                id,
                code,
                text.title().strip(),
                cohort,
                text.about(),
                text.worth(),
                Objects.toString(text.worthAmount(), null),
                text.places(),
                text.needed(),
                text.opensOn(),
                text.closesOn());
        name("leader_role_credential", id, microCredentials);
        name("leader_role_pathway", id, pathways);
        audit.record(manager, "leader-role.kept", "LeaderRole", id);
        eligibility.find(manager);
        return find(manager, id);
    }

    private void name(String table, UUID roleId, List<UUID> things) {
        rows.change("delete from credential." + table + " where role_id = ?1", roleId);
        for (int i = 0; i < things.size(); i++) {
            rows.change(
                    "insert into credential." + table + " values (?1, ?2, ?3)",
                    roleId,
                    things.get(i),
                    i + 1);
        }
    }

    private UUID cohort(Reach reach, String code) {
        return rows
                .rows(
                        "select g.id, g.code from credential.program g where "
                                + REACHED
                                + " and g.code = ?3",
                        reach.everywhere(),
                        reach.ids(),
                        code == null ? "" : code.strip())
                .stream()
                .findFirst()
                .map(row -> (UUID) row[0])
                .orElseThrow(
                        () ->
                                InvalidRequest.field(
                                        "cohort",
                                        "unknown-cohort",
                                        "Choose a cohort of your organizations."));
    }

    @Override
    public Map<ApplicationState, Long> board(Actor manager, UUID roleId) {
        find(manager, roleId);
        Map<ApplicationState, Long> board = new EnumMap<>(ApplicationState.class);
        for (ApplicationState state : ApplicationState.values()) {
            board.put(state, 0L);
        }
        for (Object[] row :
                rows.rows(
                        """
                        select state, count(*) from credential.leader_role_application
                        where role_id = ?1 group by state
                        """,
                        roleId)) {
            board.put(ApplicationState.valueOf((String) row[0]), ((Number) row[1]).longValue());
        }
        return board;
    }

    @Override
    public List<Acceptance> acceptance(Actor manager, UUID roleId) {
        find(manager, roleId);
        return rows
                .rows(
                        """
                        select x.earned, count(*), count(*) filter (where x.accepted) from (
                            select a.accepted_on is not null as accepted,
                                (select count(*) from credential.published_award w
                                    where w.educator_id = a.person_id and w.program_id = r.program_id) as earned
                            from credential.leader_role_application a
                            join credential.leader_role r on r.id = a.role_id
                            where a.role_id = ?1 and a.applied_on is not null) x
                        group by x.earned order by x.earned
                        """,
                        roleId)
                .stream()
                .map(
                        row ->
                                new Acceptance(
                                        ((Number) row[0]).longValue(),
                                        ((Number) row[1]).longValue(),
                                        ((Number) row[2]).longValue()))
                .toList();
    }

    @Override
    public Paged<Applicant> applicants(
            Actor manager, UUID roleId, ApplicationState state, Paged.Part part) {
        find(manager, roleId);
        List<Object[]> found =
                rows.rows(
                        "with have as ("
                                + RoleRows.HAVE
                                + """
                                 where r.id = ?1 group by r.id, a.educator_id)
                                select t.id, p.given_name || ' ' || p.family_name, p.username, t.state,
                                    coalesce(h.have, 0), t.statement, cast(t.eligible_on as text),
                                    cast(t.applied_on as text), cast(t.interviewed_on as text),
                                    cast(t.accepted_on as text), cast(t.placed_on as text), t.placed_at,
                                    count(*) over ()
                                from credential.leader_role_application t
                                join credential.person p on p.id = t.person_id
                                left join have h on h.educator_id = t.person_id
                                where t.role_id = ?1 and (?2 = '' or t.state = ?2)
                                order by p.family_name, p.given_name, t.id limit ?3 offset ?4
                                """,
                        roleId,
                        state == null ? "" : state.name(),
                        part.size(),
                        part.first());
        return new Paged<>(
                found.stream().map(LeaderRolesBean::applicant).toList(),
                found.isEmpty() ? 0 : ((Number) found.get(0)[12]).longValue());
    }

    private static Applicant applicant(Object[] row) {
        return new Applicant(
                (UUID) row[0],
                (String) row[1],
                (String) row[2],
                ApplicationState.valueOf((String) row[3]),
                ((Number) row[4]).longValue(),
                (String) row[5],
                RoleRows.day(row[6]),
                RoleRows.day(row[7]),
                RoleRows.day(row[8]),
                RoleRows.day(row[9]),
                RoleRows.day(row[10]),
                (String) row[11]);
    }

    @Override
    public void record(
            Actor manager,
            UUID roleId,
            List<UUID> applications,
            ApplicationState step,
            String placedAt) {
        find(manager, roleId);
        if (applications.isEmpty() || applications.size() > MOST) {
            throw InvalidRequest.field(
                    "applications", "out-of-range", "Choose 1 to " + MOST + " applications.");
        }
        if (!BY_MANAGERS.contains(step)) {
            throw InvalidRequest.field(
                    "step",
                    "unknown-value",
                    "Record INTERVIEWED, ACCEPTED, PLACED or DECLINED; the rest is the educator's.");
        }
        String where = placedAt == null || placedAt.isBlank() ? null : placedAt.strip();
        if (where != null && where.length() > LONGEST_PLACE) {
            throw InvalidRequest.field(
                    "placedAt",
                    "too-long",
                    "The place has at most " + LONGEST_PLACE + " characters.");
        }
        rows.lock(roleId);
        RoleView role = find(manager, roleId);
        List<UUID> each = applications.stream().distinct().sorted().toList();
        if (step == ApplicationState.ACCEPTED
                && role.taken() + each.size() > role.text().places()) {
            throw new PlacesAreTaken(role.text().title(), role.taken(), role.text().places());
        }
        for (UUID id : each) {
            ApplicationRecord application = rows.locked(id);
            if (!application.roleId().equals(roleId)) {
                throw new NotFound("application", id);
            }
            ApplicationState before = application.state();
            application.record(step, days.today(), where);
            rows.moved(manager, application, before);
            rows.tell(
                    application.personId(),
                    id,
                    step.name().toLowerCase(java.util.Locale.ROOT),
                    List.of(role.text().title(), where == null ? "" : where));
        }
    }

    @Override
    public int findEligible(Actor system) {
        system.mustHave(Permission.MANAGE_PROGRAMS);
        return eligibility.find(system);
    }
}
