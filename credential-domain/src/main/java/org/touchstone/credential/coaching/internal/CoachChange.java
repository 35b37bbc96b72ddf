package org.touchstone.credential.coaching.internal;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.touchstone.credential.kernel.Actor;
import org.touchstone.credential.kernel.Notices;
import org.touchstone.credential.program.Cohorts.CohortView;

/** Changes who coaches whom, a statement for all educators at once, and tells them. */
@Dependent
public class CoachChange {
    @PersistenceContext(unitName = "credential")
    EntityManager em;

    @Inject CoachRows rows;
    @Inject Notices notices;
    @Inject Clock clock;

    /**
     * @param to the last day
     */
    record Period(LocalDate from, LocalDate to) {}

    /** Two managers, two nodes: the second waits and then sees what the first has done. */
    void lock(UUID cohortId) {
        em.createNativeQuery("select id from credential.program where id = ?1 for update")
                .setParameter(1, cohortId)
                .getSingleResult();
    }

    /**
     * Those who have this coach on the first day already; the last day becomes the one asked for.
     */
    List<?> keepOn(UUID cohortId, UUID coach, Set<UUID> educators, Period period) {
        return em.createNativeQuery(
                        """
                        update credential.coaching_assignment set ends_on = ?5
                        where program_id = ?1 and coach_id = ?2
                            and educator_id = any(cast(string_to_array(?3, ',') as uuid[]))
                            and begins_on <= ?4 and ends_on >= ?4
                        returning educator_id
                        """)
                .setParameter(1, cohortId)
                .setParameter(2, coach)
                .setParameter(3, PlanBook.joined(educators))
                .setParameter(4, period.from())
                .setParameter(5, period.to())
                .getResultList();
    }

    /** Whoever coaches on the first day or would have begun later does not any more. */
    void endOthers(UUID cohortId, Set<UUID> educators, LocalDate from) {
        em.createNativeQuery(
                        """
                        update credential.coaching_assignment
                        set ends_on = least(ends_on, case when begins_on < ?3 then cast(?3 as date) - 1
                            else begins_on - 1 end)
                        where program_id = ?1 and educator_id = any(cast(string_to_array(?2, ',') as uuid[]))
                            and ends_on >= ?3
                        """)
                .setParameter(1, cohortId)
                .setParameter(2, PlanBook.joined(educators))
                .setParameter(3, from)
                .executeUpdate();
    }

    void begin(Actor manager, UUID cohortId, UUID coach, Set<UUID> educators, Period period) {
        em.createNativeQuery(
                        """
                        insert into credential.coaching_assignment
                            (id, coach_id, educator_id, program_id, begins_on, ends_on, assigned_by, assigned_at)
                        select gen_random_uuid(), ?1, cast(e.id as uuid), ?2, ?4, ?5, cast(nullif(?6, '') as uuid), ?7
                        from unnest(string_to_array(?3, ',')) as e(id)
                        """)
                .setParameter(1, coach)
                .setParameter(2, cohortId)
                .setParameter(3, PlanBook.joined(educators))
                .setParameter(4, period.from())
                .setParameter(5, period.to())
                .setParameter(6, Rows.text(manager.personId()))
                .setParameter(7, clock.instant().atOffset(ZoneOffset.UTC))
                .executeUpdate();
    }

    void tell(CohortView cohort, UUID coach, Set<UUID> educators, Period period) {
        String title = cohort.text().title();
        String once = ":" + cohort.id() + ":" + coach + ":" + period.from() + ":";
        String name = rows.nameOf(coach);
        notices.tell(
                coach,
                "coaching-educators",
                List.of(String.valueOf(educators.size()), title),
                "/coach/desk",
                null);
        for (UUID educator : educators) {
            notices.tell(
                    educator,
                    "coaching-coach",
                    List.of(name, title),
                    "/educator/coaching",
                    "coaching-coach" + once + educator);
        }
    }
}
