package org.touchstone.credential.submission.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.UUID;
import org.touchstone.credential.submission.SubmissionOutcomes.CriterionOutcome;

/** What the one reading of a shared artifact says of one criterion. */
@Entity
@Table(schema = "credential", name = "shared_result")
public class SharedResult {
    @Id private UUID id;

    /** Owns the mapping; the other side reads it. */
    @SuppressWarnings("UnusedVariable")
    @ManyToOne(optional = false)
    @JoinColumn(name = "artifact_id")
    private SharedArtifact artifact;

    @Column(name = "criterion_id")
    private UUID criterionId;

    /** As text, because EclipseLink cannot read a UUID that is null; null with a condition. */
    @Column(name = "level_id")
    private String levelId;

    @Column(name = "condition_code")
    private String conditionCode;

    @Column(name = "is_met")
    private boolean met;

    @Column(name = "comment")
    private String comment;

    protected SharedResult() {}

    SharedResult(SharedArtifact artifact, CriterionOutcome outcome, boolean met) {
        this.id = UUID.randomUUID();
        this.artifact = artifact;
        this.criterionId = outcome.criterionId();
        judgeAgain(outcome, met);
    }

    /** As a reading after an appeal says. */
    final void judgeAgain(CriterionOutcome outcome, boolean isMet) {
        levelId = outcome.levelId() == null ? null : outcome.levelId().toString();
        conditionCode = outcome.conditionCode();
        met = isMet;
        comment = outcome.comment();
    }

    CriterionOutcome toOutcome() {
        return new CriterionOutcome(
                criterionId,
                levelId == null ? null : UUID.fromString(levelId),
                conditionCode,
                comment);
    }

    UUID criterionId() {
        return criterionId;
    }

    boolean isMet() {
        return met;
    }
}
