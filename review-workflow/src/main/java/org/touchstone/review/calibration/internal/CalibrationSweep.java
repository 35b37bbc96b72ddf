package org.touchstone.review.calibration.internal;

import jakarta.ejb.Schedule;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.touchstone.credential.kernel.Actor;
import org.touchstone.credential.kernel.AuditTrail;
import org.touchstone.review.calibration.Qualifications.Cause;

/** What time does: breaks become too long, and validity papers that nobody took are withdrawn. */
@Stateless
public class CalibrationSweep {
    private static final Actor CLOCKWORK = Actor.system("calibration sweep");

    @PersistenceContext(unitName = "review")
    EntityManager em;

    @Inject QualificationBook book;
    @Inject AuditTrail audit;
    @Inject CalibrationSettings settings;
    @Inject Clock clock;

    /**
     * Before it would count as overdue, or once its reader declared a conflict: only that reader
     * could take it, and a work that stays for ever would tell what it is.
     */
    @Schedule(hour = "*", minute = "*/5", persistent = false)
    @SuppressWarnings("unchecked")
    public void withdrawPapers() {
        List<UUID> tasks =
                em.createNativeQuery(
                                """
                        select t.id from review.review_task t
                        where t.kind = 'VALIDITY' and t.state = 'WAITING' and (t.due_at <= ?1 or exists (
                            select 1 from review.task_claim gone
                            where gone.task_id = t.id and gone.release_reason = 'CONFLICT_OF_INTEREST'))
                        for update of t skip locked
                        """)
                        .setParameter(1, clock.instant().atOffset(ZoneOffset.UTC))
                        .getResultList();
        for (UUID task : tasks) {
            em.createNativeQuery("update review.review_task set state = 'CANCELLED' where id = ?1")
                    .setParameter(1, task)
                    .executeUpdate();
            audit.record(CLOCKWORK, "calibration.validity-paper-withdrawn", "ReviewTask", task);
        }
    }

    /** Whoever has not read a version for long must recalibrate, where there is a set for it. */
    @Schedule(hour = "2", minute = "10", persistent = false)
    @SuppressWarnings("unchecked")
    public void endLongBreaks() {
        Instant now = clock.instant();
        List<Object[]> away =
                em.createNativeQuery(
                                """
                        select c.reviewer_id, t.version_id from review.scorecard c
                        join review.review_task t on t.id = c.task_id
                        where c.sealed_at is not null and t.version_id in (
                            select version_id from review.qualifying_set where active and kind = 'CALIBRATION')
                        group by c.reviewer_id, t.version_id
                        having max(c.sealed_at) < ?1
                            and not exists (
                                select 1 from review.practice_attempt a
                                join review.qualifying_set s on s.id = a.set_id
                                where a.reviewer_id = c.reviewer_id and s.version_id = t.version_id and a.passed
                                    and a.sealed_at >= ?1)
                            and not exists (
                                select 1 from review.qualification q
                                where q.reviewer_id = c.reviewer_id and q.version_id = t.version_id
                                    and (q.suspended_at is not null or q.watched_since >= ?1))
                        """)
                        .setParameter(
                                1, now.minus(settings.breakThatForgets()).atOffset(ZoneOffset.UTC))
                        .getResultList();
        for (Object[] row : away) {
            book.suspend(
                    CLOCKWORK,
                    (UUID) row[0],
                    (UUID) row[1],
                    Cause.RECALIBRATION,
                    "No work of this version was read for %d days."
                            .formatted(settings.breakThatForgets().toDays()),
                    now);
        }
    }
}
