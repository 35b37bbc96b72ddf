package org.touchstone.review.scoring.internal;

import java.util.List;
import java.util.UUID;
import org.touchstone.credential.catalog.CatalogEntry;
import org.touchstone.credential.catalog.CatalogEntry.Criterion;
import org.touchstone.credential.catalog.CatalogEntry.Level;
import org.touchstone.credential.submission.SubmissionOutcomes.CriterionOutcome;
import org.touchstone.review.queue.TaskKind;
import org.touchstone.review.scoring.DraftScores.CriterionDraft;
import org.touchstone.review.scoring.ScoringPolicy.AtLevel;
import org.touchstone.review.scoring.ScoringPolicy.CannotBeScored;
import org.touchstone.review.scoring.ScoringPolicy.Mark;

/**
 * A sealed scorecard as the policy sees it.
 *
 * @param marks one for each criterion that was read, in rubric order
 * @param outcomes of the same criteria, in the same order
 * @param comment for the whole, or null
 */
record ScoredReading(
        UUID taskId,
        TaskKind kind,
        UUID reviewerId,
        List<Mark> marks,
        List<CriterionOutcome> outcomes,
        String comment) {

    static ScoredReading of(
            UUID taskId, TaskKind kind, UUID reviewerId, Scorecard card, List<Criterion> rubric) {
        List<CriterionDraft> scores =
                rubric.stream().map(criterion -> card.scoreOf(criterion.id())).toList();
        return new ScoredReading(
                taskId,
                kind,
                reviewerId,
                scores.stream().map(score -> mark(score, rubric)).toList(),
                scores.stream().map(ScoredReading::outcome).toList(),
                card.comment());
    }

    private static Mark mark(CriterionDraft score, List<Criterion> rubric) {
        if (score.conditionCode() != null) {
            return new CannotBeScored(score.conditionCode());
        }
        Criterion criterion =
                rubric.stream()
                        .filter(one -> one.id().equals(score.criterionId()))
                        .findFirst()
                        .orElseThrow();
        return new AtLevel(
                criterion.level(score.levelId()).position(),
                criterion.levels().size(),
                lowestMet(criterion));
    }

    /** One above the scale where no level counts as met. */
    private static int lowestMet(Criterion criterion) {
        return criterion.levels().stream()
                .filter(Level::isMet)
                .mapToInt(CatalogEntry.Level::position)
                .min()
                .orElse(criterion.levels().size() + 1);
    }

    private static CriterionOutcome outcome(CriterionDraft score) {
        return new CriterionOutcome(
                score.criterionId(),
                score.levelId(),
                score.conditionCode() == null ? null : score.conditionCode().name(),
                score.comment());
    }
}
