package org.touchstone.credential.submission.internal;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.touchstone.credential.catalog.Catalog;
import org.touchstone.credential.kernel.Actor;
import org.touchstone.credential.kernel.AuditTrail;

/** What teams share, and how it comes into and out of their members' attempts. */
@Dependent
public class SharedWork {
    @PersistenceContext(unitName = "credential")
    EntityManager em;

    @Inject Catalog catalog;
    @Inject TeamNotices notices;
    @Inject AuditTrail audit;
    @Inject Clock clock;

    /** The team of this person for this version; empty: none. */
    Optional<UUID> teamOf(UUID personId, UUID versionId) {
        if (catalog.version(versionId).teamRequirements().isEmpty()) {
            return Optional.empty();
        }
        return ids(
                        """
                        select team_id from credential.team_member
                        where person_id = ?1 and version_id = ?2 and state = 'JOINED'
                        """,
                        personId,
                        versionId)
                .stream()
                .findFirst();
    }

    /** What the person's team shares for this version, in its newest version; empty: no team. */
    Optional<SharedArtifact> of(UUID personId, UUID versionId) {
        return teamOf(personId, versionId).map(this::ofTeam);
    }

    SharedArtifact ofTeam(UUID teamId) {
        return em.find(SharedArtifact.class, newest(teamId));
    }

    /** Nobody else changes or freezes it until the transaction ends. */
    SharedArtifact locked(UUID teamId) {
        SharedArtifact artifact =
                em.find(SharedArtifact.class, newest(teamId), LockModeType.PESSIMISTIC_WRITE);
        em.refresh(artifact);
        return artifact;
    }

    private UUID newest(UUID teamId) {
        return ids(
                        "select id from credential.shared_artifact where team_id = ?1 order by number desc limit 1",
                        teamId)
                .get(0);
    }

    @SuppressWarnings("unchecked")
    private List<UUID> ids(String sql, Object... parameters) {
        var query = em.createNativeQuery(sql);
        for (int i = 0; i < parameters.length; i++) {
            query.setParameter(i + 1, parameters[i]);
        }
        return query.getResultList();
    }

    /** What the attempt holds for requirements that a team may supply becomes the team's. */
    void takeIn(SharedArtifact artifact, Submission attempt) {
        Set<UUID> shared = catalog.version(attempt.versionId()).teamRequirements();
        List<EvidenceItem> taken =
                attempt.evidence().stream()
                        .filter(item -> !item.isShared() && shared.contains(item.requirementId()))
                        .toList();
        for (EvidenceItem item : taken) {
            artifact.add(
                    attempt.educatorId(),
                    item.title(),
                    item.textFor(item.requirementId()),
                    item.file(),
                    clock.instant());
            attempt.remove(item.id());
        }
    }

    /** What this member added, as the member's own again. */
    void giveBack(SharedArtifact artifact, Submission attempt) {
        artifact.pieces().stream()
                .filter(piece -> piece.addedBy().equals(attempt.educatorId()))
                .forEach(
                        piece ->
                                attempt.add(
                                        EvidenceItem.copy(
                                                piece,
                                                attempt,
                                                piece.requirementId(),
                                                clock.instant())));
    }

    /**
     * What the educator's team shares, as it is until the transaction ends; empty: no team. The
     * team is locked first, as wherever both are.
     */
    Optional<SharedArtifact> hold(Submission attempt) {
        return teamOf(attempt.educatorId(), attempt.versionId())
                .map(
                        team -> {
                            em.find(Team.class, team, LockModeType.PESSIMISTIC_WRITE);
                            return locked(team);
                        });
    }

    /**
     * The attempt is about to be frozen: what the team shares is frozen with it, if it was not, and
     * copied into it.
     *
     * @param artifact held
     */
    void handIn(Actor actor, Submission attempt, SharedArtifact artifact) {
        em.find(Team.class, artifact.teamId()).close(clock.instant());
        attempt.share(frozen(actor, artifact), clock.instant());
        // The pieces come before the state from which on the database refuses them.
        em.flush();
    }

    private SharedArtifact frozen(Actor actor, SharedArtifact artifact) {
        if (artifact.isFrozen()) {
            return artifact;
        }
        Optional<UUID> same =
                ids(
                                "select id from credential.shared_artifact where team_id = ?1 and manifest_sha256 = ?2",
                                artifact.teamId(),
                                artifact.contentSha256())
                        .stream()
                        .findFirst();
        if (same.isPresent()) {
            // A revision that changed nothing is what it revises.
            em.remove(artifact);
            em.flush();
            return em.find(SharedArtifact.class, same.get());
        }
        Instant now = clock.instant();
        artifact.freeze(now);
        audit.record(
                actor,
                "shared-work.frozen",
                "SharedArtifact",
                artifact.id(),
                null,
                "{\"manifestSha256\":\"" + artifact.manifestSha256() + "\"}");
        notices.handedIn(actor, artifact.teamId());
        return artifact;
    }
}
