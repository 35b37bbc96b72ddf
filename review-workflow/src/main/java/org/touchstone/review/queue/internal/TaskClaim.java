package org.touchstone.review.queue.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.touchstone.review.queue.ClaimHasExpired;
import org.touchstone.review.queue.ClaimTokenIsStale;
import org.touchstone.review.queue.ClaimWasReleased;
import org.touchstone.review.queue.ClaimWasTakenBack;
import org.touchstone.review.queue.ReleaseReason;
import org.touchstone.review.queue.WorkIsSealed;

/**
 * A time-limited exclusive right to read one work. It is made by the statement that decides who
 * gets the work, can be extended while it is held, and ends once: by a seal, a release, its expiry,
 * or a supervisor. Its token is checked at every save and at the seal, so that a page left open
 * cannot write into work that went to somebody else.
 */
@Entity
@Table(schema = "review", name = "task_claim")
public class TaskClaim {

    /** How a claim ends. */
    public enum EndReason {
        SEALED,
        RELEASED,
        EXPIRED,
        TAKEN_BACK
    }

    @Id private UUID id;

    @Column(name = "task_id")
    private UUID taskId;

    @Column(name = "reviewer_id")
    private UUID reviewerId;

    private UUID token;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Column(name = "ended_at")
    private Instant endedAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "end_reason")
    private EndReason endReason;

    @Enumerated(EnumType.STRING)
    @Column(name = "release_reason")
    private ReleaseReason releaseReason;

    @Column(name = "end_note")
    private String endNote;

    protected TaskClaim() {}

    /** Refuses unless this token holds the claim now; an expiry counts before its sweep comes. */
    void mustBeHeld(UUID shown, Instant now) {
        if (!token.equals(shown)) {
            throw new ClaimTokenIsStale();
        }
        mustBeHeld(now);
    }

    void mustBeHeld(Instant now) {
        if (endReason != null) {
            throw switch (endReason) {
                case SEALED -> new WorkIsSealed();
                case RELEASED -> new ClaimWasReleased();
                case EXPIRED -> new ClaimHasExpired();
                case TAKEN_BACK -> new ClaimWasTakenBack();
            };
        }
        if (isOverAt(now)) {
            throw new ClaimHasExpired();
        }
    }

    /** The lease ends at its last moment, not after it. */
    boolean isOverAt(Instant now) {
        return !now.isBefore(expiresAt);
    }

    boolean isOpen() {
        return endReason == null;
    }

    boolean wasSealedWith(UUID shown) {
        return endReason == EndReason.SEALED && token.equals(shown);
    }

    boolean belongsTo(UUID reviewer) {
        return reviewerId.equals(reviewer);
    }

    Instant extend(Instant now, Duration lease) {
        expiresAt = now.plus(lease);
        return expiresAt;
    }

    void release(Instant now, ReleaseReason reason, String note) {
        end(EndReason.RELEASED, now);
        releaseReason = reason;
        endNote = note;
    }

    void takeBack(Instant now, String why) {
        end(EndReason.TAKEN_BACK, now);
        endNote = why;
    }

    void expire(Instant now) {
        end(EndReason.EXPIRED, now);
    }

    void seal(Instant now) {
        end(EndReason.SEALED, now);
    }

    private void end(EndReason reason, Instant now) {
        if (!isOpen()) {
            throw new IllegalStateException("Claim " + id + " has ended: " + endReason);
        }
        endReason = reason;
        endedAt = now;
    }

    UUID id() {
        return id;
    }

    UUID taskId() {
        return taskId;
    }

    UUID token() {
        return token;
    }

    Instant expiresAt() {
        return expiresAt;
    }

    Instant endedAt() {
        return endedAt;
    }
}
