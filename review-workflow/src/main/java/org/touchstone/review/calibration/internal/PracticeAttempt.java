package org.touchstone.review.calibration.internal;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.touchstone.credential.kernel.NotFound;

/**
 * A reviewer's way through a set: the papers in the order that was drawn at the start, answered one
 * by one, and sealed with the last answer.
 */
@Entity
@Table(schema = "review", name = "practice_attempt")
public class PracticeAttempt {
    @Id private UUID id;

    @Column(name = "set_id")
    private UUID setId;

    @Column(name = "reviewer_id")
    private UUID reviewerId;

    @Column(name = "started_at")
    private Instant startedAt;

    @Column(name = "sealed_at")
    private Instant sealedAt;

    private Integer judged;

    private Integer exact;

    @Column(name = "pass_percent")
    private Integer passPercent;

    private Boolean passed;

    @OneToMany(mappedBy = "attempt", cascade = CascadeType.ALL)
    @OrderBy("position")
    private List<PracticeTurn> papers = new ArrayList<>();

    protected PracticeAttempt() {}

    /** Adds the papers as drawn; once. */
    void draw(List<UUID> paperIds) {
        for (UUID paper : paperIds) {
            papers.add(new PracticeTurn(this, paper, papers.size() + 1));
        }
    }

    Optional<PracticeTurn> next() {
        return papers.stream().filter(paper -> !paper.isAnswered()).findFirst();
    }

    PracticeTurn paper(UUID practicePaperId) {
        return papers.stream()
                .filter(paper -> paper.id().equals(practicePaperId))
                .findFirst()
                .orElseThrow(() -> new NotFound("paper", practicePaperId));
    }

    void seal(Tally whole, int percentThatPasses, Instant now) {
        sealedAt = now;
        judged = whole.judged();
        exact = whole.exact();
        passPercent = percentThatPasses;
        passed = whole.reaches(percentThatPasses);
    }

    boolean isSealed() {
        return sealedAt != null;
    }

    boolean hasPassed() {
        return Boolean.TRUE.equals(passed);
    }

    boolean belongsTo(UUID reviewer) {
        return reviewerId.equals(reviewer);
    }

    /** Null while it goes on. */
    Integer exactPercent() {
        return isSealed() ? (Integer) new Tally(judged, exact, 0).percent() : null;
    }

    /** Null while it goes on. */
    Integer passPercent() {
        return passPercent;
    }

    UUID id() {
        return id;
    }

    UUID setId() {
        return setId;
    }

    Instant startedAt() {
        return startedAt;
    }

    /** Null while it goes on. */
    Instant sealedAt() {
        return sealedAt;
    }

    List<PracticeTurn> papers() {
        return List.copyOf(papers);
    }
}
