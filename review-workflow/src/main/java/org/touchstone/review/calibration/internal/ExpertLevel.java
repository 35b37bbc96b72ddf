package org.touchstone.review.calibration.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.UUID;

/** The experts' level of one criterion of a {@link Paper}, and why. */
@Entity
@Table(schema = "review", name = "expert_level")
public class ExpertLevel {
    @Id private UUID id;

    /** Never read here: it is the foreign key. */
    @SuppressWarnings("unused")
    @ManyToOne
    @JoinColumn(name = "paper_id")
    private Paper paper;

    @Column(name = "criterion_id")
    private UUID criterionId;

    @Column(name = "level_id")
    private UUID levelId;

    private String rationale;

    protected ExpertLevel() {}

    ExpertLevel(Paper paper, UUID criterionId) {
        this.id = UUID.randomUUID();
        this.paper = paper;
        this.criterionId = criterionId;
    }

    void set(UUID level, String why) {
        levelId = level;
        rationale = why == null || why.isBlank() ? null : why.strip();
    }

    UUID criterionId() {
        return criterionId;
    }

    UUID levelId() {
        return levelId;
    }

    String rationale() {
        return rationale;
    }
}
