package org.touchstone.credential.pathway.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.touchstone.credential.pathway.PathwayIsClosed;

/**
 * A stack of micro-credentials of one organization, through all its versions. It may be closed: who
 * follows it goes on, nobody new begins.
 */
@Entity
@Table(schema = "credential", name = "pathway")
public class Pathway {
    @Id private UUID id;

    private String code;

    @Column(name = "organization_id")
    private UUID organizationId;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "closed_at")
    private Instant closedAt;

    protected Pathway() {}

    Pathway(String code, UUID organizationId, Instant now) {
        this.id = UUID.randomUUID();
        this.code = code;
        this.organizationId = organizationId;
        this.createdAt = now;
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

    boolean isClosed() {
        return closedAt != null;
    }

    void mustBeOpen(String title) {
        if (isClosed()) {
            throw new PathwayIsClosed(title);
        }
    }

    void close(Instant now) {
        closedAt = now;
    }

    void reopen() {
        closedAt = null;
    }
}
