package org.touchstone.review.scoring.internal;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.touchstone.credential.catalog.CatalogEntry;
import org.touchstone.credential.kernel.Refusal;
import org.touchstone.review.queue.WorkIsSealed;
import org.touchstone.review.scoring.DraftScores;
import org.touchstone.review.scoring.DraftScores.CriterionDraft;
import org.touchstone.review.scoring.ScorecardIsIncomplete;

/**
 * One reviewer's reading of one work. It begins as a draft that is saved as often as the reviewer
 * likes and outlives his claims, and ends with the seal, after which it never changes: a correction
 * is a new reading. The database refuses a change of a sealed one as well.
 */
@Entity
@Table(schema = "review", name = "scorecard")
public class Scorecard {
    @Id private UUID id;

    @Column(name = "task_id")
    private UUID taskId;

    @Column(name = "reviewer_id")
    private UUID reviewerId;

    @Column(name = "overall_comment")
    private String comment;

    @Column(name = "saved_at")
    private Instant savedAt;

    @Column(name = "sealed_at")
    private Instant sealedAt;

    @OneToMany(mappedBy = "scorecard", cascade = CascadeType.ALL, orphanRemoval = true)
    private List<CriterionScore> scores = new ArrayList<>();

    protected Scorecard() {}

    Scorecard(UUID taskId, UUID reviewerId, Instant now) {
        this.id = UUID.randomUUID();
        this.taskId = taskId;
        this.reviewerId = reviewerId;
        this.savedAt = now;
    }

    /** Takes the draft as the whole of what is known. */
    void keep(DraftScores draft, Instant now) {
        mustNotBeSealed();
        Set<UUID> named =
                draft.criteria().stream()
                        .map(CriterionDraft::criterionId)
                        .collect(Collectors.toSet());
        scores.removeIf(score -> !named.contains(score.criterionId()));
        for (CriterionDraft one : draft.criteria()) {
            score(one.criterionId()).judge(one);
        }
        comment = draft.comment();
        savedAt = now;
    }

    private CriterionScore score(UUID criterionId) {
        return find(criterionId)
                .orElseGet(
                        () -> {
                            CriterionScore added = new CriterionScore(this, criterionId);
                            scores.add(added);
                            return added;
                        });
    }

    private Optional<CriterionScore> find(UUID criterionId) {
        return scores.stream().filter(score -> score.criterionId().equals(criterionId)).findFirst();
    }

    /**
     * @throws ScorecardIsIncomplete naming the criteria of the rubric that have neither a level of
     *     theirs nor a condition code with its reason
     */
    void seal(List<CatalogEntry.Criterion> rubric, Instant now) {
        mustNotBeSealed();
        List<Refusal.Detail> missing =
                rubric.stream().flatMap(criterion -> missing(criterion).stream()).toList();
        if (!missing.isEmpty()) {
            throw new ScorecardIsIncomplete(missing);
        }
        sealedAt = now;
    }

    private Optional<Refusal.Detail> missing(CatalogEntry.Criterion criterion) {
        String field = criterion.id().toString();
        Optional<CriterionScore> score = find(criterion.id());
        if (score.filter(CriterionScore::cannotBeScored).isPresent()) {
            return score.get().hasComment()
                    ? Optional.empty()
                    : Optional.of(
                            new Refusal.Detail(
                                    field,
                                    "comment-missing",
                                    "Say in the comment why '"
                                            + criterion.title()
                                            + "' cannot be scored."));
        }
        boolean hasLevel =
                score.isPresent()
                        && criterion.levels().stream()
                                .anyMatch(level -> level.id().equals(score.get().levelId()));
        return hasLevel
                ? Optional.empty()
                : Optional.of(
                        new Refusal.Detail(
                                field,
                                "level-missing",
                                "Choose a level for '"
                                        + criterion.title()
                                        + "', or a condition code if it cannot be scored."));
    }

    private void mustNotBeSealed() {
        if (sealedAt != null) {
            throw new WorkIsSealed();
        }
    }

    DraftScores asDraft() {
        return new DraftScores(scores.stream().map(CriterionScore::asDraft).toList(), comment);
    }

    CriterionDraft scoreOf(UUID criterionId) {
        return find(criterionId).orElseThrow().asDraft();
    }

    UUID taskId() {
        return taskId;
    }

    String comment() {
        return comment;
    }

    Instant savedAt() {
        return savedAt;
    }
}
