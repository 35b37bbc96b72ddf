package org.touchstone.credential.submission.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.touchstone.credential.submission.Submissions.EvidenceView;
import org.touchstone.credential.submission.Submissions.NewEvidence;

/** One piece of an attempt; its {@link Submission} decides whether it may still change. */
@Entity
@Table(schema = "credential", name = "evidence_item")
public class EvidenceItem {
    @Id private UUID id;

    /** Owns the mapping; the other side reads it. */
    @SuppressWarnings("UnusedVariable")
    @ManyToOne(optional = false)
    @JoinColumn(name = "submission_id")
    private Submission submission;

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

    protected EvidenceItem() {}

    EvidenceItem(
            Submission submission,
            int position,
            String title,
            NewEvidence text,
            KeptFile file,
            Instant now) {
        this.id = UUID.randomUUID();
        this.submission = submission;
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

    /** The same piece for the next attempt. */
    EvidenceItem copyInto(Submission next, UUID newRequirementId, Instant now) {
        NewEvidence text =
                new NewEvidence(
                        newRequirementId,
                        title,
                        narrative,
                        taughtOn,
                        classLabel,
                        minutes,
                        completedOn,
                        url);
        KeptFile file = sha256 == null ? null : new KeptFile(fileName, mediaType, size, sha256);
        return new EvidenceItem(next, next.nextPosition(), title, text, file, now);
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

    UUID id() {
        return id;
    }

    UUID requirementId() {
        return requirementId;
    }

    int position() {
        return position;
    }

    String sha256() {
        return sha256;
    }

    String mediaType() {
        return mediaType;
    }

    EvidenceView toView() {
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
                sha256);
    }

    /**
     * A file that is in the store.
     *
     * @param size in bytes
     */
    record KeptFile(String fileName, String mediaType, long size, String sha256) {}
}
