package org.touchstone.credential.catalog.internal;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.persistence.annotations.BatchFetch;
import org.eclipse.persistence.annotations.BatchFetchType;
import org.touchstone.credential.catalog.CatalogEntry.Criterion;
import org.touchstone.credential.catalog.Publication.CriterionText;
import org.touchstone.credential.catalog.Publication.LevelText;

/** What is judged, with its levels from the lowest to the highest. */
@Entity
@Table(schema = "credential", name = "rubric_criterion")
public class RubricCriterion {
    @Id private UUID id;

    /** Owns the mapping; the other side reads it. */
    @SuppressWarnings("UnusedVariable")
    @ManyToOne(optional = false)
    @JoinColumn(name = "version_id")
    private MicroCredentialVersion version;

    private int position;

    private String title;

    private String question;

    @OneToMany(mappedBy = "criterion", cascade = CascadeType.PERSIST)
    @OrderBy("position")
    @BatchFetch(BatchFetchType.IN)
    private List<RubricCriterionLevel> levels = new ArrayList<>();

    /** Whose evidence it judges; empty: the whole submission. */
    @ManyToMany
    @JoinTable(
            schema = "credential",
            name = "criterion_requirement",
            joinColumns = @JoinColumn(name = "criterion_id"),
            inverseJoinColumns = @JoinColumn(name = "requirement_id"))
    @BatchFetch(BatchFetchType.IN)
    private List<Requirement> judged = new ArrayList<>();

    protected RubricCriterion() {}

    /**
     * @param requirements of the version, in order
     */
    RubricCriterion(
            MicroCredentialVersion version,
            int position,
            CriterionText text,
            List<Requirement> requirements) {
        this.id = UUID.randomUUID();
        this.version = version;
        this.position = position;
        this.title = text.title();
        this.question = text.question();
        for (LevelText level : text.levels()) {
            levels.add(new RubricCriterionLevel(this, levels.size() + 1, level));
        }
        text.requirements().stream()
                .distinct()
                .map(place -> requirements.get(place - 1))
                .forEach(judged::add);
    }

    Criterion toCriterion() {
        return new Criterion(
                id,
                position,
                title,
                question,
                levels.stream().map(RubricCriterionLevel::toLevel).toList(),
                judged.stream().map(Requirement::id).collect(Collectors.toUnmodifiableSet()));
    }
}
