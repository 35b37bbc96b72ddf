package org.touchstone.launcher.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.touchstone.launcher.RunningSystem;
import org.touchstone.launcher.TeamOfThree;
import org.touchstone.launcher.WorkToRead;
import org.touchstone.launcher.WorkToRead.Author;
import org.touchstone.launcher.browser.Browser.Size;
import org.touchstone.web.FirstBadgeWalk;

/** The pages of a team, as a member and as somebody who is invited sees them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TeamPagesIT {
    private RunningSystem system;
    private TeamOfThree team;
    private String attempt;

    @BeforeAll
    void form() throws Exception {
        system = RunningSystem.shared();
        team = new TeamOfThree(new WorkToRead(system));
        attempt = team.form();
        TeamOfThree.supplyShared(team.first(), attempt);
    }

    @Test
    void aMemberSeesWhoIsInTheTeamAndWhatIsShared() {
        for (Size size : Browser.sizes()) {
            try (Browser browser = signedIn(size, team.first())) {
                browser.checkInBothThemes("/educator/team?id=" + team.team(), "team-member");
                assertThat(browser.text()).contains("(you)", "Invited", "Open: every member");
                browser.checkInBothThemes("/educator/attempt?id=" + attempt, "attempt-in-team");
                assertThat(browser.text()).contains("Shared with your team");
                browser.checkInBothThemes("/educator/desk", "desk-with-team");
            }
        }
    }

    @Test
    void whoIsInvitedAcceptsOnThePage() {
        Author invited = team.third();
        try (Browser browser = signedIn(Size.WIDE, invited)) {
            browser.checkInBothThemes("/educator/team?id=" + team.team(), "team-invited");
            assertThat(browser.text()).contains("You are invited").doesNotContain("Invite a");
            browser.press("answer:accept");
            browser.arriveAt("/educator/attempt");
            assertThat(browser.text()).contains("You share evidence with", WorkToRead.FAMILY);
        }
    }

    @Test
    void afterTheFirstHandedInItsMembersAreSettledAndItsResultIsShown() throws Exception {
        WorkToRead work = new WorkToRead(system);
        work.readOnce();
        for (int open = 0; open < 10; open++) {
            work.sealWhatIsInHand();
        }
        TeamOfThree other = new TeamOfThree(work);
        String first = other.form();
        String third = other.accept(other.third());
        TeamOfThree.supplyShared(other.first(), first);
        TeamOfThree.supplyOwn(other.first(), first);
        TeamOfThree.submit(other.first(), first);
        FirstBadgeWalk.await(
                () -> work.state(other.first(), first).equals("IN_REVIEW"), "the intake");
        work.sealWhatIsInHand();
        FirstBadgeWalk.await(
                () -> work.state(other.first(), first).equals("EARNED"), "the decision");

        for (Size size : Browser.sizes()) {
            try (Browser browser = signedIn(size, other.third())) {
                browser.checkInBothThemes("/educator/team?id=" + other.team(), "team-settled");
                assertThat(browser.text())
                        .contains("Met: counts for every member", "members are settled")
                        .doesNotContain("Leave the team", "Invite a colleague");
                browser.checkInBothThemes("/educator/attempt?id=" + third, "attempt-with-result");
                assertThat(browser.text()).contains("has handed in what you share");
                browser.checkInBothThemes("/notices", "notices-of-team");
                assertThat(browser.text()).contains("shares was scored");
            }
        }
    }

    private Browser signedIn(Size size, Author author) {
        Browser browser = Browser.open(size, system);
        browser.signIn(author.username());
        return browser;
    }
}
