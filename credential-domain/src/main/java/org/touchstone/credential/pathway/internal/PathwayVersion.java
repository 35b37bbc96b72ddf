package org.touchstone.credential.pathway.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.touchstone.credential.pathway.PathwayIsPublished;
import org.touchstone.credential.pathway.Rule;
import org.touchstone.credential.pathway.RuleJson;

/** What a pathway asks for. A draft is written until it is published, then it stays. */
@Entity
@Table(schema = "credential", name = "pathway_version")
public class PathwayVersion {
    @Id private UUID id;

    @Column(name = "pathway_id")
    private UUID pathwayId;

    private int number;
    private String title;
    private String purpose;
    private String rule;
    private int revision;

    @Column(name = "changed_by")
    private String changedBy;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "published_at")
    private Instant publishedAt;

    protected PathwayVersion() {}

    PathwayVersion(UUID pathwayId, int number, Instant now) {
        this.id = UUID.randomUUID();
        this.pathwayId = pathwayId;
        this.number = number;
        this.createdAt = now;
    }

    UUID id() {
        return id;
    }

    UUID pathwayId() {
        return pathwayId;
    }

    int number() {
        return number;
    }

    String title() {
        return title;
    }

    String purpose() {
        return purpose;
    }

    Rule rule() {
        return RuleJson.read(rule);
    }

    /** Null: it is a draft. */
    Instant publishedAt() {
        return publishedAt;
    }

    boolean isDraft() {
        return publishedAt == null;
    }

    int revision() {
        return revision;
    }

    /** A name to show; null: not known. */
    String changedBy() {
        return changedBy;
    }

    boolean says(String otherTitle, String otherPurpose, Rule otherRule) {
        return title.equals(otherTitle) && purpose.equals(otherPurpose) && rule().equals(otherRule);
    }

    /**
     * @param newRevision more than that of any save before
     * @param by a name to show
     */
    void write(String newTitle, String newPurpose, Rule newRule, int newRevision, String by) {
        mustBeDraft();
        revision = newRevision;
        changedBy = by;
        title = newTitle;
        purpose = newPurpose;
        rule = RuleJson.write(newRule).toString();
    }

    void publish(Instant now) {
        mustBeDraft();
        publishedAt = now;
    }

    private void mustBeDraft() {
        if (!isDraft()) {
            throw new PathwayIsPublished(title);
        }
    }
}
