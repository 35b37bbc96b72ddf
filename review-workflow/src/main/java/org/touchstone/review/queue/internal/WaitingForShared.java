package org.touchstone.review.queue.internal;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.UUID;

/** Works whose own criteria are read, and which wait for the result of what their team shares. */
@Dependent
public class WaitingForShared {
    @PersistenceContext(unitName = "review")
    EntityManager em;

    @SuppressWarnings("unchecked")
    List<UUID> resultKnown(int limit) {
        return em.createNativeQuery(
                        """
                        select w.submission_id from review.work w
                        join credential.published_shared_artifact a on a.id = w.shared_artifact_id
                        where w.stage = 'SHARED_RESULT' and a.known_at is not null
                            and not exists (
                                select 1 from review.integrity_case i
                                where i.submission_id = w.submission_id and i.state = 'OPEN')
                            and not exists (
                                select 1 from review.dead_letter letter
                                where letter.subject_id = w.submission_id and letter.state = 'OPEN')
                        order by w.due_at, w.submission_id limit ?1
                        """)
                .setParameter(1, limit)
                .getResultList();
    }

    boolean isUnderSuspicion(UUID submissionId) {
        return !em.createNativeQuery(
                        "select 1 from review.integrity_case where submission_id = ?1 and state = 'OPEN'")
                .setParameter(1, submissionId)
                .getResultList()
                .isEmpty();
    }

    @SuppressWarnings("unchecked")
    List<UUID> waitingWith(UUID submissionId) {
        return em.createNativeQuery(
                        """
                        select other.submission_id from review.work w
                        join review.work other on other.shared_artifact_id = w.shared_artifact_id
                            and other.stage = 'SHARED_RESULT'
                        where w.submission_id = ?1 and other.submission_id <> ?1 order by other.submission_id
                        """)
                .setParameter(1, submissionId)
                .getResultList();
    }
}
