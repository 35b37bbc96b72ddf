package org.touchstone.review.calibration.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.UUID;

/** The reviewer's level of one criterion of a {@link PracticeTurn}. */
@Entity
@Table(schema = "review", name = "practice_level")
public class PracticeLevel {
    @Id private UUID id;

    /** Never read here: it is the foreign key. */
    @SuppressWarnings("unused")
    @ManyToOne
    @JoinColumn(name = "practice_paper_id")
    private PracticeTurn paper;

    @Column(name = "criterion_id")
    private UUID criterionId;

    @Column(name = "level_id")
    private UUID levelId;

    protected PracticeLevel() {}

    PracticeLevel(PracticeTurn paper, UUID criterionId, UUID levelId) {
        this.id = UUID.randomUUID();
        this.paper = paper;
        this.criterionId = criterionId;
        this.levelId = levelId;
    }

    UUID criterionId() {
        return criterionId;
    }

    UUID levelId() {
        return levelId;
    }
}
