package org.touchstone.credential.award.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Objects;
import java.util.UUID;
import org.touchstone.credential.award.AwardRegistry.CriterionResult;

/** The level that the work reached in one criterion. */
@Embeddable
public class AwardResult {
    @Column(name = "criterion_id")
    private UUID criterionId;

    @Column(name = "level_id")
    private UUID levelId;

    protected AwardResult() {}

    CriterionResult asResult() {
        return new CriterionResult(criterionId, levelId);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof AwardResult that && asResult().equals(that.asResult());
    }

    @Override
    public int hashCode() {
        return Objects.hash(criterionId, levelId);
    }
}
