package org.touchstone.credential.award;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.touchstone.credential.kernel.Actor;

/** Keeps what was earned. */
public interface AwardRegistry {

    /**
     * Grants the award for a decided submission and queues its signing. The same submission twice
     * gives the same award, and so does a second success in a micro-credential that the educator
     * already holds. An award that was imported without a badge gets its badge by this.
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

    /**
     * Takes the award back. The badge stays readable and says from then on that it is revoked.
     *
     * @param reason kept for the record, not shown to the public
     * @throws org.touchstone.credential.kernel.NotPermitted without {@code REVOKE_AWARD}
     * @throws AwardIsAlreadyRevoked when it was taken back before
     */
    void revoke(Actor actor, UUID awardId, String reason, Instant at);

    /**
     * The awards of a person, those of pathways and milestones too, the newest first; with a badge
     * address where a badge was issued.
     */
    List<AwardView> awardsOf(UUID educatorId);

    /**
     * @param code of the micro-credential or the pathway
     * @param hasBadge false for history that was imported
     */
    record AwardView(
            UUID id, String code, String title, java.time.LocalDate awardedOn, boolean hasBadge) {}
}
