package org.touchstone.credential.submission.internal;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import java.util.UUID;
import org.touchstone.credential.kernel.Actor;
import org.touchstone.credential.kernel.NotFound;
import org.touchstone.credential.kernel.Permission;
import org.touchstone.credential.submission.SubmissionState;

/** An educator's attempts; anybody else's is not found. */
@Dependent
public class OwnAttempts {
    @PersistenceContext(unitName = "credential")
    EntityManager em;

    Submission find(Actor actor, UUID submissionId) {
        actor.mustHave(Permission.SUBMIT_WORK);
        Submission submission = em.find(Submission.class, submissionId);
        if (submission == null || !submission.belongsTo(actor.personId())) {
            throw new NotFound("submission", submissionId);
        }
        return submission;
    }

    /** The attempt at this version that may still change. */
    Optional<Submission> open(UUID educatorId, UUID versionId) {
        return em.createQuery(
                        """
                        select s from Submission s
                        where s.educatorId = :who and s.versionId = :version
                            and (s.state = :draft or s.state = :incomplete)
                        """,
                        Submission.class)
                .setParameter("who", educatorId)
                .setParameter("version", versionId)
                .setParameter("draft", SubmissionState.DRAFT)
                .setParameter("incomplete", SubmissionState.INCOMPLETE)
                .getResultStream()
                .findFirst();
    }
}
