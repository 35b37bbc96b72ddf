package org.touchstone.review.calibration.internal;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.touchstone.review.calibration.CalibrationSets.ExpertJudgement;

/** Works that can become papers, and the levels that decided them. */
@Dependent
public class DecidedWorks {
    @PersistenceContext(unitName = "review")
    EntityManager em;

    record Found(UUID submissionId, UUID versionId, boolean decided) {}

    /**
     * @param viewer not a coach of an author: what readers said of that work is not the coach's to
     *     see
     * @param workNumber as readers know it, in any case
     */
    @SuppressWarnings("unchecked")
    Optional<Found> byNumber(UUID viewer, String workNumber) {
        return ((List<Object[]>)
                        em.createNativeQuery(
                                        """
                        select w.submission_id, w.version_id, w.stage = 'DECIDED'
                        from review.review_task t join review.work w on w.submission_id = t.submission_id
                        where t.work_number = ?1 and not review.coaches_author_of(?2, w.submission_id)
                        """)
                                .setParameter(1, workNumber.strip().toUpperCase(Locale.ROOT))
                                .setParameter(2, viewer)
                                .getResultList())
                .stream()
                        .map(row -> new Found((UUID) row[0], (UUID) row[1], (Boolean) row[2]))
                        .findFirst();
    }

    /**
     * Of the reading with the last word: an appeal's, else the adjudication, else a third reading,
     * else the first. Criteria without a level are left out.
     */
    @SuppressWarnings("unchecked")
    List<ExpertJudgement> levels(UUID submissionId) {
        return ((List<Object[]>)
                        em.createNativeQuery(
                                        """
                        select s.criterion_id, s.level_id, s.comment from review.criterion_score s
                        where s.level_id is not null and s.scorecard_id = (
                            select c.id from review.review_task t
                            join review.scorecard c on c.task_id = t.id and c.sealed_at is not null
                            where t.submission_id = ?1
                                and t.kind in ('APPEAL', 'ADJUDICATION', 'THIRD_READ', 'FIRST_READ')
                            order by t.round desc,
                                array_position(array['APPEAL', 'ADJUDICATION', 'THIRD_READ', 'FIRST_READ'], t.kind)
                            limit 1)
                        """)
                                .setParameter(1, submissionId)
                                .getResultList())
                .stream()
                        .map(
                                row ->
                                        new ExpertJudgement(
                                                (UUID) row[0], (UUID) row[1], (String) row[2]))
                        .toList();
    }

    /** Whether a reviewer was given the paper, in practice or among the live work. */
    boolean wasGiven(UUID paperId) {
        return (Boolean)
                em.createNativeQuery(
                                """
                        select exists (select 1 from review.practice_paper where paper_id = ?1)
                            or exists (select 1 from review.validity_task where paper_id = ?1)
                        """)
                        .setParameter(1, paperId)
                        .getSingleResult();
    }
}
