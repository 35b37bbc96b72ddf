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
     * @param levelId null while no level is chosen
     * @param comment or null
     */
    public record CriterionDraft(UUID criterionId, UUID levelId, String comment) {}
}
