package org.touchstone.review.calibration.internal;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.touchstone.credential.kernel.Actor;
import org.touchstone.credential.kernel.AuditTrail;
import org.touchstone.credential.kernel.NotFound;
import org.touchstone.credential.kernel.Permission;
import org.touchstone.review.calibration.SetIsKnown;
import org.touchstone.review.draw.Draws;

/** Begins and finds the attempts of a reviewer; those of others do not exist for him. */
@Dependent
public class PracticeAttempts {
    @PersistenceContext(unitName = "review")
    EntityManager em;

    @Inject Draws draws;
    @Inject AuditTrail audit;
    @Inject CalibrationSettings settings;

    Optional<PracticeAttempt> open(UUID reviewer, UUID setId) {
        return attempts(reviewer, setId).stream().filter(one -> !one.isSealed()).findFirst();
    }

    /** The newest first. */
    List<PracticeAttempt> attempts(UUID reviewer, UUID setId) {
        return em.createQuery(
                        """
                        select a from PracticeAttempt a where a.reviewerId = :reviewer and a.setId = :set
                        order by a.startedAt desc
                        """,
                        PracticeAttempt.class)
                .setParameter("reviewer", reviewer)
                .setParameter("set", setId)
                .getResultList();
    }

    PracticeAttempt find(Actor reviewer, UUID attemptId) {
        reviewer.mustHave(Permission.SCORE);
        PracticeAttempt attempt = em.find(PracticeAttempt.class, attemptId);
        if (attempt == null || !attempt.belongsTo(reviewer.personId())) {
            throw new NotFound("attempt", attemptId);
        }
        return attempt;
    }

    PracticeAttempt lock(Actor reviewer, UUID attemptId) {
        PracticeAttempt attempt = find(reviewer, attemptId);
        em.refresh(attempt, LockModeType.PESSIMISTIC_WRITE);
        return attempt;
    }

    /** A second click that runs at the same time waits here and then finds what the first began. */
    PracticeAttempt begin(Actor reviewer, QualifyingSet set, Instant now) {
        List<UUID> papers = newTo(reviewer.personId(), set.id(), now);
        if (papers.isEmpty() || papers.size() * 2 < set.papers().size()) {
            throw new SetIsKnown();
        }
        UUID id = UUID.randomUUID();
        int begun =
                em.createNativeQuery(
                                """
                                insert into review.practice_attempt (id, set_id, reviewer_id, started_at)
                                values (?1, ?2, ?3, ?4)
                                on conflict (set_id, reviewer_id) where sealed_at is null do nothing
                                """)
                        .setParameter(1, id)
                        .setParameter(2, set.id())
                        .setParameter(3, reviewer.personId())
                        .setParameter(4, now.atOffset(ZoneOffset.UTC))
                        .executeUpdate();
        if (begun == 0) {
            return open(reviewer.personId(), set.id()).orElseThrow();
        }
        PracticeAttempt attempt = em.find(PracticeAttempt.class, id);
        attempt.draw(draws.shuffled(id, papers));
        em.flush();
        audit.record(reviewer, "calibration.attempt-begun", "PracticeAttempt", id);
        return attempt;
    }

    @SuppressWarnings("unchecked")
    private List<UUID> newTo(UUID reviewer, UUID setId, Instant now) {
        return em.createNativeQuery(
                        """
                        select p.id from review.paper p join review.work w on w.submission_id = p.submission_id
                        where p.set_id = ?3 and %s
                        """
                                .formatted(NewToReader.CONDITION))
                .setParameter(1, reviewer)
                .setParameter(2, settings.dayOf(now))
                .setParameter(3, setId)
                .getResultList();
    }
}
