package org.touchstone.credential.leadership.internal;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.touchstone.credential.kernel.Actor;

/**
 * Finds those who have what an open role asks for: educators of its organization and those below,
 * and participants of its cohort. A row for each is written once, whoever looks at the same time.
 */
@Dependent
public class Eligibility {
    private static final String FIND =
            """
            with recursive scope as (
                select r.id as role_id, g.organization_id from credential.leader_role r
                join credential.program g on g.id = r.program_id
                where r.opens_on <= ?1 and r.closes_on >= ?1
                union
                select s.role_id, o.id from scope s join credential.organization o on o.parent_id = s.organization_id
            ), candidate as (
                select s.role_id, g.person_id from scope s
                join credential.role_grant g on g.organization_id = s.organization_id and g.role = 'EDUCATOR' and g.active
                    and (g.begins_on is null or g.begins_on <= ?1) and (g.ends_on is null or g.ends_on >= ?1)
                union
                select r.id, t.person_id from credential.leader_role r
                join credential.participation t on t.program_id = r.program_id and t.enrolled_on is not null
                where r.opens_on <= ?1 and r.closes_on >= ?1
            ), have as (
                %s
                where r.opens_on <= ?1 and r.closes_on >= ?1
                group by r.id, a.educator_id
            )
            insert into credential.leader_role_application (id, role_id, person_id, eligible_on)
            select gen_random_uuid(), r.id, c.person_id, ?1
            from candidate c
            join credential.leader_role r on r.id = c.role_id
            join have h on h.role_id = c.role_id and h.educator_id = c.person_id and h.have >= r.needed
            join credential.person p on p.id = c.person_id and p.active
            on conflict (role_id, person_id) do nothing
            returning id, person_id, role_id
            """
                    .formatted(RoleRows.HAVE);

    @Inject RoleRows rows;

    /**
     * @return how many are new
     */
    int find(Actor actor) {
        List<Object[]> found = rows.rows(FIND, rows.days.today());
        for (Object[] row : found) {
            rows.audit.record(actor, "role-application.eligible", "RoleApplication", (UUID) row[0]);
            rows.tell(
                    (UUID) row[1],
                    (UUID) row[0],
                    "eligible",
                    List.of(
                            (String)
                                    rows.rows(
                                                    "select title, code from credential.leader_role where id = ?1",
                                                    row[2])
                                            .get(0)[0]));
        }
        return found.size();
    }
}
