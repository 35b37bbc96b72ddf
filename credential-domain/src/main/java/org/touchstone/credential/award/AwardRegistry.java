package org.touchstone.credential.award;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.touchstone.credential.kernel.Actor;

/** Keeps what was earned. */
public interface AwardRegistry {

    /**
     * Grants the award for a decided submission and queues its signing. The same submission twice
     * gives the same award.
     *
     * @return the award's id
     */
    UUID grant(Actor actor, Earned earned);

    /**
     * What was earned, by whom, and how it was judged.
     *
     * @param criteria in rubric order, as decided
     */
    record Earned(
            UUID educatorId,
            UUID microCredentialId,
            UUID versionId,
            UUID submissionId,
            Instant decidedAt,
            List<CriterionResult> criteria) {}

    record CriterionResult(UUID criterionId, UUID levelId) {}

    /** The awards of a person, the newest first; with a badge address where a badge was issued. */
    List<AwardView> awardsOf(UUID educatorId);

    /**
     * @param hasBadge false for history that was imported
     */
    record AwardView(
            UUID id, String code, String title, java.time.LocalDate awardedOn, boolean hasBadge) {}
}
