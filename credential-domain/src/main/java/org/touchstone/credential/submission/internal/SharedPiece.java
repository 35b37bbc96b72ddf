package org.touchstone.credential.submission.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.touchstone.credential.submission.Submissions.NewEvidence;

/** One piece of what a team shares; its {@link SharedArtifact} decides whether it may change. */
@Entity
@Table(schema = "credential", name = "shared_piece")
public class SharedPiece extends EvidencePiece {
    /** Owns the mapping; the other side reads it. */
    @SuppressWarnings("UnusedVariable")
    @ManyToOne(optional = false)
    @JoinColumn(name = "artifact_id")
    private SharedArtifact artifact;

    @Column(name = "added_by")
    private UUID addedBy;

    protected SharedPiece() {}

    SharedPiece(
            SharedArtifact artifact,
            UUID addedBy,
            int position,
            String title,
            NewEvidence text,
            KeptFile file,
            Instant now) {
        super(position, title, text, file, now);
        this.artifact = artifact;
        this.addedBy = addedBy;
    }

    @Override
    boolean isShared() {
        return true;
    }

    UUID addedBy() {
        return addedBy;
    }
}
