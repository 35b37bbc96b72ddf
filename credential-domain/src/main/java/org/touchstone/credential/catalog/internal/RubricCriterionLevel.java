package org.touchstone.credential.catalog.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.UUID;
import org.touchstone.credential.catalog.CatalogEntry.Level;
import org.touchstone.credential.catalog.Publication.LevelText;

/** How well a criterion can be shown; 1 is the lowest. */
@Entity
@Table(schema = "credential", name = "rubric_criterion_level")
public class RubricCriterionLevel {
    @Id private UUID id;

    /** Owns the mapping; the other side reads it. */
    @SuppressWarnings("UnusedVariable")
    @ManyToOne(optional = false)
    @JoinColumn(name = "criterion_id")
    private RubricCriterion criterion;

    private int position;

    private String name;

    private String descriptor;

    @Column(name = "is_met")
    private boolean met;

    protected RubricCriterionLevel() {}

    RubricCriterionLevel(RubricCriterion criterion, int position, LevelText text) {
        this.id = UUID.randomUUID();
        this.criterion = criterion;
        this.position = position;
        this.name = text.name();
        this.descriptor = text.descriptor();
        this.met = text.isMet();
    }

    Level toLevel() {
        return new Level(id, position, name, descriptor, met);
    }
}
