package org.touchstone.credential.submission.internal;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.touchstone.credential.catalog.Catalog;
import org.touchstone.credential.catalog.CatalogEntry;
import org.touchstone.credential.submission.Teams.Member;
import org.touchstone.credential.submission.Teams.MemberState;
import org.touchstone.credential.submission.Teams.SharedProgress;
import org.touchstone.credential.submission.Teams.SharedView;
import org.touchstone.credential.submission.Teams.TeamSummary;
import org.touchstone.credential.submission.Teams.TeamView;

/** Teams as their members, and those who are invited, may see them. */
@Dependent
public class TeamViews {
    private static final int MOST = 100;

    @PersistenceContext(unitName = "credential")
    EntityManager em;

    @Inject Catalog catalog;
    @Inject SharedWork shared;
    @Inject OwnAttempts attempts;

    /**
     * @param me how the person belongs to it: JOINED or INVITED
     */
    TeamView of(Team team, UUID person, MemberState me) {
        CatalogEntry entry = catalog.version(team.versionId());
        boolean isMember = me == MemberState.JOINED;
        return new TeamView(
                team.id(),
                entry.code(),
                entry.title(),
                entry.number(),
                me,
                members(team, person, isMember),
                team.isClosed(),
                isMember ? work(team, person, entry) : null);
    }

    /**
     * Who is only invited does not learn who else is; to a team that is closed nobody is invited
     * any more.
     */
    private List<Member> members(Team team, UUID person, boolean isMember) {
        boolean withInvitations = isMember && !team.isClosed();
        Map<UUID, String> names = names(team.memberIds());
        return team.open().stream()
                .filter(one -> withInvitations || one.is(MemberState.JOINED))
                .map(
                        one ->
                                new Member(
                                        one.id(),
                                        one.is(MemberState.JOINED)
                                                ? names.get(one.personId())
                                                : one.identifier(),
                                        one.state(),
                                        one.invitedAt(),
                                        one.isPerson(person)))
                .toList();
    }

    private Map<UUID, String> names(Set<UUID> people) {
        List<?> rows =
                em.createNativeQuery(
                                """
                        select id, given_name || ' ' || family_name from credential.person
                        where id = any(cast(string_to_array(?1, ',') as uuid[]))
                        """)
                        .setParameter(
                                1,
                                people.stream()
                                        .map(UUID::toString)
                                        .collect(Collectors.joining(",")))
                        .getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .collect(Collectors.toMap(row -> (UUID) row[0], row -> (String) row[1]));
    }

    private SharedView work(Team team, UUID person, CatalogEntry entry) {
        SharedArtifact artifact = shared.ofTeam(team.id());
        SharedProgress progress = progress(artifact, entry);
        return new SharedView(
                artifact.number(),
                progress,
                artifact.frozenAt(),
                artifact.manifestSha256(),
                progress == SharedProgress.RETURNED ? artifact.returnReasons() : List.of(),
                isRevisable(progress) && attempts.open(person, team.versionId()).isPresent());
    }

    SharedProgress progress(SharedArtifact artifact, CatalogEntry entry) {
        if (!artifact.isFrozen()) {
            return SharedProgress.OPEN;
        }
        if (artifact.isScored()) {
            return artifact.isMet(entry.teamCriteria())
                    ? SharedProgress.MET
                    : SharedProgress.NOT_MET;
        }
        if (isUnderWay(artifact)) {
            return SharedProgress.BEING_SCORED;
        }
        return artifact.returnReasons().isEmpty() ? SharedProgress.FROZEN : SharedProgress.RETURNED;
    }

    static boolean isRevisable(SharedProgress progress) {
        return progress == SharedProgress.NOT_MET
                || progress == SharedProgress.RETURNED
                || progress == SharedProgress.FROZEN;
    }

    private boolean isUnderWay(SharedArtifact artifact) {
        return (Boolean)
                em.createNativeQuery(
                                """
                        select exists (select 1 from credential.submission
                            where shared_artifact_id = ?1 and state in ('SUBMITTED', 'IN_REVIEW'))
                        """)
                        .setParameter(1, artifact.id())
                        .getSingleResult();
    }

    List<TeamSummary> mine(UUID person) {
        List<?> rows =
                em.createNativeQuery(
                                """
                        select t.id, m.code, m.title, me.state, t.closed_at is not null,
                            (select count(*) from credential.team_member o
                             where o.team_id = t.id and o.state = 'JOINED')
                        from credential.team_member me
                        join credential.team t on t.id = me.team_id
                        join credential.micro_credential_version v on v.id = t.version_id
                        join credential.micro_credential m on m.id = v.micro_credential_id
                        where me.person_id = ?1
                            and (me.state = 'JOINED' or (me.state = 'INVITED' and t.closed_at is null))
                        order by me.invited_at desc limit ?2
                        """)
                        .setParameter(1, person)
                        .setParameter(2, MOST)
                        .getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .map(
                        row ->
                                new TeamSummary(
                                        (UUID) row[0],
                                        (String) row[1],
                                        (String) row[2],
                                        ((Number) row[5]).intValue(),
                                        MemberState.valueOf((String) row[3]),
                                        (Boolean) row[4]))
                .toList();
    }
}
