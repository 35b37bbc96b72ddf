package org.touchstone.credential.coursework.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/**
 * A piece of coursework that belongs to a micro-credential. What it says is in its versions: the
 * newest is shown, and one that somebody has worked with stays as it was.
 */
@Entity
@Table(schema = "credential", name = "course_module")
public class CourseModule {
    @Id private UUID id;

    @Column(name = "micro_credential_id")
    private UUID microCredentialId;

    @Column(name = "organization_id")
    private UUID organizationId;

    private int position;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "retired_at")
    private Instant retiredAt;

    protected CourseModule() {}

    CourseModule(UUID microCredentialId, UUID organizationId, int position, Instant now) {
        this.id = UUID.randomUUID();
        this.microCredentialId = microCredentialId;
        this.organizationId = organizationId;
        this.position = position;
        this.createdAt = now;
    }

    void swapPlaces(CourseModule other) {
        int mine = position;
        position = other.position;
        other.position = mine;
    }

    /** Once; the first time stays. */
    boolean retire(Instant now) {
        if (retiredAt != null) {
            return false;
        }
        retiredAt = now;
        return true;
    }

    boolean isRetired() {
        return retiredAt != null;
    }

    UUID id() {
        return id;
    }

    UUID microCredentialId() {
        return microCredentialId;
    }

    UUID organizationId() {
        return organizationId;
    }

    int position() {
        return position;
    }
}
