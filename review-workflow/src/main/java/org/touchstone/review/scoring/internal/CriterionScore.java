package org.touchstone.review.scoring.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.UUID;

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

    protected CriterionScore() {}

    CriterionScore(Scorecard scorecard, UUID criterionId) {
        this.id = UUID.randomUUID();
        this.scorecard = scorecard;
        this.criterionId = criterionId;
    }

    void judge(UUID level, String said) {
        levelId = level == null ? null : level.toString();
        comment = said;
    }

    UUID criterionId() {
        return criterionId;
    }

    UUID levelId() {
        return levelId == null ? null : UUID.fromString(levelId);
    }

    String comment() {
        return comment;
    }
}
