package org.touchstone.credential.submission.internal;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.touchstone.credential.catalog.Catalog;
import org.touchstone.credential.kernel.Actor;
import org.touchstone.credential.kernel.Notices;
import org.touchstone.credential.submission.Teams.MemberState;

/** What the members of a team are told of it, and who is invited to it. */
@Dependent
public class TeamNotices {
    @PersistenceContext(unitName = "credential")
    EntityManager em;

    @Inject Catalog catalog;
    @Inject Notices notices;
    @Inject AttemptRules rules;

    void invited(Actor inviter, Team team, TeamMember invitation) {
        if (invitation.personId() != null) {
            tell(
                    invitation.personId(),
                    "team-invited",
                    rules.nameOf(inviter.personId()),
                    team,
                    invitation.id() + " " + invitation.invitedAt());
        }
    }

    void joined(Actor member, Team team) {
        toOthers(member, "team-joined", team);
    }

    void declined(Team team, TeamMember invitation) {
        tell(
                invitation.invitedBy(),
                "team-declined",
                invitation.identifier(),
                team,
                invitation.id() + " " + invitation.invitedAt());
    }

    void handedIn(Actor member, UUID teamId) {
        toOthers(member, "team-handed-in", em.find(Team.class, teamId));
    }

    void revised(Actor member, Team team) {
        toOthers(member, "team-revised", team);
    }

    /** To everybody but the member whose submission was read, who is told of its decision. */
    void scored(UUID member, Team team) {
        others(team, member)
                .forEach(
                        other ->
                                notices.tell(
                                        other.personId(),
                                        "team-scored",
                                        List.of(catalog.version(team.versionId()).title()),
                                        address(team),
                                        null));
    }

    private void toOthers(Actor member, String kind, Team team) {
        String name = rules.nameOf(member.personId());
        others(team, member.personId())
                .forEach(other -> tell(other.personId(), kind, name, team, null));
    }

    private static Stream<TeamMember> others(Team team, UUID member) {
        return team.open().stream()
                .filter(one -> one.is(MemberState.JOINED) && !one.isPerson(member));
    }

    /**
     * @param about told once; null: every time
     */
    private void tell(UUID person, String kind, String name, Team team, String about) {
        notices.tell(
                person,
                kind,
                List.of(name, catalog.version(team.versionId()).title()),
                address(team),
                about == null ? null : kind + ":" + about);
    }

    private static String address(Team team) {
        return "/educator/team?id=" + team.id();
    }
}
