package org.touchstone.credential.catalog.internal;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.persistence.annotations.BatchFetch;
import org.eclipse.persistence.annotations.BatchFetchType;
import org.touchstone.credential.catalog.CatalogEntry;
import org.touchstone.credential.catalog.Publication;

/**
 * One published version: what an attempt pins, a reviewer judges by and a badge points to. It never
 * changes; what is wrong in it is mended by the next version.
 */
@Entity
@Table(schema = "credential", name = "micro_credential_version")
public class MicroCredentialVersion {
    @Id private UUID id;

    @ManyToOne(optional = false)
    @JoinColumn(name = "micro_credential_id")
    private MicroCredential microCredential;

    private int number;

    /** Read by queries alone. */
    @SuppressWarnings("UnusedVariable")
    private String state;

    private String competency;

    @Column(name = "key_method")
    private String keyMethod;

    @Column(name = "method_components")
    private String methodComponents;

    private String research;

    private String overview;

    @Column(name = "estimated_hours")
    private BigDecimal estimatedHours;

    @Column(name = "reading_minutes")
    private int readingMinutes;

    @Column(name = "published_at")
    private Instant publishedAt;

    @OneToMany(mappedBy = "version", cascade = CascadeType.PERSIST)
    @OrderBy("position")
    @BatchFetch(BatchFetchType.IN)
    private List<Requirement> requirements = new ArrayList<>();

    @OneToMany(mappedBy = "version", cascade = CascadeType.PERSIST)
    @OrderBy("position")
    @BatchFetch(BatchFetchType.IN)
    private List<RubricCriterion> rubric = new ArrayList<>();

    protected MicroCredentialVersion() {}

    MicroCredentialVersion(
            MicroCredential microCredential, int number, Publication text, Instant now) {
        this.id = UUID.randomUUID();
        this.microCredential = microCredential;
        this.number = number;
        this.state = "PUBLISHED";
        this.competency = text.competency();
        this.keyMethod = text.keyMethod();
        this.methodComponents = text.methodComponents();
        this.research = text.research();
        this.overview = text.overview();
        this.estimatedHours = text.estimatedHours();
        this.readingMinutes = text.readingMinutes();
        this.publishedAt = now;
        for (Publication.RequirementText requirement : text.requirements()) {
            requirements.add(new Requirement(this, requirements.size() + 1, requirement));
        }
        for (Publication.CriterionText criterion : text.rubric()) {
            rubric.add(new RubricCriterion(this, rubric.size() + 1, criterion, requirements));
        }
    }

    CatalogEntry toEntry() {
        return new CatalogEntry(
                microCredential.id(),
                id,
                microCredential.code(),
                microCredential.title(),
                number,
                competency,
                keyMethod,
                methodComponents,
                research,
                overview,
                estimatedHours,
                readingMinutes,
                publishedAt,
                requirements.stream().map(Requirement::toView).toList(),
                rubric.stream().map(RubricCriterion::toCriterion).toList());
    }
}
