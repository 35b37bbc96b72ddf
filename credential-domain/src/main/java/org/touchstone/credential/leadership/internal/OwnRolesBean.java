package org.touchstone.credential.leadership.internal;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.touchstone.credential.kernel.Actor;
import org.touchstone.credential.kernel.BusinessDays;
import org.touchstone.credential.kernel.InvalidRequest;
import org.touchstone.credential.kernel.NotFound;
import org.touchstone.credential.kernel.Permission;
import org.touchstone.credential.leadership.ApplicationIsElsewhere;
import org.touchstone.credential.leadership.ApplicationState;
import org.touchstone.credential.leadership.NotEligibleYet;
import org.touchstone.credential.leadership.OwnRoles;
import org.touchstone.credential.leadership.RoleIsClosed;

@Stateless
public class OwnRolesBean implements OwnRoles {
    private static final int LONGEST_STATEMENT = 4000;

    /** Of the educator's organizations and those above, open today, or with an application. */
    private static final String MINE =
            """
            with recursive above as (
                select g.organization_id as id from credential.role_grant g
                where g.person_id = ?1 and g.role = 'EDUCATOR' and g.active
                    and (g.begins_on is null or g.begins_on <= ?2) and (g.ends_on is null or g.ends_on >= ?2)
                union
                select o.parent_id from above a join credential.organization o on o.id = a.id
                where o.parent_id is not null
            )
            select r.id, r.title, o.name, r.about, r.worth, r.needed,
                (select count(*) from credential.leader_role_earned a where a.role_id = r.id and a.educator_id = ?1),
                coalesce((select string_agg(k.title, chr(10) order by k.kind, k.position)
                    from credential.leader_role_asked k
                    where k.role_id = r.id and not exists (
                        select from credential.leader_role_earned a
                        where a.role_id = r.id and a.educator_id = ?1 and a.earned_id = k.asked_id)), ''),
                cast(r.opens_on as text), cast(r.closes_on as text), t.state, t.placed_at, t.id
            from credential.leader_role r
            join credential.program g on g.id = r.program_id
            join credential.organization o on o.id = g.organization_id
            left join credential.leader_role_application t on t.role_id = r.id and t.person_id = ?1
            where t.id is not null or (r.opens_on <= ?2 and r.closes_on >= ?2 and (
                g.organization_id in (select id from above) or exists (
                    select from credential.participation x
                    where x.program_id = g.id and x.person_id = ?1 and x.enrolled_on is not null)))
            order by r.closes_on, r.title, r.id
            """;

    @Inject RoleRows rows;
    @Inject BusinessDays days;

    @Override
    public List<OwnRole> list(Actor educator) {
        educator.mustHave(Permission.TAKE_PART);
        return mine(educator).stream().map(this::own).toList();
    }

    private List<Object[]> mine(Actor educator) {
        return rows.rows(MINE, educator.personId(), days.today());
    }

    private OwnRole own(Object[] row) {
        ApplicationState state =
                row[10] == null ? null : ApplicationState.valueOf((String) row[10]);
        int needed = ((Number) row[5]).intValue();
        long have = ((Number) row[6]).longValue();
        LocalDate opens = RoleRows.day(row[8]);
        LocalDate closes = RoleRows.day(row[9]);
        return new OwnRole(
                (UUID) row[0],
                (String) row[1],
                (String) row[2],
                (String) row[3],
                (String) row[4],
                needed,
                have,
                RoleRows.lines(row[7]),
                opens,
                closes,
                state,
                (String) row[11],
                isOpen(opens, closes)
                        && have >= needed
                        && (state == null || state.next().contains(ApplicationState.APPLIED)),
                state != null && state.next().contains(ApplicationState.WITHDRAWN));
    }

    private boolean isOpen(LocalDate opens, LocalDate closes) {
        return !days.today().isBefore(opens) && !days.today().isAfter(closes);
    }

    @Override
    public void apply(Actor educator, UUID roleId, String statement) {
        educator.mustHave(Permission.TAKE_PART);
        if (statement != null && statement.length() > LONGEST_STATEMENT) {
            throw InvalidRequest.field(
                    "statement",
                    "too-long",
                    "The statement has at most " + LONGEST_STATEMENT + " characters.");
        }
        rows.lock(roleId);
        OwnRole role = own(found(educator, roleId));
        if (!isOpen(role.opensOn(), role.closesOn())) {
            throw new RoleIsClosed(role.title(), role.opensOn(), role.closesOn());
        }
        if (role.have() < role.needed()) {
            throw new NotEligibleYet(role.title(), role.needed(), role.have());
        }
        if (role.state() == null) {
            // The sweep has not come by since the last award.
            rows.change(
                    """
                    insert into credential.leader_role_application (id, role_id, person_id, eligible_on)
                    values (?1, ?2, ?3, ?4) on conflict (role_id, person_id) do nothing
                    """,
                    UUID.randomUUID(),
                    roleId,
                    educator.personId(),
                    days.today());
        }
        ApplicationRecord application = rows.locked((UUID) found(educator, roleId)[12]);
        ApplicationState before = application.state();
        application.apply(
                statement == null || statement.isBlank() ? null : statement.strip(), days.today());
        rows.moved(educator, application, before);
        rows.tell(educator.personId(), application.id(), "applied", List.of(role.title()));
    }

    @Override
    public void withdraw(Actor educator, UUID roleId) {
        educator.mustHave(Permission.TAKE_PART);
        rows.lock(roleId);
        Object[] row = found(educator, roleId);
        if (row[12] == null) {
            throw new ApplicationIsElsewhere(ApplicationState.ELIGIBLE, ApplicationState.WITHDRAWN);
        }
        ApplicationRecord application = rows.locked((UUID) row[12]);
        ApplicationState before = application.state();
        application.withdraw(days.today());
        rows.moved(educator, application, before);
    }

    private Object[] found(Actor educator, UUID roleId) {
        return mine(educator).stream()
                .filter(row -> row[0].equals(roleId))
                .findFirst()
                .orElseThrow(() -> new NotFound("leader role", roleId));
    }
}
