package org.touchstone.credential.submission.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.touchstone.credential.submission.Submissions.NewEvidence;

/** One piece of an attempt; its {@link Submission} decides whether it may still change. */
@Entity
@Table(schema = "credential", name = "evidence_item")
public class EvidenceItem extends EvidencePiece {
    /** Owns the mapping; the other side reads it. */
    @SuppressWarnings("UnusedVariable")
    @ManyToOne(optional = false)
    @JoinColumn(name = "submission_id")
    private Submission submission;

    /**
     * The frozen artifact that it came from; null: the educator's own. As text, because EclipseLink
     * cannot read a UUID that is null.
     */
    @Column(name = "shared_artifact_id")
    private String sharedArtifactId;

    /**
     * The completed module that it records; null: another piece. As text, because EclipseLink
     * cannot read a UUID that is null.
     */
    @Column(name = "completion_id")
    private String completionId;

    protected EvidenceItem() {}

    EvidenceItem(
            Submission submission,
            int position,
            String title,
            NewEvidence text,
            KeptFile file,
            Instant now) {
        super(position, title, text, file, now);
        this.submission = submission;
    }

    /** The same piece as the educator's own, in an attempt where it answers this requirement. */
    static EvidenceItem copy(
            EvidencePiece piece, Submission into, UUID requirementId, Instant now) {
        return new EvidenceItem(
                into,
                into.nextPosition(),
                piece.title(),
                piece.textFor(requirementId),
                piece.file(),
                now);
    }

    /** A piece of a frozen artifact, as it is handed in with a member's attempt. */
    static EvidenceItem of(SharedPiece piece, UUID artifactId, Submission into, Instant now) {
        EvidenceItem item = copy(piece, into, piece.requirementId(), now);
        item.sharedArtifactId = artifactId.toString();
        return item;
    }

    /** The record of a completed module. */
    static EvidenceItem of(
            UUID completionId,
            Submission into,
            int position,
            String title,
            NewEvidence text,
            Instant now) {
        EvidenceItem item = new EvidenceItem(into, position, title, text, null, now);
        item.completionId = completionId.toString();
        return item;
    }

    /** Whether it records a completed module, and so is made anew by each hand-in. */
    boolean isCoursework() {
        return completionId != null;
    }

    @Override
    boolean isShared() {
        return sharedArtifactId != null;
    }

    boolean isOf(UUID artifactId) {
        return artifactId.toString().equals(sharedArtifactId);
    }
}
