package org.touchstone.credential.submission.internal;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.touchstone.credential.kernel.NotFound;
import org.touchstone.credential.submission.AlreadyInvited;
import org.touchstone.credential.submission.TeamIsClosed;
import org.touchstone.credential.submission.TeamIsFull;
import org.touchstone.credential.submission.Teams.MemberState;

/**
 * Educators who supply part of their evidence for one version together. Whoever forms it is its
 * first member; members invite, whoever is invited accepts or declines. With the first submission
 * that holds something shared the team is closed: from then on its members are the authors of what
 * they share, for good.
 */
@Entity
@Table(schema = "credential", name = "team")
public class Team {
    @Id private UUID id;

    @Column(name = "version_id")
    private UUID versionId;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "closed_at")
    private Instant closedAt;

    @OneToMany(mappedBy = "team", cascade = CascadeType.ALL)
    @OrderBy("invitedAt")
    private List<TeamMember> members = new ArrayList<>();

    protected Team() {}

    Team(UUID versionId, UUID founder, Instant now) {
        this.id = UUID.randomUUID();
        this.versionId = versionId;
        this.createdAt = now;
        members.add(TeamMember.founder(this, versionId, founder, now));
    }

    /**
     * @param person null: nobody who may be invited has this identifier
     * @param largest members and open invitations together
     */
    TeamMember invite(UUID person, String identifier, UUID inviter, int largest, Instant now) {
        mustBeOpen();
        joined(inviter);
        if (taken() >= largest) {
            throw new TeamIsFull(largest);
        }
        boolean isThere =
                members.stream()
                        .filter(TeamMember::isOpen)
                        .anyMatch(
                                one ->
                                        one.isInvitedBy(identifier)
                                                || (person != null && one.isPerson(person)));
        if (isThere) {
            throw new AlreadyInvited();
        }
        Optional<TeamMember> before =
                members.stream().filter(one -> person != null && one.isPerson(person)).findFirst();
        if (before.isPresent()) {
            before.get().inviteAgain(identifier, inviter, now);
            return before.get();
        }
        TeamMember invited = TeamMember.invited(this, versionId, person, identifier, inviter, now);
        members.add(invited);
        return invited;
    }

    private long taken() {
        return members.stream().filter(TeamMember::isOpen).count();
    }

    void withdraw(UUID memberId, UUID by, Instant now) {
        mustBeOpen();
        joined(by);
        members.stream()
                .filter(one -> one.id().equals(memberId) && one.is(MemberState.INVITED))
                .findFirst()
                .orElseThrow(() -> new NotFound("open invitation", memberId))
                .become(MemberState.WITHDRAWN, now);
    }

    /** Who is invited becomes a member. */
    void join(UUID person, Instant now) {
        mustBeOpen();
        invited(person).become(MemberState.JOINED, now);
    }

    /** The invitation that was declined. */
    TeamMember decline(UUID person, Instant now) {
        TeamMember invitation = invited(person);
        invitation.become(MemberState.DECLINED, now);
        return invitation;
    }

    /** When the last member leaves, the team is closed. */
    void leave(UUID person, Instant now) {
        mustBeOpen();
        joined(person).become(MemberState.LEFT, now);
        if (memberIds().isEmpty()) {
            closedAt = now;
        }
    }

    /** Closing twice changes nothing. */
    void close(Instant now) {
        if (closedAt == null) {
            closedAt = now;
        }
    }

    private void mustBeOpen() {
        if (isClosed()) {
            throw new TeamIsClosed();
        }
    }

    private TeamMember joined(UUID person) {
        return in(MemberState.JOINED, person);
    }

    private TeamMember invited(UUID person) {
        return in(MemberState.INVITED, person);
    }

    private TeamMember in(MemberState state, UUID person) {
        return members.stream()
                .filter(one -> one.isPerson(person) && one.is(state))
                .findFirst()
                .orElseThrow(() -> new NotFound("team", id));
    }

    /** How this person belongs to it; empty: not at all, or no more. */
    Optional<MemberState> stateOf(UUID person) {
        return members.stream()
                .filter(one -> one.isPerson(person) && one.isOpen())
                .map(TeamMember::state)
                .findFirst();
    }

    Set<UUID> memberIds() {
        return ids(MemberState.JOINED);
    }

    /** Those who are in it and those who left: they know whose work it is. */
    Set<UUID> everMembers() {
        return ids(MemberState.JOINED, MemberState.LEFT);
    }

    private Set<UUID> ids(MemberState... states) {
        return members.stream()
                .filter(one -> Arrays.stream(states).anyMatch(one::is))
                .map(TeamMember::personId)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Members and open invitations, in the order in which they were invited. */
    List<TeamMember> open() {
        return members.stream().filter(TeamMember::isOpen).toList();
    }

    boolean isClosed() {
        return closedAt != null;
    }

    UUID id() {
        return id;
    }

    UUID versionId() {
        return versionId;
    }

    Instant createdAt() {
        return createdAt;
    }
}
