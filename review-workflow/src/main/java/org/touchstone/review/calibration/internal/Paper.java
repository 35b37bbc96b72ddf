package org.touchstone.review.calibration.internal;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** A decided work in a {@link QualifyingSet}, with what the experts say of it. */
@Entity
@Table(schema = "review", name = "paper")
public class Paper {
    @Id private UUID id;

    /** Never read here: it is the foreign key. */
    @SuppressWarnings("unused")
    @ManyToOne
    @JoinColumn(name = "set_id")
    private QualifyingSet set;

    @Column(name = "submission_id")
    private UUID submissionId;

    private int position;

    /** For the record only. */
    @SuppressWarnings("unused")
    @Column(name = "added_at")
    private Instant addedAt;

    @OneToMany(mappedBy = "paper", cascade = CascadeType.ALL, orphanRemoval = true)
    private List<ExpertLevel> levels = new ArrayList<>();

    protected Paper() {}

    Paper(QualifyingSet set, UUID submissionId, int position, Instant now) {
        this.id = UUID.randomUUID();
        this.set = set;
        this.submissionId = submissionId;
        this.position = position;
        this.addedAt = now;
    }

    void judge(UUID criterionId, UUID levelId, String rationale) {
        ExpertLevel level =
                levels.stream()
                        .filter(one -> one.criterionId().equals(criterionId))
                        .findFirst()
                        .orElseGet(
                                () -> {
                                    ExpertLevel added = new ExpertLevel(this, criterionId);
                                    levels.add(added);
                                    return added;
                                });
        level.set(levelId, rationale);
    }

    Map<UUID, UUID> levelByCriterion() {
        return levels.stream()
                .collect(Collectors.toMap(ExpertLevel::criterionId, ExpertLevel::levelId));
    }

    /** Null while it is not written. */
    String rationale(UUID criterionId) {
        return levels.stream()
                .filter(one -> one.criterionId().equals(criterionId))
                .map(ExpertLevel::rationale)
                .filter(java.util.Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    int reasonsMissing() {
        return (int) levels.stream().filter(one -> one.rationale() == null).count();
    }

    UUID id() {
        return id;
    }

    UUID submissionId() {
        return submissionId;
    }

    int position() {
        return position;
    }
}
