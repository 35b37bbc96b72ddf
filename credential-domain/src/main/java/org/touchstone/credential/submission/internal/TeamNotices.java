package org.touchstone.credential.submission.internal;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.UUID;
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

    private void toOthers(Actor member, String kind, Team team) {
        String name = rules.nameOf(member.personId());
        team.open().stream()
                .filter(one -> one.is(MemberState.JOINED) && !one.isPerson(member.personId()))
                .forEach(one -> tell(one.personId(), kind, name, team, null));
    }

    /**
     * @param about told once; null: every time
     */
    private void tell(UUID person, String kind, String name, Team team, String about) {
        notices.tell(
                person,
                kind,
                List.of(name, catalog.version(team.versionId()).title()),
                "/educator/team?id=" + team.id(),
                about == null ? null : kind + ":" + about);
    }
}
