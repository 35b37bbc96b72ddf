package org.touchstone.review.queue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.touchstone.credential.kernel.Actor;
import org.touchstone.credential.submission.SubmissionOutcomes.ReceivedWork;

/**
 * The submissions in review, for the features of this module that move them on. What it answers
 * holds ids that no reviewer may see. Each operation locks the work first, so that two who settle
 * the same reading wait for each other, and the second finds it done.
 */
public interface Works {
    /** The sealed reading that nobody has seen to; empty when somebody has. */
    Optional<Sealed> unsettled(UUID taskId);

    /**
     * Sealed readings that a lost message left behind, the oldest first; none that has an open dead
     * letter, which a supervisor sees to.
     */
    List<UUID> leftBehind(Instant sealedBefore, int limit);

    /** Nothing more follows from this reading. */
    void settled(UUID taskId);

    Standing find(UUID submissionId);

    /** The sealed readings of the work's round, at most one of each kind. */
    List<Reading> readings(UUID submissionId);

    /**
     * Opens a further reading of the work.
     *
     * @param kind SECOND_READ, THIRD_READ or ADJUDICATION
     * @param reason a name for the statistics
     * @return the task's id
     */
    UUID readAgain(Actor actor, UUID submissionId, TaskKind kind, String reason);

    /**
     * Has a sealed reading read again by a supervisor; nothing follows from it for the work.
     *
     * @param taskId a first, second or third reading
     * @return the backread's task
     * @throws org.touchstone.credential.kernel.NotFound unless it is sealed
     */
    UUID backread(Actor actor, UUID taskId);

    /**
     * @param decision JSON
     */
    void hold(Actor actor, UUID submissionId, String decision);

    void decided(Actor actor, UUID submissionId);

    /**
     * The work's own readings are done; it waits for the result of what its team shares.
     *
     * @param decision JSON of what its own readings decided
     */
    void awaitShared(Actor actor, UUID submissionId, String decision);

    /**
     * Works that wait for the result of what their team shares, and need not wait any more: it is
     * known, or nobody's readings are to bring it. The first due come first; none that is under an
     * integrity case or has an open dead letter.
     */
    List<UUID> sharedResultKnown(int limit);

    /** Those that wait for the result of the same artifact as this work. */
    List<UUID> waitingWith(UUID submissionId);

    /** Whether an open integrity case keeps the work as it is. */
    boolean isUnderSuspicion(UUID submissionId);

    /**
     * Has the work read from the beginning in a new round, because its readings are to bring the
     * result of what its team shares.
     *
     * @param received as the intake would see it now
     * @return the first reading's task
     */
    UUID readAnew(Actor actor, ReceivedWork received);

    /** The open readings of this work. */
    List<OpenReading> openReadings(UUID submissionId);

    /** Ends what waits to be read, because the work was decided otherwise; nobody may hold it. */
    void cancelReadings(Actor actor, UUID submissionId);

    record OpenReading(UUID taskId, boolean claimed) {}

    void returned(Actor actor, UUID submissionId);

    /** How many works of this version came in before this one, counted up to the limit. */
    int earlierOfTheVersion(UUID submissionId, int limit);

    /** How many decisive readings this reviewer sealed before this one, counted up to the limit. */
    int earlierReadings(UUID reviewerId, UUID taskId, int limit);

    /**
     * @param round of the work
     */
    record Sealed(
            UUID taskId,
            TaskKind kind,
            UUID submissionId,
            int round,
            UUID reviewerId,
            Instant at) {}

    /**
     * @param heldDecision JSON of what its readings decided; null unless the stage is HELD or
     *     SHARED_RESULT, and there when nothing was read
     * @param carriedCriteria met in an earlier attempt or scored in a team member's work, not read
     *     here
     * @param sharedCriteria of the carried ones those that are scored in a team member's work
     */
    record Standing(
            UUID submissionId,
            UUID versionId,
            UUID microCredentialId,
            UUID authorId,
            int attempt,
            int round,
            WorkStage stage,
            Instant receivedAt,
            Instant dueAt,
            Set<UUID> carriedCriteria,
            Set<UUID> sharedCriteria,
            String heldDecision) {

        /** Met in an earlier attempt, whatever a team shares. */
        public Set<UUID> metBefore() {
            return carriedCriteria.stream()
                    .filter(criterion -> !sharedCriteria.contains(criterion))
                    .collect(Collectors.toUnmodifiableSet());
        }
    }

    record Reading(UUID taskId, TaskKind kind, UUID reviewerId) {}
}
