package org.touchstone.credential.submission.internal;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.touchstone.credential.catalog.Catalog;
import org.touchstone.credential.kernel.Actor;
import org.touchstone.credential.kernel.AuditTrail;
import org.touchstone.credential.kernel.InvalidRequest;
import org.touchstone.credential.kernel.NotFound;
import org.touchstone.credential.kernel.Permission;
import org.touchstone.credential.submission.AlreadyInTeam;
import org.touchstone.credential.submission.EvidenceIsFrozen;
import org.touchstone.credential.submission.NothingForATeam;
import org.touchstone.credential.submission.SharedWorkCannotBeRevised;
import org.touchstone.credential.submission.Submissions;
import org.touchstone.credential.submission.Submissions.SubmissionView;
import org.touchstone.credential.submission.TeamIsClosed;
import org.touchstone.credential.submission.TeamIsForAnotherVersion;
import org.touchstone.credential.submission.Teams;

@Stateless
public class TeamsBean implements Teams {
    private static final int IDENTIFIER_LIMIT = 200;

    @PersistenceContext(unitName = "credential")
    EntityManager em;

    @Inject Submissions submissions;
    @Inject OwnAttempts attempts;
    @Inject SharedWork shared;
    @Inject TeamViews views;
    @Inject Invitees invitees;
    @Inject TeamNotices notices;
    @Inject Catalog catalog;
    @Inject AuditTrail audit;
    @Inject Clock clock;

    @Inject
    @ConfigProperty(name = "touchstone.teams.largest", defaultValue = "6")
    int largest;

    @Override
    public TeamView form(Actor actor, UUID submissionId) {
        Submission attempt = attempts.find(actor, submissionId);
        if (catalog.version(attempt.versionId()).teamRequirements().isEmpty()) {
            throw new NothingForATeam();
        }
        mustBeOpen(attempt);
        lockMembership(actor, attempt.versionId());
        Team team = new Team(attempt.versionId(), actor.personId(), clock.instant());
        SharedArtifact artifact = new SharedArtifact(team.id(), 1);
        shared.takeIn(artifact, attempt);
        em.persist(team);
        em.flush();
        em.persist(artifact);
        em.flush();
        audit.record(actor, "team.formed", "Team", team.id());
        return view(team, actor);
    }

    private static void mustBeOpen(Submission attempt) {
        if (!attempt.state().isOpenForEvidence()) {
            throw new EvidenceIsFrozen();
        }
    }

    /**
     * Two tabs of one educator join or form one team after the other, and the second is refused.
     */
    private void lockMembership(Actor actor, UUID versionId) {
        em.createNativeQuery("select pg_advisory_xact_lock(hashtextextended(?1, 1))")
                .setParameter(1, actor.personId() + versionId.toString())
                .getResultList();
        if (shared.teamOf(actor.personId(), versionId).isPresent()) {
            throw new AlreadyInTeam();
        }
    }

    @Override
    public Optional<TeamView> ofAttempt(Actor actor, UUID submissionId) {
        Submission attempt = attempts.find(actor, submissionId);
        return shared.teamOf(actor.personId(), attempt.versionId())
                .map(id -> view(em.find(Team.class, id), actor));
    }

    @Override
    public TeamView find(Actor actor, UUID teamId) {
        return view(visible(actor, em.find(Team.class, teamId), teamId), actor);
    }

    @Override
    public List<TeamSummary> mine(Actor actor) {
        actor.mustHave(Permission.SUBMIT_WORK);
        return views.mine(actor.personId());
    }

    @Override
    public TeamView invite(Actor actor, UUID teamId, String identifier) {
        Team team = locked(actor, teamId);
        String typed = identifier == null ? "" : identifier.strip();
        if (typed.isEmpty() || typed.length() > IDENTIFIER_LIMIT) {
            throw InvalidRequest.field(
                    "identifier",
                    "identifier-missing",
                    "Give the user name, e-mail or staff id of one educator.");
        }
        TeamMember invitation =
                team.invite(
                        invitees.find(typed).orElse(null),
                        typed,
                        actor.personId(),
                        largest,
                        clock.instant());
        em.flush();
        notices.invited(actor, team, invitation);
        audit.record(actor, "team.invited", "Team", teamId);
        return view(team, actor);
    }

    @Override
    public TeamView withdraw(Actor actor, UUID teamId, UUID memberId) {
        Team team = locked(actor, teamId);
        team.withdraw(memberId, actor.personId(), clock.instant());
        audit.record(actor, "team.invitation-withdrawn", "Team", teamId);
        return view(team, actor);
    }

    @Override
    public SubmissionView accept(Actor actor, UUID teamId) {
        Team team = locked(actor, teamId);
        if (team.isClosed()) {
            throw new TeamIsClosed();
        }
        lockMembership(actor, team.versionId());
        SubmissionView begun = submissions.start(actor, catalog.version(team.versionId()).code());
        if (!begun.entry().versionId().equals(team.versionId())) {
            throw new TeamIsForAnotherVersion();
        }
        Submission attempt = attempts.find(actor, begun.id());
        mustBeOpen(attempt);
        team.join(actor.personId(), clock.instant());
        shared.takeIn(shared.locked(teamId), attempt);
        em.flush();
        notices.joined(actor, team);
        audit.record(actor, "team.joined", "Team", teamId);
        return submissions.find(actor, attempt.id());
    }

    @Override
    public void decline(Actor actor, UUID teamId) {
        Team team = locked(actor, teamId);
        notices.declined(team, team.decline(actor.personId(), clock.instant()));
        audit.record(actor, "team.declined", "Team", teamId);
    }

    @Override
    public void leave(Actor actor, UUID teamId) {
        Team team = locked(actor, teamId);
        team.leave(actor.personId(), clock.instant());
        SharedArtifact artifact = shared.ofTeam(teamId);
        attempts.open(actor.personId(), team.versionId())
                .ifPresent(attempt -> shared.giveBack(artifact, attempt));
        audit.record(actor, "team.left", "Team", teamId);
    }

    @Override
    public TeamView revise(Actor actor, UUID teamId) {
        Team team = locked(actor, teamId);
        SharedArtifact artifact = shared.locked(teamId);
        if (!team.memberIds().contains(actor.personId())
                || attempts.open(actor.personId(), team.versionId()).isEmpty()
                || !TeamViews.isRevisable(
                        views.progress(artifact, catalog.version(team.versionId())))) {
            throw new SharedWorkCannotBeRevised();
        }
        em.persist(artifact.revision(clock.instant()));
        em.flush();
        notices.revised(actor, team);
        audit.record(actor, "team.shared-work-revised", "Team", teamId);
        return view(team, actor);
    }

    private Team locked(Actor actor, UUID teamId) {
        Team team = em.find(Team.class, teamId, LockModeType.PESSIMISTIC_WRITE);
        if (team != null) {
            em.refresh(team);
        }
        return visible(actor, team, teamId);
    }

    private static Team visible(Actor actor, Team team, UUID teamId) {
        actor.mustHave(Permission.SUBMIT_WORK);
        if (team == null || team.stateOf(actor.personId()).isEmpty()) {
            throw new NotFound("team", teamId);
        }
        return team;
    }

    private TeamView view(Team team, Actor actor) {
        return views.of(
                team, actor.personId(), team.stateOf(actor.personId()).orElse(MemberState.LEFT));
    }
}
