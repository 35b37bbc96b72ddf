package org.touchstone.review.calibration.internal;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.touchstone.credential.kernel.NotFound;
import org.touchstone.credential.kernel.Refusal.Detail;
import org.touchstone.review.calibration.SetIsActive;
import org.touchstone.review.calibration.SetIsIncomplete;
import org.touchstone.review.calibration.SetKind;

/**
 * Pre-scored papers of one rubric version. It is filled while it is inactive, given to reviewers
 * while it is active, and can be retired and activated again.
 */
@Entity
@Table(schema = "review", name = "qualifying_set")
public class QualifyingSet {
    @Id private UUID id;

    @Column(name = "version_id")
    private UUID versionId;

    @Enumerated(EnumType.STRING)
    private SetKind kind;

    private String title;

    @Column(name = "pass_percent")
    private int passPercent;

    private boolean active;

    @Column(name = "created_at")
    private Instant createdAt;

    @OneToMany(mappedBy = "set", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("position")
    private List<Paper> papers = new ArrayList<>();

    protected QualifyingSet() {}

    QualifyingSet(UUID versionId, SetKind kind, String title, int passPercent, Instant now) {
        this.id = UUID.randomUUID();
        this.versionId = versionId;
        this.kind = kind;
        this.title = title;
        this.passPercent = passPercent;
        this.createdAt = now;
    }

    Paper add(UUID submissionId, Instant now) {
        mustBeInactive();
        int last = papers.stream().mapToInt(Paper::position).max().orElse(0);
        Paper paper = new Paper(this, submissionId, last + 1, now);
        papers.add(paper);
        return paper;
    }

    void remove(Paper paper) {
        mustBeInactive();
        papers.remove(paper);
    }

    void mustBeInactive() {
        if (active) {
            throw new SetIsActive();
        }
    }

    /**
     * @throws SetIsIncomplete without papers, or without reasons that reviewers are to see
     */
    void activate() {
        List<Detail> missing = new ArrayList<>();
        if (papers.isEmpty()) {
            missing.add(new Detail("papers", "no-papers", "Add at least one decided work."));
        }
        for (Paper paper : papers) {
            if (kind.isTaken() && paper.reasonsMissing() > 0) {
                missing.add(
                        new Detail(
                                "papers",
                                "reason-missing",
                                "Write why the experts chose each level of paper "
                                        + numberOf(paper)
                                        + "."));
            }
        }
        if (!missing.isEmpty()) {
            throw new SetIsIncomplete(missing);
        }
        active = true;
    }

    void retire() {
        active = false;
    }

    Paper paper(UUID paperId) {
        return papers.stream()
                .filter(paper -> paper.id().equals(paperId))
                .findFirst()
                .orElseThrow(() -> new NotFound("paper", paperId));
    }

    boolean holds(UUID submissionId) {
        return papers.stream().anyMatch(paper -> paper.submissionId().equals(submissionId));
    }

    /** 1 for the first paper that is left. */
    int numberOf(Paper paper) {
        return papers.indexOf(paper) + 1;
    }

    UUID id() {
        return id;
    }

    UUID versionId() {
        return versionId;
    }

    SetKind kind() {
        return kind;
    }

    String title() {
        return title;
    }

    int passPercent() {
        return passPercent;
    }

    boolean isActive() {
        return active;
    }

    Instant createdAt() {
        return createdAt;
    }

    List<Paper> papers() {
        return List.copyOf(papers);
    }
}
