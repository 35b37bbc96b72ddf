package org.touchstone.credential.submission.internal;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.touchstone.credential.kernel.NotFound;
import org.touchstone.credential.submission.EvidenceIsFrozen;
import org.touchstone.credential.submission.SubmissionState;
import org.touchstone.credential.submission.Submissions.NewEvidence;

/**
 * One attempt of one educator at one micro-credential.
 *
 * <p>It begins as a draft that pins the version in force, collects evidence, and is frozen when it
 * is handed in. The intake opens it for review, or returns it as incomplete, which is no judgement:
 * it can be mended and handed in again. A sealed reading decides: earned when every criterion is
 * met, otherwise 'not yet'. A decided attempt is history, unless an appeal turns 'not yet' into
 * earned; the next attempt is another submission.
 */
@Entity
@Table(schema = "credential", name = "submission")
public class Submission {
    @Id private UUID id;

    @Column(name = "educator_id")
    private UUID educatorId;

    @Column(name = "micro_credential_id")
    private UUID microCredentialId;

    @Column(name = "version_id")
    private UUID versionId;

    private int attempt;

    @Enumerated(EnumType.STRING)
    private SubmissionState state;

    @Column(name = "change_note")
    private String changeNote;

    @Column(name = "own_work")
    private boolean ownWork;

    @Column(name = "students_protected")
    private boolean studentsProtected;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "submitted_at")
    private Instant submittedAt;

    @Column(name = "decided_at")
    private Instant decidedAt;

    @Column(name = "overall_comment")
    private String overallComment;

    @Column(name = "return_reasons")
    private String returnReasons;

    private String manifest;

    /**
     * The frozen artifact that was handed in with it; null: none. As text, because EclipseLink
     * cannot read a UUID that is null.
     */
    @Column(name = "shared_artifact_id")
    private String sharedArtifactId;

    @Version private long revision;

    @OneToMany(mappedBy = "submission", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("position")
    private List<EvidenceItem> evidence = new ArrayList<>();

    @OneToMany(mappedBy = "submission", cascade = CascadeType.ALL)
    private List<CriterionFeedback> feedback = new ArrayList<>();

    protected Submission() {}

    Submission(UUID educatorId, UUID microCredentialId, UUID versionId, int attempt, Instant now) {
        this.id = UUID.randomUUID();
        this.educatorId = educatorId;
        this.microCredentialId = microCredentialId;
        this.versionId = versionId;
        this.attempt = attempt;
        this.state = SubmissionState.DRAFT;
        this.createdAt = now;
    }

    void describe(String newChangeNote, boolean isOwnWork, boolean areStudentsProtected) {
        mustBeOpen();
        changeNote = newChangeNote;
        ownWork = isOwnWork;
        studentsProtected = areStudentsProtected;
    }

    void add(EvidenceItem item) {
        mustBeOpen();
        evidence.add(item);
    }

    void change(UUID evidenceId, String title, NewEvidence text) {
        mustBeOpen();
        item(evidenceId).describe(title, text);
    }

    void remove(UUID evidenceId) {
        mustBeOpen();
        evidence.remove(item(evidenceId));
    }

    EvidenceItem item(UUID evidenceId) {
        return evidence.stream()
                .filter(item -> item.id().equals(evidenceId))
                .findFirst()
                .orElseThrow(() -> new NotFound("piece of evidence", evidenceId));
    }

    int nextPosition() {
        return evidence.stream().mapToInt(EvidenceItem::position).max().orElse(0) + 1;
    }

    /**
     * Copies what a team shares into it, in place of what it had of another version.
     *
     * @param artifact frozen
     */
    void share(SharedArtifact artifact, Instant now) {
        mustBeOpen();
        sharedArtifactId = artifact.id().toString();
        boolean hasIt = evidence.stream().anyMatch(item -> item.isOf(artifact.id()));
        if (!hasIt) {
            evidence.removeIf(EvidenceItem::isShared);
            for (SharedPiece piece : artifact.pieces()) {
                evidence.add(EvidenceItem.of(piece, artifact.id(), this, now));
            }
        }
    }

    /** Puts the records of completed modules in place of those of an earlier hand-in. */
    void recordCoursework(List<EvidenceItem> records) {
        mustBeOpen();
        evidence.removeIf(EvidenceItem::isCoursework);
        evidence.addAll(records);
    }

    void submit(String frozen, Instant now) {
        become(SubmissionState.SUBMITTED);
        manifest = frozen;
        submittedAt = now;
        returnReasons = null;
    }

    void openForReview() {
        become(SubmissionState.IN_REVIEW);
    }

    void returnIncomplete(List<String> reasons) {
        become(SubmissionState.INCOMPLETE);
        returnReasons = String.join("\n", reasons);
    }

    /** Earned when every criterion is met. */
    void decide(List<CriterionFeedback> byCriterion, String comment, Instant now) {
        become(
                byCriterion.stream().allMatch(CriterionFeedback::isMet)
                        ? SubmissionState.EARNED
                        : SubmissionState.NOT_YET);
        feedback.addAll(byCriterion);
        overallComment = comment;
        decidedAt = now;
    }

    /** Whether every criterion is met; false before the decision. */
    boolean isMet() {
        return !feedback.isEmpty() && feedback.stream().allMatch(CriterionFeedback::isMet);
    }

    /**
     * Earned after all, by an appeal, when every criterion is met now; the moment of the decision
     * is that of the appeal's.
     */
    void earnByAppeal(String comment, Instant now) {
        if (state != SubmissionState.NOT_YET || !isMet()) {
            throw new IllegalStateException("Submission " + id + " is not overturned: " + state);
        }
        state = SubmissionState.EARNED;
        overallComment = comment;
        decidedAt = now;
    }

    private void become(SubmissionState next) {
        if (!state.canBecome(next)) {
            throw new IllegalStateException(
                    "A submission that is " + state + " cannot become " + next);
        }
        state = next;
    }

    private void mustBeOpen() {
        if (!state.isOpenForEvidence()) {
            throw new EvidenceIsFrozen();
        }
    }

    boolean belongsTo(UUID personId) {
        return educatorId.equals(personId);
    }

    UUID id() {
        return id;
    }

    UUID educatorId() {
        return educatorId;
    }

    UUID microCredentialId() {
        return microCredentialId;
    }

    UUID versionId() {
        return versionId;
    }

    int attempt() {
        return attempt;
    }

    SubmissionState state() {
        return state;
    }

    String changeNote() {
        return changeNote;
    }

    boolean isOwnWork() {
        return ownWork;
    }

    boolean areStudentsProtected() {
        return studentsProtected;
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant submittedAt() {
        return submittedAt;
    }

    Instant decidedAt() {
        return decidedAt;
    }

    String overallComment() {
        return overallComment;
    }

    List<String> returnReasons() {
        return returnReasons == null ? List.of() : List.of(returnReasons.split("\n"));
    }

    /** JSON list of what was frozen when it was handed in; null before. */
    String manifest() {
        return manifest;
    }

    /** The frozen artifact that was handed in with it; empty: none. */
    Optional<UUID> sharedArtifactId() {
        return Optional.ofNullable(sharedArtifactId).map(UUID::fromString);
    }

    List<EvidenceItem> evidence() {
        return Collections.unmodifiableList(evidence);
    }

    CriterionFeedback feedback(UUID criterionId) {
        return feedback.stream()
                .filter(one -> one.criterionId().equals(criterionId))
                .findFirst()
                .orElseThrow(() -> new NotFound("feedback of criterion", criterionId));
    }

    List<CriterionFeedback> feedback() {
        return Collections.unmodifiableList(feedback);
    }
}
