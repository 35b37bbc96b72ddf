package org.touchstone.credential.submission.internal;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.touchstone.credential.kernel.NotFound;
import org.touchstone.credential.submission.SharedWorkIsFrozen;
import org.touchstone.credential.submission.Submissions.NewEvidence;
import org.touchstone.credential.submission.internal.EvidencePiece.KeptFile;

/**
 * What a team supplies together, in one version.
 *
 * <p>It is open while every member may add to it, and frozen with the first member's submission.
 * That submission leads: its readings say what every member's submission is told. It gets a result
 * once, unless the lead is given up without one; then another member's submission leads. A revision
 * is another version, with a result of its own.
 */
@Entity
@Table(schema = "credential", name = "shared_artifact")
public class SharedArtifact {
    @Id private UUID id;

    @Column(name = "team_id")
    private UUID teamId;

    private int number;

    @Column(name = "frozen_at")
    private Instant frozenAt;

    private String manifest;

    @Column(name = "manifest_sha256")
    private String manifestSha256;

    /** As text, because EclipseLink cannot read a UUID that is null. */
    @Column(name = "lead_submission_id")
    private String leadSubmissionId;

    @Column(name = "scored_at")
    private Instant scoredAt;

    /** Read by SQL, to see that somebody took it up. */
    @SuppressWarnings("UnusedVariable")
    @Column(name = "given_up_at")
    private Instant givenUpAt;

    @Column(name = "return_reasons")
    private String returnReasons;

    @OneToMany(mappedBy = "artifact", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("position")
    private List<SharedPiece> pieces = new ArrayList<>();

    @OneToMany(mappedBy = "artifact", cascade = CascadeType.ALL)
    private List<SharedResult> results = new ArrayList<>();

    protected SharedArtifact() {}

    SharedArtifact(UUID teamId, int number) {
        this.id = UUID.randomUUID();
        this.teamId = teamId;
        this.number = number;
    }

    /** The next version, which begins with what this one has. */
    SharedArtifact revision(Instant now) {
        SharedArtifact next = new SharedArtifact(teamId, number + 1);
        for (SharedPiece piece : pieces) {
            next.add(
                    piece.addedBy(),
                    piece.title(),
                    piece.textFor(piece.requirementId()),
                    piece.file(),
                    now);
        }
        return next;
    }

    void add(UUID addedBy, String title, NewEvidence text, KeptFile file, Instant now) {
        mustBeOpen();
        int position = pieces.stream().mapToInt(SharedPiece::position).max().orElse(0) + 1;
        pieces.add(new SharedPiece(this, addedBy, position, title, text, file, now));
    }

    void change(UUID pieceId, String title, NewEvidence text) {
        mustBeOpen();
        piece(pieceId).describe(title, text);
    }

    void remove(UUID pieceId) {
        mustBeOpen();
        pieces.remove(piece(pieceId));
    }

    void freeze(Instant now) {
        mustBeOpen();
        manifest = Manifest.ofContent(pieces);
        manifestSha256 = Rows.sha256(manifest);
        frozenAt = now;
    }

    /** What the hash of the manifest is, or would be if it were frozen now. */
    String contentSha256() {
        return Rows.sha256(Manifest.ofContent(pieces));
    }

    private void mustBeOpen() {
        if (isFrozen()) {
            throw new SharedWorkIsFrozen();
        }
    }

    /** Whether this submission's readings are to score it; the first that asks leads. */
    boolean isLedBy(UUID submissionId) {
        if (leadSubmissionId == null && scoredAt == null) {
            leadSubmissionId = submissionId.toString();
            givenUpAt = null;
            returnReasons = null;
        }
        return submissionId.toString().equals(leadSubmissionId) && scoredAt == null;
    }

    /** The result, for good, of the submission that leads; another's changes nothing. */
    void score(UUID submissionId, List<CriterionFeedback> feedback, Instant now) {
        if (!isUnscoredLead(submissionId)) {
            return;
        }
        for (CriterionFeedback one : feedback) {
            results.add(new SharedResult(this, one.toOutcome(), one.isMet()));
        }
        scoredAt = now;
    }

    /**
     * @param reasons why it cannot be scored as it is; empty when that is not known
     */
    void giveUp(UUID submissionId, List<String> reasons, Instant now) {
        if (!isUnscoredLead(submissionId)) {
            return;
        }
        leadSubmissionId = null;
        givenUpAt = now;
        returnReasons = reasons.isEmpty() ? null : String.join("\n", reasons);
    }

    boolean isUnscoredLead(UUID submissionId) {
        return scoredAt == null && submissionId.toString().equals(leadSubmissionId);
    }

    boolean isFrozen() {
        return frozenAt != null;
    }

    boolean isScored() {
        return scoredAt != null;
    }

    boolean isBeingScored() {
        return leadSubmissionId != null && scoredAt == null;
    }

    /** Whether every one of these criteria is met; false before there is a result. */
    boolean isMet(Set<UUID> criteria) {
        return isScored()
                && criteria.stream()
                        .allMatch(one -> result(one).filter(SharedResult::isMet).isPresent());
    }

    Optional<SharedResult> result(UUID criterionId) {
        return results.stream()
                .filter(result -> result.criterionId().equals(criterionId))
                .findFirst();
    }

    boolean has(UUID pieceId) {
        return pieces.stream().anyMatch(piece -> piece.id().equals(pieceId));
    }

    SharedPiece piece(UUID pieceId) {
        return pieces.stream()
                .filter(piece -> piece.id().equals(pieceId))
                .findFirst()
                .orElseThrow(() -> new NotFound("piece of evidence", pieceId));
    }

    List<SharedPiece> pieces() {
        return Collections.unmodifiableList(pieces);
    }

    List<String> returnReasons() {
        return returnReasons == null ? List.of() : List.of(returnReasons.split("\n"));
    }

    UUID id() {
        return id;
    }

    UUID teamId() {
        return teamId;
    }

    int number() {
        return number;
    }

    /** Null while it is open. */
    Instant frozenAt() {
        return frozenAt;
    }

    /** Null while it is open. */
    String manifestSha256() {
        return manifestSha256;
    }
}
