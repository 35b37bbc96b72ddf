package org.touchstone.launcher.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.touchstone.launcher.RunningSystem;
import org.touchstone.launcher.browser.Browser.Size;
import org.touchstone.web.FirstBadgeWalk;
import org.touchstone.web.RestClient;

/**
 * The whole path by clicking: an educator, a reviewer, the badge. Each page on the way is checked
 * by axe.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FirstBadgeInTheBrowserIT {
    private static final String TITLE = "Strategizing for Assessment";

    @TempDir Path files;

    private RunningSystem system;
    private String baseUrl;

    @BeforeAll
    void start() throws Exception {
        system = RunningSystem.demonstration("first-badge");
        baseUrl = system.baseUrl();
    }

    @AfterAll
    void stop() {
        if (system != null) {
            system.close();
        }
    }

    @Test
    void anEducatorHandsInAReviewerScoresAndTheBadgeIsThere() throws Exception {
        try (Browser educator = Browser.open(Size.NARROW, system);
                Browser reviewer = Browser.open(Size.WIDE, system)) {
            educator.signIn("educator");
            handIn(educator);
            awaitNewest("IN_REVIEW");
            reviewer.signIn("reviewer");
            score(reviewer);
            awaitNewest("EARNED");
            seeTheBadge(educator);
        }
    }

    @Test
    void aPersonMakesATokenSeesItOnceAndRevokesIt() {
        try (Browser browser = Browser.open(Size.WIDE, system)) {
            browser.signIn("coach");
            browser.show("/account");
            browser.check("account");
            browser.find("make:label").sendKeys("Gradebook");
            browser.press("make:issue");
            String token = browser.find("issued-token").getText();
            browser.check("account-token");
            RestClient program = new RestClient(baseUrl, token);
            assertThat(program.get("/api/v1/submissions").status())
                    .as("known, and a coach submits nothing")
                    .isEqualTo(403);

            browser.press(By.cssSelector("[aria-label='Revoke: Gradebook']"));
            browser.confirm();
            browser.await(
                    ExpectedConditions.invisibilityOfElementLocated(
                            By.cssSelector("[aria-label='Revoke: Gradebook']")));

            assertThat(program.get("/api/v1/submissions").status()).isEqualTo(401);
        }
    }

    private void handIn(Browser browser) throws Exception {
        browser.show("/catalog");
        browser.press(By.linkText(TITLE));
        browser.press("start:go");
        browser.arriveAt("/educator/attempt");
        browser.check("attempt-begun");
        int requirements = browser.findAll(By.cssSelector(".ts-requirements > li")).size();
        assertThat(requirements).isGreaterThan(3);
        for (int n = 0; n < requirements; n++) {
            addEvidence(browser, n);
        }
        browser.press("hand-in:ownWork");
        browser.press("hand-in:studentsProtected");
        browser.press("hand-in:submit");
        browser.confirm();
        browser.await(ExpectedConditions.invisibilityOfElementLocated(By.id("hand-in:submit")));
        assertThat(browser.text()).containsAnyOf("Handed in", "In review");
        browser.check("attempt-handed-in");
    }

    private void addEvidence(Browser browser, int requirement) throws Exception {
        WebElement card = browser.findAll(By.cssSelector(".ts-requirements > li")).get(requirement);
        browser.press(card.findElement(By.cssSelector("a.ts-button--secondary")));
        browser.arriveAt("/educator/evidence");
        PageChecks.axe(browser.driver());
        LocalDate yesterday = LocalDate.now(ZoneOffset.UTC).minusDays(1);
        setDate(browser, "write:completedOn", yesterday);
        setDate(browser, "write:taughtOn", yesterday);
        browser.find("write:narrative")
                .sendKeys("My students showed me what to change in the lesson. ".repeat(28));
        List<WebElement> file = browser.findAll(By.id("write:file"));
        if (!file.isEmpty()) {
            Path plan = files.resolve("dana-rivera-plan.txt");
            Files.writeString(plan, "A plan for the team's meetings in the spring.");
            file.get(0).sendKeys(plan.toString());
        }
        browser.press("write:save");
        browser.arriveAt("/educator/attempt");
    }

    private static void setDate(Browser browser, String id, LocalDate day) {
        if (!browser.findAll(By.id(id)).isEmpty()) {
            browser.day(id, day);
        }
    }

    /** Intake and decision run beside the requests. */
    private void awaitNewest(String state) {
        FirstBadgeWalk walk = new FirstBadgeWalk(baseUrl, RunningSystem.ADMIN_TOKEN);
        RestClient educator = walk.educator();
        String newest =
                educator.get("/api/v1/submissions").array().getJsonObject(0).getString("id");
        walk.awaitState(newest, state);
    }

    private void score(Browser browser) {
        browser.show("/reviewer/desk");
        browser.press("next:claim");
        browser.arriveAt("/reviewer/scoring");
        assertThat(browser.driver().getPageSource())
                .doesNotContain("Rivera", "dana-rivera", "educator@example.org");
        browser.check("scoring");
        for (WebElement criterion : browser.findAll(By.cssSelector("fieldset[data-criterion]"))) {
            List<WebElement> levels = criterion.findElements(By.cssSelector("input[type=radio]"));
            browser.press(levels.get(levels.size() - 1));
        }
        browser.await(ExpectedConditions.elementToBeClickable(By.id("seal")));
        browser.press("seal");
        browser.press("seal-now");
        browser.arriveAt("/reviewer/desk");
    }

    private void seeTheBadge(Browser browser) {
        browser.show("/educator/desk");
        browser.press(By.cssSelector("#badges + ul h3 a"));
        browser.arriveAt("/badges/");
        assertThat(browser.find(By.tagName("h1")).getText()).isNotBlank();
        assertThat(browser.text()).contains("Valid", "Dana Rivera");
        browser.check("badge");
    }
}
