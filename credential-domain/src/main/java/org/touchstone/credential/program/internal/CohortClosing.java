package org.touchstone.credential.program.internal;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.UUID;
import org.touchstone.credential.kernel.Actor;
import org.touchstone.credential.kernel.AuditTrail;
import org.touchstone.credential.kernel.BusinessDays;
import org.touchstone.credential.kernel.Notices;

/** What happens when the last day of a cohort is over. */
@Stateless
public class CohortClosing {
    /** The deadline of each cohort; its subject is the cohort. */
    static final String CLOSES = "cohort-closes";

    private static final Actor SWEEP = Actor.system("cohort sweep");

    @PersistenceContext(unitName = "credential")
    EntityManager em;

    @Inject ProgramAccess access;
    @Inject ProgramJournal journal;
    @Inject Notices notices;
    @Inject AuditTrail audit;
    @Inject BusinessDays days;

    /** Asks those who have not finished why, and tells the managers; once. */
    public void close(UUID cohortId) {
        Cohort cohort = access.locked(cohortId);
        if (!cohort.close(days.today())) {
            return;
        }
        em.flush();
        String again = ":" + cohort.lastDay();
        for (Object each :
                rows(
                        """
                        select person_id, id from credential.participation
                        where program_id = ?1 and state in ('ENROLLED', 'ACTIVE')
                        """,
                        cohortId)) {
            Object[] row = (Object[]) each;
            journal.tell(
                    (UUID) row[0],
                    (UUID) row[1],
                    "program-over",
                    List.of(cohort.title(), cohort.lastDay().toString()),
                    again);
        }
        for (Object manager : managers(cohort)) {
            notices.tell(
                    (UUID) manager,
                    "cohort-over",
                    List.of(cohort.title(), cohort.lastDay().toString()),
                    "/programs/cohort?id=" + cohortId,
                    "cohort-over:" + cohortId + ":" + manager + again);
        }
        audit.record(SWEEP, "cohort.closed", "Cohort", cohortId);
    }

    /** Of the organization that offers it, or of the nearest one above that has any. */
    private List<?> managers(Cohort cohort) {
        return em.createNativeQuery(
                        """
                        with recursive above as (
                            select id, parent_id, 0 as steps from credential.organization where id = ?1
                            union all
                            select o.id, o.parent_id, a.steps + 1
                            from credential.organization o join above a on o.id = a.parent_id
                        ), manager as (
                            select distinct g.person_id, a.steps
                            from above a join credential.role_grant g on g.organization_id = a.id
                            where g.role = 'PROGRAM_MANAGER' and g.active
                                and (g.begins_on is null or g.begins_on <= ?2)
                                and (g.ends_on is null or g.ends_on >= ?2)
                        )
                        select distinct person_id from manager where steps = (select min(steps) from manager)
                        """)
                .setParameter(1, cohort.organizationId())
                .setParameter(2, days.today())
                .getResultList();
    }

    private List<?> rows(String query, UUID cohortId) {
        return em.createNativeQuery(query).setParameter(1, cohortId).getResultList();
    }
}
