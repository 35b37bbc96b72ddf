package org.touchstone.credential.coaching.internal;

import jakarta.ejb.LocalBean;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.UUID;
import org.touchstone.credential.kernel.BusinessDays;
import org.touchstone.credential.kernel.Notices;
import org.touchstone.credential.program.CohortChanged;

/** What happens when a planned session comes near or was not held, and when the plan changes. */
@Stateless
@LocalBean
public class PlanReminders {
    @PersistenceContext(unitName = "credential")
    EntityManager em;

    @Inject PlanBook plans;
    @Inject Notices notices;
    @Inject BusinessDays days;

    public void cohortChanged(@Observes CohortChanged changed) {
        plans.replan(changed.cohortId());
    }

    /** Coach and educator are told that a session is due; not when it was held already. */
    public void due(UUID planId) {
        for (Object[] row : missing(planId)) {
            tellCoach(row, PlanBook.DUE, planId);
            notices.tell(
                    (UUID) row[2],
                    "coaching-planned",
                    List.of((String) row[1], (String) row[4]),
                    "/educator/coaching",
                    "coaching-planned:" + planId + ":" + row[4]);
        }
    }

    /** The coach is told that a session was not held or not logged. */
    public void overdue(UUID planId) {
        for (Object[] row : missing(planId)) {
            tellCoach(row, PlanBook.OVERDUE, planId);
        }
    }

    private void tellCoach(Object[] row, String kind, UUID planId) {
        notices.tell(
                (UUID) row[0],
                kind,
                List.of((String) row[3], (String) row[4]),
                "/coach/educator?id=" + row[2],
                kind + ":" + planId + ":" + row[4]);
    }

    /** One row, with whoever coaches today; none when nobody does or it was held. */
    @SuppressWarnings("unchecked")
    private List<Object[]> missing(UUID planId) {
        return em.createNativeQuery(
                        """
                        select a.coach_id, c.given_name || ' ' || c.family_name, p.educator_id,
                            e.given_name || ' ' || e.family_name, cast(p.due_on as text)
                        from credential.coaching_plan p
                        join credential.coaching_assignment a on a.program_id = p.program_id
                            and a.educator_id = p.educator_id and a.begins_on <= ?2 and a.ends_on >= ?2
                        join credential.person c on c.id = a.coach_id
                        join credential.person e on e.id = p.educator_id
                        where p.id = ?1 and not exists (
                            select 1 from credential.coaching_attendance t
                            join credential.coaching_meeting m on m.id = t.meeting_id
                            where t.educator_id = p.educator_id and t.program_id = p.program_id
                                and m.withdrawn_at is null and m.held_on between p.begins_on and p.ends_on)
                        """)
                .setParameter(1, planId)
                .setParameter(2, days.today())
                .getResultList();
    }
}
