package org.touchstone.review.adjudication;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.touchstone.credential.kernel.Actor;
import org.touchstone.credential.kernel.Page;

/**
 * Whether a work is its author's own. While a case is open nobody reads the work, its clock stands
 * and its decision is not released. The author is told why and may reply; only then, or when the
 * time for it is over, is the case decided.
 */
public interface IntegrityCases {

    /**
     * Opens a case. Whoever reads the work now loses the claim; the draft is kept.
     *
     * @param workNumber of any reading of the work
     * @param concern what the author is told
     * @throws CaseIsOpen when there is one already
     * @throws WorkCannotBeQuestioned while the author has the work, or an appeal is being read
     * @return the case's id
     */
    UUID open(Actor supervisor, String workNumber, String concern);

    /**
     * The open ones first, then the newest.
     *
     * @param page 1 for the first
     */
    Page<Case> all(Actor supervisor, int page);

    Case find(Actor supervisor, UUID caseId);

    /**
     * A supervisor's vote on whether the suspicion is right.
     *
     * @throws CaseIsClosed after the decision
     * @throws AlreadyVoted the second time
     */
    void vote(Actor supervisor, UUID caseId, boolean upholds, String reason);

    /**
     * Nothing was wrong: the work goes on where it stood.
     *
     * @throws ReplyIsAwaited before the reply or the end of its time
     */
    void clear(Actor supervisor, UUID caseId, String findings);

    /**
     * It is not the author's own work: an undecided submission is decided as not yet, for this
     * reason; an award is revoked, where the agency wants it by vote.
     *
     * @throws ReplyIsAwaited before the reply or the end of its time
     * @throws VotesAreMissing when an award is to be revoked without a majority of enough votes
     */
    void confirm(Actor supervisor, UUID caseId, String findings);

    /** The newest case of the actor's own submission, as its author sees it. */
    Optional<AuthorsView> mine(Actor educator, UUID submissionId);

    /**
     * @throws ReplyIsOver after the time for it, or after a reply
     */
    void reply(Actor educator, UUID caseId, String text);

    /**
     * @param state OPEN, CLEARED or CONFIRMED
     * @param decidable whether the reply is there or its time over
     * @param awarded whether an award would be revoked
     * @param votesNeeded 0 where no vote is needed
     * @param reply null while there is none
     * @param replyOverAt when the supervisors were told that the time for it had passed without
     *     one; null while it was not
     * @param findings null while it is open
     */
    record Case(
            UUID id,
            String workNumber,
            String title,
            String state,
            String opener,
            Instant openedAt,
            String concern,
            LocalDate replyDueOn,
            String reply,
            Instant repliedAt,
            Instant replyOverAt,
            boolean decidable,
            boolean awarded,
            int votesNeeded,
            List<Vote> votes,
            String findings,
            String closer,
            Instant closedAt) {

        public long upheld() {
            return votes.stream().filter(Vote::upholds).count();
        }
    }

    record Vote(String voter, boolean upholds, String reason, Instant at) {}

    /**
     * @param mayReply false after the time for it, or after a reply
     */
    record AuthorsView(
            UUID id,
            String state,
            String concern,
            Instant openedAt,
            LocalDate replyDueOn,
            boolean mayReply,
            String reply,
            String findings) {}
}
