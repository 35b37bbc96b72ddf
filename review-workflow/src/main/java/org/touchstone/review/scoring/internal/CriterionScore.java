package org.touchstone.review.scoring.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.UUID;
import org.touchstone.review.scoring.ConditionCode;
import org.touchstone.review.scoring.DraftScores.CriterionDraft;

/** The judgement of one criterion, as part of a {@link Scorecard}. */
@Entity
@Table(schema = "review", name = "criterion_score")
public class CriterionScore {
    @Id private UUID id;

    /** Never read here: it is the foreign key. */
    @SuppressWarnings("unused")
    @ManyToOne
    @JoinColumn(name = "scorecard_id")
    private Scorecard scorecard;

    @Column(name = "criterion_id")
    private UUID criterionId;

    /** As text, because EclipseLink cannot read a UUID that is null; null: no level chosen yet. */
    @Column(name = "level_id")
    private String levelId;

    private String comment;

    @Enumerated(EnumType.STRING)
    @Column(name = "condition_code")
    private ConditionCode conditionCode;

    protected CriterionScore() {}

    CriterionScore(Scorecard scorecard, UUID criterionId) {
        this.id = UUID.randomUUID();
        this.scorecard = scorecard;
        this.criterionId = criterionId;
    }

    void judge(CriterionDraft said) {
        levelId = said.levelId() == null ? null : said.levelId().toString();
        comment = said.comment();
        conditionCode = said.conditionCode();
    }

    CriterionDraft asDraft() {
        return new CriterionDraft(criterionId, levelId(), comment, conditionCode);
    }

    boolean cannotBeScored() {
        return conditionCode != null;
    }

    boolean hasComment() {
        return comment != null && !comment.isBlank();
    }

    UUID criterionId() {
        return criterionId;
    }

    UUID levelId() {
        return levelId == null ? null : UUID.fromString(levelId);
    }
}
