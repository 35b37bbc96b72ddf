package org.touchstone.review.scoring;

import java.util.List;
import java.util.UUID;
import org.touchstone.credential.kernel.Actor;

/**
 * Comments that are used again and again, by criterion. A reviewer has his own and those that a
 * supervisor shared with all; nobody sees who wrote a shared one.
 */
public interface CommentBank {

    /** What the reviewer may use for the work of this claim, in the order of its rubric. */
    List<BankComment> of(Actor reviewer, UUID claimId);

    /** All that the reviewer wrote, whichever the micro-credential. */
    List<BankComment> own(Actor reviewer);

    /**
     * Keeps a comment for oneself.
     *
     * @throws org.touchstone.credential.kernel.InvalidRequest for a criterion that is not of this
     *     work, or a text that is empty or too long
     */
    BankComment keep(Actor reviewer, UUID claimId, UUID criterionId, String text);

    /** Only one's own that is not shared. */
    BankComment change(Actor reviewer, UUID commentId, String text);

    /** One's own, or as a supervisor a shared one; what was written with it stays. */
    void remove(Actor actor, UUID commentId);

    /** Asks a supervisor to share it. */
    BankComment propose(Actor reviewer, UUID commentId);

    /** Everything that a supervisor is asked to share, and what is shared already. */
    List<BankComment> proposedAndShared(Actor supervisor);

    BankComment share(Actor supervisor, UUID commentId);

    /** Leaves a proposed comment to its author, or takes a shared one back from all others. */
    BankComment keepPersonal(Actor supervisor, UUID commentId);

    /**
     * Remembers that the comment went into the scorecard of this claim; twice is once.
     *
     * @throws org.touchstone.review.queue.ClaimHasExpired and the other refusals of a claim that is
     *     no longer held
     */
    void used(Actor reviewer, UUID claimId, UUID token, UUID commentId, UUID criterionId);

    /** Who may use a comment. */
    enum State {
        PERSONAL,
        PROPOSED,
        SHARED,
        REMOVED
    }

    /**
     * @param criterionId of the version that was asked about; null where none was
     * @param isOwn whether whoever asks wrote it
     * @param uses sealed scorecards that hold it
     * @param tried of these, works with a further attempt that is decided
     * @param passed of the tried, those that passed at that next attempt
     */
    record BankComment(
            UUID id,
            UUID criterionId,
            String microCredential,
            String criterion,
            String text,
            State state,
            boolean isOwn,
            int uses,
            int tried,
            int passed) {}
}
