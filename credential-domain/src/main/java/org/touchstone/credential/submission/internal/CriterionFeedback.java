package org.touchstone.credential.submission.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.UUID;
import org.touchstone.credential.submission.SubmissionOutcomes.CriterionOutcome;
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

    /** As text, because EclipseLink cannot read a UUID that is null; null with a condition. */
    @Column(name = "level_id")
    private String levelId;

    @Column(name = "condition_code")
    private String conditionCode;

    @Column(name = "is_met")
    private boolean met;

    @Column(name = "comment")
    private String comment;

    /** Met in an earlier attempt and taken over. */
    @Column(name = "carried")
    private boolean carried;

    /** Scored in a team member's submission. */
    @Column(name = "shared")
    private boolean shared;

    protected CriterionFeedback() {}

    /** Not met with a condition code, otherwise as the level says. */
    static CriterionFeedback judged(
            Submission submission, CriterionOutcome outcome, boolean metAtLevel) {
        CriterionFeedback feedback = new CriterionFeedback();
        feedback.id = UUID.randomUUID();
        feedback.submission = submission;
        feedback.criterionId = outcome.criterionId();
        feedback.levelId = outcome.levelId() == null ? null : outcome.levelId().toString();
        feedback.conditionCode = outcome.conditionCode();
        feedback.met = outcome.levelId() != null && metAtLevel;
        feedback.comment = outcome.comment();
        return feedback;
    }

    /** As a reading after an appeal says; what was said before is in the reading of then. */
    void judgeAgain(CriterionOutcome outcome, boolean metAtLevel) {
        levelId = outcome.levelId() == null ? null : outcome.levelId().toString();
        conditionCode = outcome.conditionCode();
        met = outcome.levelId() != null && metAtLevel;
        comment = outcome.comment();
        carried = false;
    }

    /** The same said of a further attempt, without having been read again. */
    CriterionFeedback carriedInto(Submission next) {
        CriterionFeedback feedback = new CriterionFeedback();
        feedback.id = UUID.randomUUID();
        feedback.submission = next;
        feedback.criterionId = criterionId;
        feedback.levelId = levelId;
        feedback.met = met;
        feedback.comment = comment;
        feedback.carried = true;
        return feedback;
    }

    /** What the one reading of a shared artifact says, in a submission that it counts for. */
    static CriterionFeedback shared(Submission submission, SharedResult result) {
        CriterionFeedback feedback = judged(submission, result.toOutcome(), result.isMet());
        feedback.shared = true;
        return feedback;
    }

    CriterionOutcome toOutcome() {
        return new CriterionOutcome(
                criterionId,
                levelId == null ? null : UUID.fromString(levelId),
                conditionCode,
                comment);
    }

    UUID criterionId() {
        return criterionId;
    }

    boolean isMet() {
        return met;
    }

    Feedback toFeedback() {
        return new Feedback(
                criterionId,
                levelId == null ? null : UUID.fromString(levelId),
                conditionCode,
                met,
                carried,
                shared,
                comment);
    }
}
