package org.touchstone.review.scoring;

import java.util.List;
import java.util.UUID;

/**
 * Scores as far as they have come.
 *
 * @param criteria each criterion at most once, in any order; null reads as none
 * @param comment for the whole, or null
 */
public record DraftScores(List<CriterionDraft> criteria, String comment) {

    public DraftScores {
        criteria = criteria == null ? List.of() : List.copyOf(criteria);
    }

    /**
     * One criterion, with a level or a condition code or neither yet.
     *
     * @param levelId null while no level is chosen
     * @param comment or null; with a condition code it says what is the matter
     * @param conditionCode null unless the criterion cannot be scored
     */
    public record CriterionDraft(
            UUID criterionId, UUID levelId, String comment, ConditionCode conditionCode) {}
}
