package org.touchstone.review.testing;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.UUID;

/** Tells tests which work a reader holds. */
public class SubmissionsByNumber {
    @PersistenceContext(unitName = "review")
    EntityManager em;

    public String workNumber(UUID submission) {
        return (String)
                em.createNativeQuery(
                                "select work_number from review.review_task where submission_id = ?1")
                        .setParameter(1, submission)
                        .getSingleResult();
    }
}
