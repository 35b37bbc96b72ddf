package org.touchstone.launcher.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.openqa.selenium.By;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;
import org.touchstone.launcher.RunningSystem;
import org.touchstone.launcher.TeamOfThree;
import org.touchstone.launcher.WorkToRead;
import org.touchstone.launcher.WorkToRead.Author;
import org.touchstone.launcher.browser.Browser.Size;
import org.touchstone.launcher.browser.Browser.Theme;
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
                check(browser, "/educator/team?id=" + team.team(), "team-member", size);
                assertThat(text(browser)).contains("(you)", "Invited", "Open: every member");
                check(browser, "/educator/attempt?id=" + attempt, "attempt-in-team", size);
                assertThat(text(browser)).contains("Shared with your team");
                check(browser, "/educator/desk", "desk-with-team", size);
            }
        }
    }

    @Test
    void whoIsInvitedAcceptsOnThePage() {
        Author invited = team.third();
        try (Browser browser = signedIn(Size.WIDE, invited)) {
            check(browser, "/educator/team?id=" + team.team(), "team-invited", Size.WIDE);
            assertThat(text(browser)).contains("You are invited").doesNotContain("Invite a");
            browser.driver().findElement(By.id("answer:accept")).click();
            new WebDriverWait(browser.driver(), Duration.ofSeconds(30))
                    .until(ExpectedConditions.urlContains("/educator/attempt"));
            assertThat(text(browser)).contains("You share evidence with", WorkToRead.FAMILY);
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
                check(browser, "/educator/team?id=" + other.team(), "team-settled", size);
                assertThat(text(browser))
                        .contains("Met: counts for every member", "members are settled")
                        .doesNotContain("Leave the team", "Invite a colleague");
                check(browser, "/educator/attempt?id=" + third, "attempt-with-result", size);
                assertThat(text(browser)).contains("has handed in what you share");
                check(browser, "/notices", "notices-of-team", size);
                assertThat(text(browser)).contains("shares was scored");
            }
        }
    }

    private Browser signedIn(Size size, Author author) {
        Browser browser = Browser.open(size);
        browser.signIn(system.baseUrl(), author.username(), RunningSystem.DEMO_PASSWORD);
        return browser;
    }

    private void check(Browser browser, String page, String name, Size size) {
        for (Theme theme : Theme.values()) {
            browser.show(system.baseUrl() + page, theme);
            PageChecks.all(
                    browser.driver(),
                    system.baseUrl(),
                    (name + "-" + size + "-" + theme).toLowerCase(Locale.ROOT));
        }
    }

    private static String text(Browser browser) {
        return browser.driver().findElement(By.tagName("main")).getText();
    }
}
