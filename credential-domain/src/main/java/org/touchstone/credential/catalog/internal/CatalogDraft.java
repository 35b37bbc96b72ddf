package org.touchstone.credential.catalog.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.touchstone.credential.catalog.CatalogDrafts.State;
import org.touchstone.credential.catalog.DraftIsClosed;

/**
 * A version while it is written. Its sections are rows of their own; each change of one counts here
 * too, so that whoever publishes can say what was looked at.
 */
@Entity
@Table(schema = "credential", name = "catalog_draft")
public class CatalogDraft {
    @Id private UUID id;
    private String code;

    @Column(name = "organization_id")
    private UUID organizationId;

    @Column(name = "based_on_id")
    @Convert(converter = OptionalUuid.class)
    private UUID basedOnId;

    private int revision;

    @Enumerated(EnumType.STRING)
    private State state;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Column(name = "changed_by")
    private String changedBy;

    @Column(name = "published_version_id")
    @Convert(converter = OptionalUuid.class)
    private UUID publishedVersionId;

    protected CatalogDraft() {}

    CatalogDraft(String code, UUID organizationId, UUID basedOnId, String by, Instant now) {
        this.id = UUID.randomUUID();
        this.code = code;
        this.organizationId = organizationId;
        this.basedOnId = basedOnId;
        this.state = State.OPEN;
        this.createdAt = now;
        changed(by, now);
    }

    final void changed(String by, Instant now) {
        revision++;
        changedAt = now;
        changedBy = by;
    }

    void mustBeOpen() {
        if (state != State.OPEN) {
            throw new DraftIsClosed(state);
        }
    }

    void published(UUID versionId, String by, Instant now) {
        mustBeOpen();
        state = State.PUBLISHED;
        publishedVersionId = versionId;
        changed(by, now);
    }

    void discarded(String by, Instant now) {
        mustBeOpen();
        state = State.DISCARDED;
        changed(by, now);
    }

    UUID id() {
        return id;
    }

    String code() {
        return code;
    }

    UUID organizationId() {
        return organizationId;
    }

    UUID basedOnId() {
        return basedOnId;
    }

    int revision() {
        return revision;
    }

    State state() {
        return state;
    }

    String changedBy() {
        return changedBy;
    }

    UUID publishedVersionId() {
        return publishedVersionId;
    }
}
