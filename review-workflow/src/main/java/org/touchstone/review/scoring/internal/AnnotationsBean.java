package org.touchstone.review.scoring.internal;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.touchstone.credential.catalog.Catalog;
import org.touchstone.credential.kernel.Actor;
import org.touchstone.credential.kernel.InvalidRequest;
import org.touchstone.credential.kernel.NotFound;
import org.touchstone.credential.submission.BlindWork;
import org.touchstone.review.queue.Claims;
import org.touchstone.review.queue.Claims.Held;
import org.touchstone.review.scoring.Annotations;

@Stateless
public class AnnotationsBean implements Annotations {
    /** So many for one reading. */
    private static final int LIMIT = 300;

    @PersistenceContext(unitName = "review")
    EntityManager em;

    @Inject Claims claims;
    @Inject Catalog catalog;
    @Inject BlindWork work;
    @Inject Clock clock;

    @Override
    public List<Annotation> of(Actor reviewer, UUID claimId) {
        return notes(claims.find(reviewer, claimId), reviewer).stream()
                .map(ReadingNote::toAnnotation)
                .toList();
    }

    @Override
    public Annotation add(Actor reviewer, UUID claimId, UUID token, NewAnnotation annotation) {
        Held held = claims.hold(reviewer, claimId, token);
        mustFit(held, annotation);
        if (notes(held, reviewer).size() >= LIMIT) {
            throw InvalidRequest.field(
                    "note", "too-many", "One reading has at most " + LIMIT + " annotations.");
        }
        ReadingNote note =
                new ReadingNote(held.taskId(), reviewer.personId(), annotation, clock.instant());
        em.persist(note);
        return note.toAnnotation();
    }

    @Override
    public Annotation change(
            Actor reviewer,
            UUID claimId,
            UUID token,
            UUID annotationId,
            UUID criterionId,
            String note) {
        Held held = claims.hold(reviewer, claimId, token);
        ReadingNote found = own(held, reviewer, annotationId);
        mustFit(held, new NewAnnotation(criterionId, found.pieceId(), found.place(), note));
        found.say(criterionId, note);
        return found.toAnnotation();
    }

    @Override
    public void remove(Actor reviewer, UUID claimId, UUID token, UUID annotationId) {
        em.remove(own(claims.hold(reviewer, claimId, token), reviewer, annotationId));
    }

    private void mustFit(Held held, NewAnnotation annotation) {
        AnnotationCheck.mustFit(
                catalog.version(held.versionId()), work.pieces(held.submissionId()), annotation);
    }

    private ReadingNote own(Held held, Actor reviewer, UUID annotationId) {
        ReadingNote found = em.find(ReadingNote.class, annotationId);
        if (found == null || !found.belongsTo(held.taskId(), reviewer.personId())) {
            throw new NotFound("annotation", annotationId);
        }
        return found;
    }

    private List<ReadingNote> notes(Held held, Actor reviewer) {
        return em.createQuery(
                        """
                        select n from ReadingNote n
                        where n.taskId = :task and n.reviewerId = :reviewer order by n.madeAt, n.id
                        """,
                        ReadingNote.class)
                .setParameter("task", held.taskId())
                .setParameter("reviewer", reviewer.personId())
                .getResultList();
    }
}
