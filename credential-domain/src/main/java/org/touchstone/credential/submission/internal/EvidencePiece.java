package org.touchstone.credential.submission.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.touchstone.credential.submission.Submissions.EvidenceView;
import org.touchstone.credential.submission.Submissions.NewEvidence;

/** What a piece of evidence says, whoever it belongs to. */
@MappedSuperclass
public abstract class EvidencePiece {
    @Id private UUID id;

    @Column(name = "requirement_id")
    private UUID requirementId;

    private int position;

    private String title;

    private String narrative;

    @Column(name = "taught_on")
    private LocalDate taughtOn;

    @Column(name = "class_label")
    private String classLabel;

    private Integer minutes;

    @Column(name = "completed_on")
    private LocalDate completedOn;

    private String url;

    @Column(name = "file_name")
    private String fileName;

    @Column(name = "media_type")
    private String mediaType;

    private Long size;

    private String sha256;

    @Column(name = "created_at")
    private Instant createdAt;

    protected EvidencePiece() {}

    EvidencePiece(int position, String title, NewEvidence text, KeptFile file, Instant now) {
        this.id = UUID.randomUUID();
        this.requirementId = text.requirementId();
        this.position = position;
        this.createdAt = now;
        if (file != null) {
            this.fileName = file.fileName();
            this.mediaType = file.mediaType();
            this.size = file.size();
            this.sha256 = file.sha256();
        }
        describe(title, text);
    }

    final void describe(String newTitle, NewEvidence text) {
        title = newTitle;
        narrative = text.narrative();
        taughtOn = text.taughtOn();
        classLabel = text.classLabel();
        minutes = text.minutes();
        completedOn = text.completedOn();
        url = text.url();
    }

    /** What it says, for a copy that answers this requirement. */
    final NewEvidence textFor(UUID requirement) {
        return new NewEvidence(
                requirement, title, narrative, taughtOn, classLabel, minutes, completedOn, url);
    }

    /** Null where there is no file. */
    final KeptFile file() {
        return sha256 == null ? null : new KeptFile(fileName, mediaType, size, sha256);
    }

    abstract boolean isShared();

    final UUID id() {
        return id;
    }

    final UUID requirementId() {
        return requirementId;
    }

    final int position() {
        return position;
    }

    final String title() {
        return title;
    }

    final String sha256() {
        return sha256;
    }

    final String mediaType() {
        return mediaType;
    }

    final EvidenceView toView() {
        return new EvidenceView(
                id,
                requirementId,
                title,
                narrative,
                taughtOn,
                classLabel,
                minutes,
                completedOn,
                url,
                fileName,
                mediaType,
                size,
                sha256,
                isShared());
    }

    /**
     * A file that is in the store.
     *
     * @param size in bytes
     */
    record KeptFile(String fileName, String mediaType, long size, String sha256) {}
}
