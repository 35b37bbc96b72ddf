package org.touchstone.credential.program.internal;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.UUID;
import org.touchstone.credential.kernel.Actor;
import org.touchstone.credential.kernel.BusinessDays;
import org.touchstone.credential.program.ParticipationState;

/** Holds participants against their awards: who is active, and who has reached the target. */
@Dependent
public class Standing {
    @PersistenceContext(unitName = "credential")
    EntityManager em;

    @Inject ProgramJournal journal;
    @Inject BusinessDays days;

    /**
     * @param personId null: all participants of the cohort
     */
    void dateByAwards(Actor actor, UUID cohortId, UUID personId) {
        em.flush();
        List<?> moved =
                em.createNativeQuery(
                                """
                                select d.participation_id, d.was, d.is_now, t.person_id, g.title
                                from credential.date_by_awards(array[cast(?1 as uuid)],
                                    cast(string_to_array(?2, ',') as uuid[])) d
                                join credential.participation t on t.id = d.participation_id
                                join credential.program g on g.id = t.program_id
                                """)
                        .setParameter(1, cohortId)
                        .setParameter(2, personId == null ? null : personId.toString())
                        .getResultList();
        for (Object each : moved) {
            Object[] row = (Object[]) each;
            ParticipationState was = ParticipationState.valueOf((String) row[1]);
            ParticipationState now = ParticipationState.valueOf((String) row[2]);
            if (was != now) {
                journal.moved(actor, (UUID) row[0], was, now, days.today());
                if (now == ParticipationState.COMPLETED) {
                    journal.tell(
                            (UUID) row[3],
                            (UUID) row[0],
                            "program-completed",
                            List.of((String) row[4]),
                            ":" + days.today());
                }
            }
        }
    }
}
