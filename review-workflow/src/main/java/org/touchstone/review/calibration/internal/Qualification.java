package org.touchstone.review.calibration.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.touchstone.review.calibration.Qualifications.Cause;

/**
 * What a reviewer may score by one rubric version. It is earned with a qualifying set for a while,
 * renewed the same way, and suspended by drift or a long break. Somebody who never earned it and is
 * suspended has one that ended as it began.
 */
@Entity
@Table(schema = "review", name = "qualification")
public class Qualification {
    @Id private UUID id;

    @Column(name = "reviewer_id")
    private UUID reviewerId;

    @Column(name = "version_id")
    private UUID versionId;

    @Column(name = "qualified_at")
    private Instant qualifiedAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Column(name = "suspended_at")
    private Instant suspendedAt;

    @Column(name = "suspension_reason")
    private String suspensionReason;

    @Enumerated(EnumType.STRING)
    @Column(name = "suspension_cause")
    private Cause cause;

    @Column(name = "watched_since")
    private Instant watchedSince;

    protected Qualification() {}

    void qualify(Instant now, Duration validity) {
        qualifiedAt = now;
        expiresAt = now.plus(validity);
    }

    void suspend(Cause why, String reason, Instant now) {
        suspendedAt = now;
        suspensionReason = reason;
        cause = why;
    }

    void lift(Instant now) {
        suspendedAt = null;
        suspensionReason = null;
        cause = null;
        watchedSince = now;
    }

    boolean isSuspended() {
        return suspendedAt != null;
    }

    boolean isSuspendedFor(Cause why) {
        return isSuspended() && cause == why;
    }

    boolean isValidAt(Instant now) {
        return expiresAt == null || now.isBefore(expiresAt);
    }

    boolean wasEverEarned() {
        return !qualifiedAt.equals(expiresAt);
    }

    /** Whether it is good for longer than this. */
    boolean isGoodFor(Duration time, Instant now) {
        return expiresAt == null || now.plus(time).isBefore(expiresAt);
    }

    UUID id() {
        return id;
    }

    UUID reviewerId() {
        return reviewerId;
    }

    UUID versionId() {
        return versionId;
    }

    /** Null: it does not expire. */
    Instant expiresAt() {
        return expiresAt;
    }

    /** Null: from the beginning. */
    Instant watchedSince() {
        return watchedSince;
    }
}
