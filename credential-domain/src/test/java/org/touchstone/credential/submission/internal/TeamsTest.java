package org.touchstone.credential.submission.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.touchstone.credential.catalog.Catalog;
import org.touchstone.credential.catalog.Publication;
import org.touchstone.credential.catalog.Publication.RequirementText;
import org.touchstone.credential.catalog.RequirementKind;
import org.touchstone.credential.kernel.Actor;
import org.touchstone.credential.kernel.InvalidRequest;
import org.touchstone.credential.kernel.NotFound;
import org.touchstone.credential.kernel.Notices;
import org.touchstone.credential.submission.AlreadyInTeam;
import org.touchstone.credential.submission.AlreadyInvited;
import org.touchstone.credential.submission.NothingForATeam;
import org.touchstone.credential.submission.SharedWorkIsFrozen;
import org.touchstone.credential.submission.SubmissionState;
import org.touchstone.credential.submission.Submissions;
import org.touchstone.credential.submission.Submissions.EvidenceView;
import org.touchstone.credential.submission.Submissions.SubmissionView;
import org.touchstone.credential.submission.TeamIsClosed;
import org.touchstone.credential.submission.TeamIsForAnotherVersion;
import org.touchstone.credential.submission.TeamIsFull;
import org.touchstone.credential.submission.Teams;
import org.touchstone.credential.submission.Teams.MemberState;
import org.touchstone.credential.submission.Teams.SharedProgress;
import org.touchstone.credential.submission.Teams.TeamSummary;
import org.touchstone.credential.submission.Teams.TeamView;
import org.touchstone.credential.testing.Publications;

/** Who is in a team, and what its members see of each other's work. */
class TeamsTest extends TeamFixture {

    private UUID formed() {
        UUID attempt = begin(dana).id();
        return teams(port -> port.form(dana, attempt)).id();
    }

    @Test
    void whatAnAttemptHoldsForATeamsRequirementIsSharedWithTheTeam() {
        UUID attempt = begin(dana).id();
        addPlan(dana, attempt, "Plan");
        reflect(dana, attempt);

        teams(port -> port.form(dana, attempt));

        assertThat(view(dana, attempt).evidence())
                .extracting(EvidenceView::title, EvidenceView::isShared)
                .containsExactlyInAnyOrder(tuple("Plan", true), tuple("Reflection", false));
    }

    @Test
    void everyMemberSeesTheSharedPiecesAndNobodyElsesReflection() {
        List<UUID> attempts = teamOfTwo();
        addPlan(alex, attempts.get(1), "Appendix");

        SubmissionView danas = view(dana, attempts.get(0));

        assertThat(plans(danas))
                .extracting(EvidenceView::fileName)
                .hasSize(2)
                .contains("Appendix.txt");
        assertThat(danas.evidence())
                .filteredOn(piece -> !piece.isShared())
                .extracting(EvidenceView::narrative)
                .containsExactly("My own thoughts, dana-r");
    }

    @Test
    void oneMemberChangesWhatAnotherAdded() {
        List<UUID> attempts = teamOfTwo();
        UUID piece = plans(view(alex, attempts.get(1))).get(0).id();

        server.run(Submissions.class, port -> port.removeEvidence(alex, attempts.get(1), piece));

        assertThat(plans(view(dana, attempts.get(0)))).isEmpty();
    }

    @Test
    void whoeverIsInvitedIsToldAndSeesTheMembersOnly() {
        UUID team = formed();
        teams(port -> port.invite(dana, team, "ALEX-K@example.org"));
        teams(port -> port.invite(dana, team, "somebody-else"));

        assertThat(
                        server.<Notices, List<Notices.Notice>>call(
                                Notices.class, all -> all.unread(alex)))
                .extracting(Notices.Notice::kind)
                .containsExactly("team-invited");
        TeamView seen = teams(port -> port.find(alex, team));
        assertThat(seen.me()).isEqualTo(MemberState.INVITED);
        assertThat(seen.members()).extracting("name").containsExactly("dana-r Rivera");
        assertThat(seen.work()).isNull();
    }

    @Test
    void theAnswerToAnInvitationDoesNotTellWhetherSomebodyExists() {
        Actor reviewer = educator("only-a-reviewer");
        grant(reviewer, "REVIEWER");
        UUID team = formed();

        teams(port -> port.invite(dana, team, "alex-k"));
        teams(port -> port.invite(dana, team, "only-a-reviewer"));
        TeamView after = teams(port -> port.invite(dana, team, "nobody@example.org"));

        assertThat(after.members())
                .filteredOn(one -> one.state() == MemberState.INVITED)
                .extracting("name")
                .containsExactly("alex-k", "only-a-reviewer", "nobody@example.org");
        assertThat(count("select count(*) from credential.notice")).isEqualTo(1);
        assertThatThrownBy(() -> teams(port -> port.find(reviewer, team)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void anInvitationNeedsAnIdentifierAndIsMadeOnce() {
        UUID team = formed();
        teams(port -> port.invite(dana, team, "alex-k"));

        assertThatThrownBy(() -> teams(port -> port.invite(dana, team, " ")))
                .isInstanceOf(InvalidRequest.class);
        assertThatThrownBy(() -> teams(port -> port.invite(dana, team, "alex-k@example.org")))
                .isInstanceOf(AlreadyInvited.class);
        assertThatThrownBy(() -> teams(port -> port.invite(dana, team, "dana-r")))
                .isInstanceOf(AlreadyInvited.class);
    }

    @Test
    void aTeamHasALargestSizeAndAWithdrawnInvitationMakesRoom() {
        UUID team = formed();
        for (int i = 1; i <= 5; i++) {
            String name = "colleague-" + i;
            teams(port -> port.invite(dana, team, name));
        }

        assertThatThrownBy(() -> teams(port -> port.invite(dana, team, "alex-k")))
                .isInstanceOf(TeamIsFull.class);
        UUID first = teams(port -> port.find(dana, team)).members().get(1).id();
        teams(port -> port.withdraw(dana, team, first));
        assertThat(teams(port -> port.invite(dana, team, "alex-k")).members()).hasSize(6);
    }

    @Test
    void whoeverDeclinesIsOutAndTheInviterIsTold() {
        UUID team = formed();
        teams(port -> port.invite(dana, team, "alex-k"));

        server.run(Teams.class, port -> port.decline(alex, team));

        assertThatThrownBy(() -> teams(port -> port.accept(alex, team)))
                .isInstanceOf(NotFound.class);
        assertThat(
                        server.<Notices, List<Notices.Notice>>call(
                                Notices.class, all -> all.unread(dana)))
                .extracting(Notices.Notice::parameters)
                .containsExactly(List.of("alex-k", "Planning together"));
    }

    @Test
    void acceptingBeginsTheAttemptAndSharesWhatItHolds() {
        UUID own = begin(alex).id();
        addPlan(alex, own, "Draft of Alex");
        UUID team = formed();
        teams(port -> port.invite(dana, team, "alex-k"));

        SubmissionView accepted = teams(port -> port.accept(alex, team));

        assertThat(accepted.id()).isEqualTo(own);
        assertThat(plans(view(dana, begin(dana).id())))
                .extracting(EvidenceView::fileName, EvidenceView::isShared)
                .containsExactly(tuple("Draft of Alex.txt", true));
        List<TeamSummary> mine = teams(port -> port.mine(alex));
        assertThat(mine)
                .extracting("code", "members", "me")
                .containsExactly(tuple("MC-TEAM", 2, MemberState.JOINED));
    }

    @Test
    void oneIsInOneTeamForAVersion() {
        UUID alexs = teamOfTwo().get(1);

        assertThatThrownBy(() -> teams(port -> port.form(alex, alexs)))
                .isInstanceOf(AlreadyInTeam.class);
    }

    @Test
    void aTeamIsForOneVersion() {
        UUID team = formed();
        teams(port -> port.invite(dana, team, "alex-k"));
        server.run(Catalog.class, catalog -> catalog.publish(SYSTEM, plan()));

        assertThatThrownBy(() -> teams(port -> port.accept(alex, team)))
                .isInstanceOf(TeamIsForAnotherVersion.class);
        assertThat(count("select count(*) from credential.submission")).isEqualTo(1);
    }

    @Test
    void aVersionWithoutTeamWorkHasNoTeams() {
        UUID attempt = server.call(Submissions.class, port -> port.start(dana, "MC-1")).id();

        assertThatThrownBy(() -> teams(port -> port.form(dana, attempt)))
                .isInstanceOf(NothingForATeam.class);
    }

    @Test
    void aReflectionIsNeverATeams() {
        Publication publication =
                Publications.publication(
                        "MC-BAD",
                        "Alone",
                        List.of(
                                new RequirementText(
                                        RequirementKind.REFLECTION, "R", "g", 1, 2, 50, true)),
                        plan().rubric());

        assertThatThrownBy(
                        () ->
                                server.run(
                                        Catalog.class,
                                        catalog -> catalog.publish(SYSTEM, publication)))
                .isInstanceOfSatisfying(
                        InvalidRequest.class,
                        refusal ->
                                assertThat(refusal.details())
                                        .extracting("code")
                                        .containsExactly(
                                                "reflection-by-a-team", "requirement-unknown"));
    }

    @Test
    void nobodyElseFindsTheTeam() {
        UUID team = formed();

        assertThatThrownBy(() -> teams(port -> port.find(alex, team))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> teams(port -> port.invite(alex, team, "x")))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> teams(port -> port.accept(alex, team)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void whoeverLeavesKeepsACopyOfWhatTheyAdded() {
        List<UUID> attempts = teamOfTwo();
        addPlan(alex, attempts.get(1), "Appendix");
        UUID team = teamOf(alex, attempts.get(1)).id();

        server.run(Teams.class, port -> port.leave(alex, team));

        assertThat(plans(view(alex, attempts.get(1))))
                .extracting(EvidenceView::fileName, EvidenceView::isShared)
                .containsExactly(tuple("Appendix.txt", false));
        assertThat(plans(view(dana, attempts.get(0)))).hasSize(2);
    }

    @Test
    void whenTheLastOneLeavesNobodyCanJoin() {
        UUID team = formed();
        teams(port -> port.invite(dana, team, "alex-k"));
        server.run(Teams.class, port -> port.leave(dana, team));

        assertThatThrownBy(() -> teams(port -> port.accept(alex, team)))
                .isInstanceOf(TeamIsClosed.class);
    }

    @Test
    void theFirstSubmissionFreezesWhatIsSharedAndWhoseItIs() {
        List<UUID> attempts = teamOfTwo();
        UUID team = teamOf(dana, attempts.get(0)).id();
        Actor third = colleague("kim-l");
        teams(port -> port.invite(dana, team, "kim-l"));

        handIn(dana, attempts.get(0));

        assertThatThrownBy(() -> addPlan(alex, attempts.get(1), "Late"))
                .isInstanceOf(SharedWorkIsFrozen.class);
        assertThatThrownBy(() -> teams(port -> port.accept(third, team)))
                .isInstanceOf(TeamIsClosed.class);
        assertThatThrownBy(() -> server.run(Teams.class, port -> port.leave(alex, team)))
                .isInstanceOf(TeamIsClosed.class);
        assertThat(view(alex, attempts.get(1)).state()).isEqualTo(SubmissionState.DRAFT);
        assertThat(teamOf(alex, attempts.get(1)).members())
                .extracting("state")
                .containsOnly(MemberState.JOINED);
        assertThat(teamOf(alex, attempts.get(1)).work().progress())
                .isEqualTo(SharedProgress.BEING_SCORED);
        assertThatThrownBy(
                        () -> state.execute("update credential.shared_piece set title = 'Other'"))
                .hasStackTraceContaining("is frozen");
    }

    @Test
    void membersHandInTheSameFrozenArtifactAndTheirOwnReflections() {
        List<UUID> attempts = teamOfTwo();

        SubmissionView first = handIn(dana, attempts.get(0));
        SubmissionView second = handIn(alex, attempts.get(1));

        assertThat(plans(first))
                .extracting(EvidenceView::sha256)
                .isEqualTo(plans(second).stream().map(EvidenceView::sha256).toList());
        assertThat(
                        count(
                                "select count(distinct shared_artifact_id) from credential.submission where manifest like '%fileSha256%'"))
                .isEqualTo(1);
        assertThat(
                        count(
                                "select count(*) from credential.shared_artifact where frozen_at is not null"))
                .isEqualTo(1);
    }
}
