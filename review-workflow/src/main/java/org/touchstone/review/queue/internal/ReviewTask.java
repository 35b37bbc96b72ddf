package org.touchstone.review.queue.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.touchstone.review.queue.TaskKind;

/**
 * One needed reading of one submission. It waits in the queue until a reviewer claims it, comes
 * back when the claim ends without a seal, and is done with the seal.
 */
@Entity
@Table(schema = "review", name = "review_task")
public class ReviewTask {

    /** Where a reading stands. */
    public enum State {
        WAITING,
        CLAIMED,
        SEALED,
        CANCELLED
    }

    @Id private UUID id;

    @Column(name = "submission_id")
    private UUID submissionId;

    @Column(name = "version_id")
    private UUID versionId;

    @Enumerated(EnumType.STRING)
    private TaskKind kind;

    private int round;

    @Column(name = "work_number")
    private String workNumber;

    @Enumerated(EnumType.STRING)
    private State state;

    @Column(name = "estimated_minutes")
    private int estimatedMinutes;

    @Column(name = "due_at")
    private Instant dueAt;

    @Column(name = "sealed_at")
    private Instant sealedAt;

    /** When it was seen to what follows from the sealed reading. */
    @Column(name = "settled_at")
    private Instant settledAt;

    protected ReviewTask() {}

    /** Back to its place in the order, which is by due date and age. */
    void returnToQueue() {
        mustBe(State.CLAIMED);
        state = State.WAITING;
    }

    void seal(Instant at) {
        mustBe(State.CLAIMED);
        state = State.SEALED;
        sealedAt = at;
    }

    void settle(Instant at) {
        mustBe(State.SEALED);
        settledAt = at;
    }

    boolean isWaiting() {
        return state == State.WAITING;
    }

    boolean isSealed() {
        return state == State.SEALED;
    }

    boolean isSettled() {
        return settledAt != null;
    }

    private void mustBe(State expected) {
        if (state != expected) {
            throw new IllegalStateException("Task " + id + " is " + state + ", not " + expected);
        }
    }

    UUID id() {
        return id;
    }

    TaskKind kind() {
        return kind;
    }

    int round() {
        return round;
    }

    UUID submissionId() {
        return submissionId;
    }

    UUID versionId() {
        return versionId;
    }

    String workNumber() {
        return workNumber;
    }

    int estimatedMinutes() {
        return estimatedMinutes;
    }

    Instant sealedAt() {
        return sealedAt;
    }

    Instant dueAt() {
        return dueAt;
    }
}
