package org.touchstone.review.adjudication.internal;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.touchstone.credential.catalog.CatalogEntry;
import org.touchstone.credential.catalog.CatalogEntry.Criterion;
import org.touchstone.credential.catalog.CatalogEntry.Level;
import org.touchstone.review.adjudication.SideBySide;
import org.touchstone.review.adjudication.SideBySide.Pair;
import org.touchstone.review.adjudication.SideBySide.Said;
import org.touchstone.review.scoring.ConditionCode;

/** Lays two sealed readings side by side. */
@Dependent
public class SealedPairs {
    @PersistenceContext(unitName = "review")
    EntityManager em;

    private record Reading(Map<UUID, Object[]> scores, String comment) {}

    /** Criteria that one of the two did not read are left out. */
    SideBySide of(String workNumber, CatalogEntry entry, UUID firstTask, UUID secondTask) {
        Reading first = reading(firstTask);
        Reading second = reading(secondTask);
        List<Pair> pairs =
                entry.rubric().stream()
                        .filter(
                                criterion ->
                                        first.scores().containsKey(criterion.id())
                                                && second.scores().containsKey(criterion.id()))
                        .map(
                                criterion ->
                                        new Pair(
                                                criterion.id(),
                                                criterion.title(),
                                                said(criterion, first),
                                                said(criterion, second)))
                        .toList();
        return new SideBySide(workNumber, pairs, first.comment(), second.comment());
    }

    private Reading reading(UUID taskId) {
        List<?> rows =
                em.createNativeQuery(
                                """
                        select s.criterion_id, s.level_id, s.condition_code, s.comment, c.overall_comment
                        from review.scorecard c join review.criterion_score s on s.scorecard_id = c.id
                        where c.task_id = ?1 and c.sealed_at is not null
                        """)
                        .setParameter(1, taskId)
                        .getResultList();
        Map<UUID, Object[]> scores = new HashMap<>();
        String comment = null;
        for (Object each : rows) {
            Object[] row = (Object[]) each;
            scores.put((UUID) row[0], row);
            comment = (String) row[4];
        }
        return new Reading(scores, comment);
    }

    private static Said said(Criterion criterion, Reading reading) {
        Object[] score = reading.scores().get(criterion.id());
        String comment = (String) score[3];
        if (score[1] == null) {
            return new Said(0, null, ConditionCode.valueOf((String) score[2]), comment);
        }
        Level level = criterion.level((UUID) score[1]);
        return new Said(level.position(), level.name(), null, comment);
    }
}
