package org.touchstone.review.scoring.internal;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.touchstone.credential.catalog.Catalog;
import org.touchstone.credential.catalog.CatalogEntry;
import org.touchstone.credential.kernel.Actor;
import org.touchstone.credential.kernel.AuditTrail;
import org.touchstone.credential.kernel.Refusal.Detail;
import org.touchstone.review.queue.Claims;
import org.touchstone.review.queue.Claims.Held;
import org.touchstone.review.queue.TaskKind;
import org.touchstone.review.scoring.DraftScores;
import org.touchstone.review.scoring.ScorecardIsIncomplete;
import org.touchstone.review.scoring.Scoring;

@Stateless
public class ScoringBean implements Scoring {
    @PersistenceContext(unitName = "review")
    EntityManager em;

    @Inject Claims claims;
    @Inject Catalog catalog;
    @Inject AuditTrail audit;
    @Inject Clock clock;

    @Override
    public Draft draft(Actor reviewer, UUID claimId) {
        return scorecard(claims.taskOf(reviewer, claimId), reviewer)
                .map(card -> new Draft(card.asDraft(), card.savedAt()))
                .orElseGet(() -> new Draft(new DraftScores(List.of(), null), null));
    }

    @Override
    public Instant saveDraft(Actor reviewer, UUID claimId, UUID token, DraftScores scores) {
        Held held = claims.hold(reviewer, claimId, token);
        DraftCheck.mustFit(rubric(held), scores);
        Instant now = clock.instant();
        Scorecard card =
                scorecard(held.taskId(), reviewer)
                        .orElseGet(() -> new Scorecard(held.taskId(), reviewer.personId(), now));
        card.keep(scores, now);
        em.persist(card);
        return now;
    }

    @Override
    public SealedReading seal(Actor reviewer, UUID claimId, UUID token) {
        Held held = claims.holdToSeal(reviewer, claimId, token);
        if (held.sealedAt() != null) {
            return new SealedReading(held.workNumber(), held.sealedAt());
        }
        Instant now = clock.instant();
        Scorecard card =
                scorecard(held.taskId(), reviewer)
                        .orElseGet(() -> new Scorecard(held.taskId(), reviewer.personId(), now));
        mustSayWhy(held, card.asDraft());
        card.seal(rubric(held), now);
        em.persist(card);
        claims.sealed(reviewer, claimId, now);
        em.flush();
        audit.record(reviewer, "review.sealed", "TaskClaim", claimId);
        return new SealedReading(held.workNumber(), now);
    }

    /** An adjudication says why it decides as it does. */
    private static void mustSayWhy(Held held, DraftScores draft) {
        if (held.kind() == TaskKind.ADJUDICATION
                && (draft.comment() == null || draft.comment().isBlank())) {
            throw new ScorecardIsIncomplete(
                    List.of(
                            new Detail(
                                    "comment",
                                    "comment-missing",
                                    "Say in the comment on the whole why you decide so.")));
        }
    }

    private List<CatalogEntry.Criterion> rubric(Held held) {
        return catalog.version(held.versionId()).withoutCriteria(held.carriedCriteria()).rubric();
    }

    private Optional<Scorecard> scorecard(UUID taskId, Actor reviewer) {
        return em.createQuery(
                        "select s from Scorecard s where s.taskId = :task and s.reviewerId = :reviewer",
                        Scorecard.class)
                .setParameter("task", taskId)
                .setParameter("reviewer", reviewer.personId())
                .getResultStream()
                .findFirst();
    }
}
