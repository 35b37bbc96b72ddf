package org.touchstone.review.queue;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.touchstone.credential.kernel.Actor;
import org.touchstone.credential.submission.BlindWork;

/**
 * The work that waits for a reader. Claiming is an explicit act with one winner; what is claimed
 * comes back to the queue, with its place in the order, when the claim is released or expires.
 *
 * <p>Every operation needs the permission to score or to supervise it. A claim of somebody else
 * reads as one that does not exist.
 */
public interface ReviewQueue {

    /**
     * Claims the next work that this reviewer may read. Whoever holds a claim already gets that one
     * again, so that a double click or a second tab cannot take two.
     *
     * @return empty when nothing waits that this reviewer may read; {@link ClaimHindrances} says
     *     whether a qualification would change that
     * @throws ReviewerIsSuspended from all scoring
     * @throws ReviewerIsAtCap when each work that waits is over the minutes left for today
     */
    Optional<ClaimedWork> claimNext(Actor reviewer);

    /**
     * Claims an adjudication or a backread, for a supervisor. The rules of who may read what hold
     * as for anybody; of qualification and cap a supervisor is free.
     *
     * @throws WorkIsNotYours when it is taken or the rules exclude this supervisor
     * @throws HandsAreFull when another work is in hand
     */
    ClaimedWork claimOne(Actor supervisor, UUID taskId);

    /** The claim in hand; empty when there is none or it has expired. */
    Optional<ClaimedWork> current(Actor reviewer);

    /**
     * The work of one claim.
     *
     * @throws ClaimHasExpired and the other refusals of a claim that is no longer held
     */
    ClaimedWork work(Actor reviewer, UUID claimId);

    /**
     * Lets the lease begin anew.
     *
     * @return the new end
     * @throws ClaimHasExpired and the other refusals of a claim that is no longer held
     */
    Instant extend(Actor reviewer, UUID claimId, UUID token);

    /**
     * Gives the work back. The draft stays for the case that the same reviewer claims it again.
     *
     * @param note in the reviewer's words, or null
     * @throws ClaimHasExpired and the other refusals of a claim that is no longer held
     */
    void release(Actor reviewer, UUID claimId, UUID token, ReleaseReason reason, String note);

    /**
     * The bytes of a piece of evidence, only while the claim is held; the caller closes the stream.
     */
    BlindWork.Content evidence(Actor reviewer, UUID claimId, UUID pieceId);
}
