package org.touchstone.review.queue.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.touchstone.credential.submission.SubmissionOutcomes.ReceivedWork;
import org.touchstone.credential.submission.SubmissionOutcomes.SharedPart;
import org.touchstone.review.queue.TaskKind;
import org.touchstone.review.queue.WorkStage;

/**
 * One submission on its way through the review. It is read once, and again as often as the scoring
 * policy asks; between two readings it is being settled. It ends decided, at once or after a
 * supervisor's release, or returned to the educator, who may hand it in again: then its next round
 * begins. An appeal opens it once more.
 */
@Entity
@Table(schema = "review", name = "work")
public class Work {
    @Id
    @Column(name = "submission_id")
    private UUID submissionId;

    @Column(name = "version_id")
    private UUID versionId;

    @Column(name = "micro_credential_id")
    private UUID microCredentialId;

    @Column(name = "author_id")
    private UUID authorId;

    private int attempt;

    @Column(name = "received_at")
    private Instant receivedAt;

    @Column(name = "due_at")
    private Instant dueAt;

    private int round;

    @Enumerated(EnumType.STRING)
    private WorkStage stage;

    /** Written for the statistics, which read it by SQL. */
    @SuppressWarnings("UnusedVariable")
    @Column(name = "second_read_reason")
    private String secondReadReason;

    @Column(name = "carried_criteria")
    private String carriedCriteria;

    /** Everybody whose work part of it is besides the author, separated by commas. */
    @Column(name = "co_authors")
    private String coAuthors;

    /** As text, because EclipseLink cannot read a UUID that is null. */
    @Column(name = "shared_artifact_id")
    private String sharedArtifactId;

    /** Of the carried ones those whose result comes from a team member's work. */
    @Column(name = "shared_criteria")
    private String sharedCriteria;

    /** Everything is carried. */
    @Column(name = "nothing_to_read")
    private boolean nothingToRead;

    @Column(name = "held_decision")
    private String heldDecision;

    @Column(name = "decided_at")
    private Instant decidedAt;

    @Version private long revision;

    protected Work() {}

    Work(ReceivedWork received, Instant dueAt) {
        this.submissionId = received.submissionId();
        this.versionId = received.versionId();
        this.microCredentialId = received.microCredentialId();
        this.authorId = received.educatorId();
        this.attempt = received.attempt();
        this.round = 1;
        begin(received, dueAt);
    }

    private void begin(ReceivedWork received, Instant due) {
        stage = WorkStage.FIRST_READ;
        receivedAt = received.submittedAt();
        dueAt = due;
        heldDecision = null;
        carriedCriteria = joined(received.carriedCriteria());
        SharedPart shared = received.shared();
        coAuthors = shared == null ? "" : joined(shared.members());
        sharedArtifactId = shared == null ? null : shared.artifactId().toString();
        sharedCriteria = shared == null ? "" : joined(shared.criteria());
        nothingToRead = false;
    }

    private static String joined(Set<UUID> ids) {
        return ids.stream().map(UUID::toString).sorted().collect(Collectors.joining(","));
    }

    private static Set<UUID> split(String ids) {
        return ids.isEmpty()
                ? Set.of()
                : Arrays.stream(ids.split(","))
                        .map(UUID::fromString)
                        .collect(Collectors.toUnmodifiableSet());
    }

    /** There is nothing to read: all that is to be said of it comes from team members' works. */
    void readNothing() {
        stage = WorkStage.SHARED_RESULT;
        nothingToRead = true;
    }

    /** Handed in again after it was returned, or to be read on what its team shares after all. */
    void comeBack(ReceivedWork received, Instant due) {
        mustBecome(WorkStage.FIRST_READ);
        round++;
        begin(received, due);
    }

    void readingIsSealed() {
        become(WorkStage.SETTLING);
    }

    /**
     * @param reason why it is read again; kept of the second reading
     */
    void readAgain(TaskKind kind, String reason) {
        become(WorkStage.valueOf(kind.name()));
        if (kind == TaskKind.SECOND_READ) {
            secondReadReason = reason;
        }
    }

    /**
     * @param decision JSON of what is to be recorded
     */
    void hold(String decision) {
        become(WorkStage.HELD);
        heldDecision = decision;
    }

    /**
     * @param decision JSON of what its own readings decided
     */
    void awaitShared(String decision) {
        become(WorkStage.SHARED_RESULT);
        heldDecision = decision;
    }

    void decide(Instant now) {
        become(WorkStage.DECIDED);
        heldDecision = null;
        decidedAt = now;
    }

    void returnIncomplete() {
        become(WorkStage.RETURNED);
        heldDecision = null;
    }

    private void become(WorkStage next) {
        mustBecome(next);
        stage = next;
    }

    private void mustBecome(WorkStage next) {
        if (!stage.canBecome(next)) {
            throw new IllegalStateException(
                    "Work " + submissionId + " is " + stage + " and cannot become " + next);
        }
    }

    Set<UUID> carriedCriteria() {
        return split(carriedCriteria);
    }

    Set<UUID> sharedCriteria() {
        return split(sharedCriteria);
    }

    /**
     * What a reading of this kind leaves out. A validity paper is read whole, and an appeal is
     * about everything that was not met before, wherever it was scored.
     */
    Set<UUID> leftOutOf(TaskKind kind) {
        if (kind == TaskKind.VALIDITY) {
            return Set.of();
        }
        if (kind != TaskKind.APPEAL) {
            return carriedCriteria();
        }
        Set<UUID> shared = sharedCriteria();
        return carriedCriteria().stream()
                .filter(criterion -> !shared.contains(criterion))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Ids separated by commas; empty where there is no team. */
    String coAuthors() {
        return coAuthors;
    }

    /** Null where nothing is shared. */
    UUID sharedArtifactId() {
        return sharedArtifactId == null ? null : UUID.fromString(sharedArtifactId);
    }

    UUID submissionId() {
        return submissionId;
    }

    UUID versionId() {
        return versionId;
    }

    UUID microCredentialId() {
        return microCredentialId;
    }

    UUID authorId() {
        return authorId;
    }

    int attempt() {
        return attempt;
    }

    int round() {
        return round;
    }

    WorkStage stage() {
        return stage;
    }

    Instant receivedAt() {
        return receivedAt;
    }

    Instant dueAt() {
        return dueAt;
    }

    String heldDecision() {
        return heldDecision;
    }
}
