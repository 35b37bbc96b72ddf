package org.touchstone.credential.submission.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.touchstone.credential.submission.Teams.MemberState;

/** A member of a team, or an invitation to it; its {@link Team} decides what becomes of it. */
@Entity
@Table(schema = "credential", name = "team_member")
public class TeamMember {
    @Id private UUID id;

    /** Owns the mapping; the other side reads it. */
    @SuppressWarnings("UnusedVariable")
    @ManyToOne(optional = false)
    @JoinColumn(name = "team_id")
    private Team team;

    /** The team's, for the index that allows one team for a version. */
    @SuppressWarnings("UnusedVariable")
    @Column(name = "version_id")
    private UUID versionId;

    /**
     * Null: the identifier is nobody's who may be invited. As text, because EclipseLink cannot read
     * a UUID that is null.
     */
    @Column(name = "person_id")
    private String personId;

    private String identifier;

    @Enumerated(EnumType.STRING)
    private MemberState state;

    @Column(name = "invited_by")
    private UUID invitedBy;

    @Column(name = "invited_at")
    private Instant invitedAt;

    /** Kept for the record. */
    @SuppressWarnings("UnusedVariable")
    @Column(name = "answered_at")
    private Instant answeredAt;

    protected TeamMember() {}

    static TeamMember founder(Team team, UUID versionId, UUID person, Instant now) {
        TeamMember founder = invited(team, versionId, person, null, person, now);
        founder.become(MemberState.JOINED, now);
        return founder;
    }

    static TeamMember invited(
            Team team, UUID versionId, UUID person, String identifier, UUID inviter, Instant now) {
        TeamMember member = new TeamMember();
        member.id = UUID.randomUUID();
        member.team = team;
        member.versionId = versionId;
        member.personId = person == null ? null : person.toString();
        member.inviteAgain(identifier, inviter, now);
        return member;
    }

    final void inviteAgain(String by, UUID inviter, Instant now) {
        identifier = by;
        state = MemberState.INVITED;
        invitedBy = inviter;
        invitedAt = now;
        answeredAt = null;
    }

    final void become(MemberState next, Instant now) {
        state = next;
        answeredAt = now;
    }

    boolean is(MemberState wanted) {
        return state == wanted;
    }

    /** A member or an invitation that waits for its answer. */
    boolean isOpen() {
        return state == MemberState.JOINED || state == MemberState.INVITED;
    }

    boolean isPerson(UUID person) {
        return person.toString().equals(personId);
    }

    boolean isInvitedBy(String wanted) {
        return wanted.equalsIgnoreCase(identifier);
    }

    UUID id() {
        return id;
    }

    /** Null: the identifier is nobody's who may be invited. */
    UUID personId() {
        return personId == null ? null : UUID.fromString(personId);
    }

    /** Null: whoever formed the team. */
    String identifier() {
        return identifier;
    }

    MemberState state() {
        return state;
    }

    UUID invitedBy() {
        return invitedBy;
    }

    Instant invitedAt() {
        return invitedAt;
    }
}
