package org.touchstone.review.queue;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.touchstone.credential.kernel.Actor;

/**
 * The claim's check for the features of this module that write under a claim. What it answers holds
 * ids that no reviewer may see.
 */
public interface Claims {

    /**
     * Checks the fencing token and keeps the claim from ending until the transaction does.
     *
     * @throws ClaimHasExpired and the other refusals of a claim that is no longer held
     */
    Held hold(Actor reviewer, UUID claimId, UUID token);

    /**
     * The same before a seal; a claim that was sealed with this very token is answered as it was
     * left.
     */
    Held holdToSeal(Actor reviewer, UUID claimId, UUID token);

    /** Ends the claim and its task as sealed, and wakes whoever sees to what follows. */
    void sealed(Actor reviewer, UUID claimId, Instant at);

    /** A claim of this reviewer, held or not. */
    Held find(Actor reviewer, UUID claimId);

    /** The task of such a claim. */
    UUID taskOf(Actor reviewer, UUID claimId);

    /**
     * @param carriedCriteria met in an earlier attempt or scored in a team member's work, not to be
     *     read here
     * @param sealedAt null unless the claim ended with a seal
     */
    record Held(
            UUID claimId,
            UUID taskId,
            TaskKind kind,
            UUID submissionId,
            UUID versionId,
            Set<UUID> carriedCriteria,
            String workNumber,
            Instant sealedAt) {}
}
