package org.touchstone.credential.submission;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.touchstone.credential.kernel.Actor;
import org.touchstone.credential.submission.Submissions.SubmissionView;

/**
 * Educators who supply together what their micro-credential lets a team supply. Everything else,
 * reflections above all, stays each member's own. A team that the actor does not belong to is not
 * found.
 */
public interface Teams {

    /**
     * Begins a team with the actor in it. What the attempt holds for requirements that a team may
     * supply is shared from now on.
     *
     * @param submissionId the actor's attempt, open
     * @throws NothingForATeam when no requirement of its version allows team work
     * @throws AlreadyInTeam when the actor has a team for this version
     * @throws EvidenceIsFrozen when the attempt was submitted
     */
    TeamView form(Actor actor, UUID submissionId);

    /** The actor's team for the version of this attempt; empty: none. */
    Optional<TeamView> ofAttempt(Actor actor, UUID submissionId);

    /** A team that the actor is a member of or is invited to. */
    TeamView find(Actor actor, UUID teamId);

    /** The actor's teams and open invitations, the newest first, at most a hundred. */
    List<TeamSummary> mine(Actor actor);

    /**
     * Invites an educator. The answer is the same whether or not there is somebody to invite, so
     * that nobody learns who exists; only an educator who is active is told and can accept.
     *
     * @param identifier user name, e-mail, staff id or roster id, whole and without regard to case
     * @throws TeamIsClosed after something shared was submitted
     * @throws TeamIsFull with so many members and open invitations
     * @throws AlreadyInvited when the person is there already
     */
    TeamView invite(Actor actor, UUID teamId, String identifier);

    /**
     * Takes an invitation back before it is answered.
     *
     * @param memberId of the invitation
     */
    TeamView withdraw(Actor actor, UUID teamId, UUID memberId);

    /**
     * Joins; begins the actor's attempt where none is open. What it holds for requirements that a
     * team may supply is shared from now on.
     *
     * @return the actor's attempt
     * @throws TeamIsClosed after something shared was submitted
     * @throws TeamIsForAnotherVersion when the actor's attempt is judged by another version
     * @throws AlreadyInTeam when the actor has a team for this version
     * @throws EvidenceIsFrozen when the actor's attempt was submitted
     */
    SubmissionView accept(Actor actor, UUID teamId);

    void decline(Actor actor, UUID teamId);

    /**
     * Leaves; what the actor added stays with the team, and a copy with the actor's open attempt.
     *
     * @throws TeamIsClosed after something shared was submitted
     */
    void leave(Actor actor, UUID teamId);

    /**
     * Opens what the team shares for another version of it, to be frozen and scored anew.
     *
     * @throws SharedWorkCannotBeRevised while it is open, being scored or met, or when the actor
     *     has no open attempt to hand it in with
     */
    TeamView revise(Actor actor, UUID teamId);

    /** How somebody belongs to a team. */
    enum MemberState {
        INVITED,
        JOINED,
        DECLINED,
        WITHDRAWN,
        LEFT
    }

    /** Where what a team shares stands. */
    enum SharedProgress {
        /** Every member may add to it. */
        OPEN,
        /** Frozen, and nobody's submission with it is under way. */
        FROZEN,
        /** A member's submission with it is under way. */
        BEING_SCORED,
        /** Every criterion that judges it alone is met. */
        MET,
        /** At least one of them is not met yet. */
        NOT_MET,
        /** It cannot be scored as it is. */
        RETURNED
    }

    /**
     * @param members how many, without those who are only invited
     * @param me JOINED or INVITED
     */
    record TeamSummary(
            UUID id, String code, String title, int members, MemberState me, boolean isClosed) {}

    /**
     * @param version the number of the version that it is for
     * @param me JOINED or INVITED
     * @param members those who joined and, for members of a team that is not closed, who is
     *     invited; in the order of invitations
     * @param isClosed whether nobody joins or leaves any more
     * @param work null for somebody who is only invited
     */
    record TeamView(
            UUID id,
            String code,
            String title,
            int version,
            MemberState me,
            List<Member> members,
            boolean isClosed,
            SharedView work) {}

    /**
     * @param name of a member the name; of somebody invited what they were invited by, as it was
     *     typed
     * @param state JOINED or INVITED
     */
    record Member(UUID id, String name, MemberState state, Instant invitedAt, boolean isMe) {}

    /**
     * @param number 1, and one more with each revision
     * @param frozenAt null while it is open
     * @param manifestSha256 of what was frozen, in hex; null while it is open
     * @param reasons why it was returned, else empty
     * @param mayRevise whether the actor may open another version now
     */
    record SharedView(
            int number,
            SharedProgress progress,
            Instant frozenAt,
            String manifestSha256,
            List<String> reasons,
            boolean mayRevise) {}
}
