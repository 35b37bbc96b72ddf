package org.touchstone.credential.coaching.internal;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.touchstone.credential.coaching.CoachAssignments.Assigned;
import org.touchstone.credential.coaching.CoachAssignments.Coach;
import org.touchstone.credential.kernel.Paged;

/** Reads who may coach and who does. */
@Dependent
public class CoachRows {
    /**
     * Whoever holds the role in an organization of the cohort, below or above it. Parameters: 1 the
     * cohort, 2 the day.
     */
    private static final String ELIGIBLE =
            """
            with recursive below as (
                select organization_id as id from credential.program where id = ?1
                union
                select o.id from credential.organization o join below b on o.parent_id = b.id
            ), above as (
                select organization_id as id from credential.program where id = ?1
                union
                select o.parent_id from credential.organization o join above a on o.id = a.id
                where o.parent_id is not null
            ), eligible as (
                select g.person_id, min(o.name) as organization
                from credential.role_grant g
                join credential.organization o on o.id = g.organization_id
                join credential.person p on p.id = g.person_id and p.active
                where g.role = 'COACH' and g.active
                    and (g.begins_on is null or g.begins_on <= ?2) and (g.ends_on is null or g.ends_on >= ?2)
                    and (g.organization_id in (select id from below) or g.organization_id in (select id from above))
                group by g.person_id
            )
            """;

    @PersistenceContext(unitName = "credential")
    EntityManager em;

    /** Educators of one coach; more can be assigned, and the page says so. */
    @Inject
    @ConfigProperty(name = "touchstone.coaching.capacity", defaultValue = "20")
    int capacity;

    List<Coach> coaches(UUID cohortId, LocalDate today) {
        List<?> found =
                em.createNativeQuery(
                                ELIGIBLE
                                        + """
                                        select e.person_id, p.given_name || ' ' || p.family_name, e.organization,
                                            (select count(distinct a.educator_id) from credential.coaching_assignment a
                                             where a.coach_id = e.person_id and coalesce(a.ends_on, 'infinity') >= ?2
                                                and coalesce(a.ends_on, 'infinity') >= a.begins_on) as educators
                                        from eligible e join credential.person p on p.id = e.person_id
                                        order by educators, p.family_name, p.given_name, p.id limit 500
                                        """)
                        .setParameter(1, cohortId)
                        .setParameter(2, today)
                        .getResultList();
        return found.stream()
                .map(Object[].class::cast)
                .map(
                        row ->
                                new Coach(
                                        (UUID) row[0],
                                        (String) row[1],
                                        (String) row[2],
                                        Rows.number(row[3]),
                                        capacity))
                .toList();
    }

    boolean mayCoach(UUID person, UUID cohortId, LocalDate day) {
        return !em.createNativeQuery(ELIGIBLE + "select 1 from eligible where person_id = ?3")
                .setParameter(1, cohortId)
                .setParameter(2, day)
                .setParameter(3, person)
                .getResultList()
                .isEmpty();
    }

    Paged<Assigned> list(UUID cohortId, boolean uncoached, LocalDate today, Paged.Part part) {
        List<?> found =
                em.createNativeQuery(
                                """
                                with page as (
                                    select t.person_id, p.given_name || ' ' || p.family_name as name, a.id, a.coach_id,
                                        c.given_name || ' ' || c.family_name as coach, a.begins_on, a.ends_on,
                                        a.ends_on >= ?2 as is_current, count(*) over () as total,
                                        row_number() over (order by p.family_name, p.given_name, t.person_id,
                                            a.begins_on desc, a.id) as place
                                    from credential.participation t
                                    join credential.person p on p.id = t.person_id
                                    left join credential.coaching_assignment a on a.program_id = t.program_id
                                        and a.educator_id = t.person_id and a.ends_on >= a.begins_on
                                    left join credential.person c on c.id = a.coach_id
                                    where t.program_id = ?1 and (t.state in ('ENROLLED', 'ACTIVE') or a.id is not null)
                                        and (?3 = false or (t.state in ('ENROLLED', 'ACTIVE') and not exists (
                                            select 1 from credential.coaching_assignment now
                                            where now.program_id = t.program_id and now.educator_id = t.person_id
                                                and now.ends_on >= greatest(now.begins_on, cast(?2 as date)))))
                                    order by place limit ?4 offset ?5
                                )
                                select page.person_id, page.name, page.id, page.coach_id, page.coach,
                                    cast(page.begins_on as text), cast(page.ends_on as text),
                                    count(s.id), coalesce(sum(s.minutes), 0), coalesce(page.is_current, false),
                                    page.total
                                from page left join credential.published_coaching_session s
                                    on s.program_id = ?1 and s.person_id = page.person_id
                                group by page.person_id, page.name, page.id, page.coach_id, page.coach,
                                    page.begins_on, page.ends_on, page.is_current, page.total, page.place
                                order by page.place
                                """)
                        .setParameter(1, cohortId)
                        .setParameter(2, today)
                        .setParameter(3, uncoached)
                        .setParameter(4, part.size())
                        .setParameter(5, part.first())
                        .getResultList();
        return Rows.paged(
                found,
                10,
                row ->
                        new Assigned(
                                (UUID) row[0],
                                (String) row[1],
                                (UUID) row[2],
                                (UUID) row[3],
                                (String) row[4],
                                Rows.day(row[5]),
                                Rows.day(row[6]),
                                Rows.number(row[7]),
                                Rows.number(row[8]),
                                (Boolean) row[9]));
    }

    String nameOf(UUID personId) {
        return (String)
                em.createNativeQuery(
                                "select given_name || ' ' || family_name from credential.person where id = ?1")
                        .setParameter(1, personId)
                        .getSingleResult();
    }
}
