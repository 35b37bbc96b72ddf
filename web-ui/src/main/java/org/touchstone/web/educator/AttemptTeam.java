package org.touchstone.web.educator;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.touchstone.credential.catalog.CatalogEntry.RequirementView;
import org.touchstone.credential.submission.Submissions.EvidenceView;
import org.touchstone.credential.submission.Submissions.SubmissionView;
import org.touchstone.credential.submission.Teams;
import org.touchstone.credential.submission.Teams.Member;
import org.touchstone.credential.submission.Teams.MemberState;
import org.touchstone.credential.submission.Teams.TeamSummary;
import org.touchstone.credential.submission.Teams.TeamView;
import org.touchstone.web.access.CurrentActor;
import org.touchstone.web.access.Guarded;

/** The team that an attempt shares evidence with, as far as there is one. */
@Named("attemptTeam")
@RequestScoped
@Guarded
public class AttemptTeam {
    @Inject Teams teams;
    @Inject CurrentActor actor;

    private Optional<TeamView> team;
    private List<TeamSummary> mine;

    /** Null: none. */
    public TeamView of(UUID submission) {
        if (team == null) {
            team = teams.ofAttempt(actor.get(), submission);
        }
        return team.orElse(null);
    }

    public String form(UUID submission) {
        return "/educator/team?faces-redirect=true&id=" + teams.form(actor.get(), submission).id();
    }

    /** Whether the attempt's version lets a team supply something. */
    public boolean isPossible(SubmissionView attempt) {
        return !attempt.entry().teamRequirements().isEmpty();
    }

    /** Those who joined, without the viewer. */
    public String names(UUID submission) {
        return of(submission).members().stream()
                .filter(one -> one.state() == MemberState.JOINED && !one.isMe())
                .map(Member::name)
                .collect(Collectors.joining(", "));
    }

    /** Whether what is supplied here is the team's. */
    public boolean isShared(UUID submission, RequirementView requirement) {
        return requirement.teamWork() && of(submission) != null;
    }

    /** Whether pieces of this requirement may be added now, as far as the team goes. */
    public boolean mayAdd(UUID submission, RequirementView requirement) {
        return !isShared(submission, requirement) || isOpen(submission);
    }

    public boolean mayChange(UUID submission, EvidenceView piece) {
        return !piece.isShared() || isOpen(submission);
    }

    private boolean isOpen(UUID submission) {
        TeamView of = of(submission);
        return of != null && of.work().frozenAt() == null;
    }

    /** The viewer's teams and open invitations. */
    public List<TeamSummary> getMine() {
        if (mine == null) {
            mine = teams.mine(actor.get());
        }
        return mine;
    }
}
