package org.touchstone.credential.submission.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.UUID;
import org.touchstone.credential.submission.Submissions.Feedback;

/** What the educator is told of one criterion. */
@Entity
@Table(schema = "credential", name = "criterion_feedback")
public class CriterionFeedback {
    @Id private UUID id;

    /** Owns the mapping; the other side reads it. */
    @SuppressWarnings("UnusedVariable")
    @ManyToOne(optional = false)
    @JoinColumn(name = "submission_id")
    private Submission submission;

    @Column(name = "criterion_id")
    private UUID criterionId;

    @Column(name = "level_id")
    private UUID levelId;

    @Column(name = "is_met")
    private boolean met;

    @Column(name = "comment")
    private String comment;

    protected CriterionFeedback() {}

    CriterionFeedback(
            Submission submission, UUID criterionId, UUID levelId, boolean met, String comment) {
        this.id = UUID.randomUUID();
        this.submission = submission;
        this.criterionId = criterionId;
        this.levelId = levelId;
        this.met = met;
        this.comment = comment;
    }

    boolean isMet() {
        return met;
    }

    Feedback toFeedback() {
        return new Feedback(criterionId, levelId, met, comment);
    }
}
