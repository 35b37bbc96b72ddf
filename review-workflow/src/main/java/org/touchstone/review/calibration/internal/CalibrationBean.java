package org.touchstone.review.calibration.internal;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.touchstone.review.calibration.Calibration;
import org.touchstone.review.draw.Draws;

@Stateless
public class CalibrationBean implements Calibration {
    @PersistenceContext(unitName = "review")
    EntityManager em;

    @Inject Draws draws;
    @Inject ValidityPapers papers;
    @Inject DriftWatch watch;
    @Inject Clock clock;

    private record Reading(UUID versionId, UUID reviewerId) {}

    @Override
    public void afterReading(UUID taskId) {
        live(taskId)
                .filter(reading -> !papers.cameFrom(taskId))
                .filter(reading -> hits(reading, taskId))
                .ifPresent(
                        reading ->
                                papers.give(
                                        reading.reviewerId(),
                                        reading.versionId(),
                                        taskId,
                                        clock.instant()));
    }

    /** The row's lock lets a second wake-up wait until the first has made its task. */
    @SuppressWarnings("unchecked")
    private Optional<Reading> live(UUID taskId) {
        return ((List<Object[]>)
                        em.createNativeQuery(
                                        """
                        select t.version_id, c.reviewer_id from review.review_task t
                        join review.scorecard c on c.task_id = t.id and c.sealed_at is not null
                        where t.id = ?1 and t.kind in ('FIRST_READ', 'SECOND_READ', 'THIRD_READ') for update of t
                        """)
                                .setParameter(1, taskId)
                                .getResultList())
                .stream().map(row -> new Reading((UUID) row[0], (UUID) row[1])).findFirst();
    }

    private boolean hits(Reading reading, UUID taskId) {
        BigDecimal share =
                (BigDecimal)
                        em.createNativeQuery(
                                        """
                                select validity_share from review.scoring_policy
                                where version_id = ?1 or version_id is null order by version_id nulls last limit 1
                                """)
                                .setParameter(1, reading.versionId())
                                .getSingleResult();
        return share.signum() > 0 && draws.draw(Draws.Purpose.VALIDITY_PAPER, taskId, share);
    }

    @Override
    public void judged(UUID taskId) {
        Instant now = clock.instant();
        papers.judge(taskId)
                .ifPresent(read -> watch.look(read.reviewerId(), read.versionId(), now));
    }
}
