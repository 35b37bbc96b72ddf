package org.touchstone.credential.coursework.internal;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.UUID;
import org.touchstone.credential.coursework.CourseModules.Stuck;
import org.touchstone.credential.kernel.Paged;
import org.touchstone.credential.organization.Oversight.Reach;

/** Who has used all attempts at a quiz without passing it. */
@Dependent
public class QuizzesUsedUp {
    private static final String QUERY =
            """
            select p.id, p.given_name || ' ' || p.family_name, count(*), max(a.right_answers),
                json_array_length(cast(v.questions as json)), count(*) over ()
            from credential.quiz_attempt a
            join credential.course_module_version v on v.id = a.version_id
            join credential.person p on p.id = a.person_id
            where a.version_id = ?1 and v.attempts_allowed is not null and (?4 = '' or cast(p.id as text) = ?4)
                and not exists (select from credential.module_completion d
                    where d.module_id = v.module_id and d.person_id = p.id)
                and (cast(?2 as boolean) or exists (select from credential.role_grant g
                    where g.person_id = p.id and g.role = 'EDUCATOR' and g.active
                        and g.organization_id = any(cast(string_to_array(?3, ',') as uuid[]))))
            group by p.id, p.given_name, p.family_name, v.id, v.questions, v.attempts_allowed
            having bool_and(a.answered_at is not null) and count(*) >= v.attempts_allowed + coalesce((
                select w.extra from credential.quiz_allowance w where w.version_id = v.id and w.person_id = p.id), 0)
            order by p.family_name, p.given_name, p.id limit ?5 offset ?6
            """;

    @PersistenceContext(unitName = "credential")
    EntityManager em;

    Paged<Stuck> list(Reach reach, UUID versionId, Paged.Part part) {
        List<?> rows = ask(reach, versionId, "", part.size(), part.first());
        return new Paged<>(
                rows.stream().map(row -> stuck((Object[]) row)).toList(),
                rows.isEmpty() ? 0 : number(((Object[]) rows.get(0))[5]));
    }

    /**
     * @return false: there is no need
     */
    boolean allowAnother(Reach reach, UUID versionId, UUID personId) {
        if (ask(reach, versionId, personId.toString(), 1, 0).isEmpty()) {
            return false;
        }
        em.createNativeQuery(
                        """
                        insert into credential.quiz_allowance as w (version_id, person_id, extra) values (?1, ?2, 1)
                        on conflict (version_id, person_id) do update set extra = w.extra + 1
                        """)
                .setParameter(1, versionId)
                .setParameter(2, personId)
                .executeUpdate();
        return true;
    }

    private List<?> ask(Reach reach, UUID versionId, String person, int limit, int offset) {
        return em.createNativeQuery(QUERY)
                .setParameter(1, versionId)
                .setParameter(2, reach.everywhere())
                .setParameter(3, reach.ids())
                .setParameter(4, person)
                .setParameter(5, limit)
                .setParameter(6, offset)
                .getResultList();
    }

    private static Stuck stuck(Object[] row) {
        return new Stuck(
                (UUID) row[0],
                (String) row[1],
                number(row[2]),
                row[3] == null ? 0 : number(row[3]),
                number(row[4]));
    }

    private static int number(Object column) {
        return ((Number) column).intValue();
    }
}
