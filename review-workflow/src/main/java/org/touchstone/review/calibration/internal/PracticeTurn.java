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
import org.touchstone.review.calibration.PaperIsAnswered;

/** One paper's turn in a {@link PracticeAttempt}. */
@Entity
@Table(schema = "review", name = "practice_paper")
public class PracticeTurn {
    @Id private UUID id;

    /** Never read here: it is the foreign key. */
    @SuppressWarnings("unused")
    @ManyToOne
    @JoinColumn(name = "attempt_id")
    private PracticeAttempt attempt;

    @Column(name = "paper_id")
    private UUID paperId;

    private int position;

    @Column(name = "answered_at")
    private Instant answeredAt;

    @OneToMany(mappedBy = "paper", cascade = CascadeType.ALL)
    private List<PracticeLevel> levels = new ArrayList<>();

    protected PracticeTurn() {}

    PracticeTurn(PracticeAttempt attempt, UUID paperId, int position) {
        this.id = UUID.randomUUID();
        this.attempt = attempt;
        this.paperId = paperId;
        this.position = position;
    }

    void answer(Map<UUID, UUID> levelByCriterion, Instant now) {
        if (isAnswered()) {
            throw new PaperIsAnswered();
        }
        levelByCriterion.forEach(
                (criterion, level) -> levels.add(new PracticeLevel(this, criterion, level)));
        answeredAt = now;
    }

    boolean isAnswered() {
        return answeredAt != null;
    }

    Map<UUID, UUID> levelByCriterion() {
        return levels.stream()
                .collect(Collectors.toMap(PracticeLevel::criterionId, PracticeLevel::levelId));
    }

    UUID id() {
        return id;
    }

    UUID paperId() {
        return paperId;
    }

    int position() {
        return position;
    }
}
