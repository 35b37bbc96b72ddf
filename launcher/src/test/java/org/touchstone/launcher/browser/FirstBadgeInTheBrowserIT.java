package org.touchstone.launcher.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.Wait;
import org.openqa.selenium.support.ui.WebDriverWait;
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
        try (Browser educator = Browser.open(Size.NARROW);
                Browser reviewer = Browser.open(Size.WIDE)) {
            signIn(educator.driver(), "educator");
            handIn(educator.driver());
            awaitNewest("IN_REVIEW");
            signIn(reviewer.driver(), "reviewer");
            score(reviewer.driver());
            awaitNewest("EARNED");
            seeTheBadge(educator.driver());
        }
    }

    @Test
    void aPersonMakesATokenSeesItOnceAndRevokesIt() {
        try (Browser browser = Browser.open(Size.WIDE)) {
            WebDriver driver = browser.driver();
            signIn(driver, "coach");
            driver.get(baseUrl + "/account");
            PageChecks.all(driver, baseUrl, "account");
            driver.findElement(By.id("make:label")).sendKeys("Gradebook");
            click(driver, By.id("make:issue"));
            String token =
                    wait(driver)
                            .until(
                                    ExpectedConditions.presenceOfElementLocated(
                                            By.id("issued-token")))
                            .getText();
            PageChecks.all(driver, baseUrl, "account-token");
            RestClient program = new RestClient(baseUrl, token);
            assertThat(program.get("/api/v1/submissions").status())
                    .as("known, and a coach submits nothing")
                    .isEqualTo(403);

            click(driver, By.cssSelector("[aria-label='Revoke: Gradebook']"));
            click(driver, By.cssSelector("#ts-confirm [data-answer=yes]"));
            wait(driver)
                    .until(
                            ExpectedConditions.invisibilityOfElementLocated(
                                    By.cssSelector("[aria-label='Revoke: Gradebook']")));

            assertThat(program.get("/api/v1/submissions").status()).isEqualTo(401);
        }
    }

    private void signIn(WebDriver driver, String username) {
        driver.get(baseUrl + "/login");
        driver.findElement(By.id("login:username")).sendKeys(username);
        driver.findElement(By.id("login:password")).sendKeys(RunningSystem.DEMO_PASSWORD);
        click(driver, By.id("login:submit"));
        wait(driver).until(ExpectedConditions.not(ExpectedConditions.urlContains("/login")));
    }

    private void handIn(WebDriver driver) throws Exception {
        driver.get(baseUrl + "/catalog");
        click(driver, By.linkText(TITLE));
        click(driver, By.id("start:go"));
        wait(driver).until(ExpectedConditions.urlContains("/educator/attempt"));
        PageChecks.all(driver, baseUrl, "attempt-begun");
        int requirements = driver.findElements(By.cssSelector(".ts-requirements > li")).size();
        assertThat(requirements).isGreaterThan(3);
        for (int n = 0; n < requirements; n++) {
            addEvidence(driver, n);
        }
        click(driver, By.id("hand-in:ownWork"));
        click(driver, By.id("hand-in:studentsProtected"));
        click(driver, By.id("hand-in:submit"));
        click(driver, By.cssSelector("#ts-confirm [data-answer=yes]"));
        wait(driver)
                .until(ExpectedConditions.invisibilityOfElementLocated(By.id("hand-in:submit")));
        assertThat(driver.findElement(By.tagName("main")).getText())
                .containsAnyOf("Handed in", "In review");
        PageChecks.all(driver, baseUrl, "attempt-handed-in");
    }

    private void addEvidence(WebDriver driver, int requirement) throws Exception {
        WebElement card =
                driver.findElements(By.cssSelector(".ts-requirements > li")).get(requirement);
        click(driver, card.findElement(By.cssSelector("a.ts-button--secondary")));
        wait(driver).until(ExpectedConditions.urlContains("/educator/evidence"));
        PageChecks.axe(driver);
        String yesterday = LocalDate.now(ZoneOffset.UTC).minusDays(1).toString();
        setDate(driver, "write:completedOn", yesterday);
        setDate(driver, "write:taughtOn", yesterday);
        driver.findElement(By.id("write:narrative"))
                .sendKeys("My students showed me what to change in the lesson. ".repeat(28));
        List<WebElement> file = driver.findElements(By.id("write:file"));
        if (!file.isEmpty()) {
            Path plan = files.resolve("dana-rivera-plan.txt");
            Files.writeString(plan, "A plan for the team's meetings in the spring.");
            file.get(0).sendKeys(plan.toString());
        }
        click(driver, By.id("write:save"));
        wait(driver).until(ExpectedConditions.urlContains("/educator/attempt"));
    }

    private static void setDate(WebDriver driver, String id, String date) {
        for (WebElement field : driver.findElements(By.id(id))) {
            ((JavascriptExecutor) driver)
                    .executeScript(
                            "arguments[0].value = arguments[1];"
                                    + " arguments[0].dispatchEvent(new Event('input', {bubbles: true}))",
                            field,
                            date);
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

    private void score(WebDriver driver) {
        driver.get(baseUrl + "/reviewer/desk");
        click(driver, By.id("next:claim"));
        wait(driver).until(ExpectedConditions.urlContains("/reviewer/scoring"));
        assertThat(driver.getPageSource())
                .doesNotContain("Rivera", "dana-rivera", "educator@example.org");
        PageChecks.all(driver, baseUrl, "scoring");
        for (WebElement criterion :
                driver.findElements(By.cssSelector("fieldset[data-criterion]"))) {
            List<WebElement> levels = criterion.findElements(By.cssSelector("input[type=radio]"));
            click(driver, levels.get(levels.size() - 1));
        }
        wait(driver).until(ExpectedConditions.elementToBeClickable(By.id("seal")));
        click(driver, By.id("seal"));
        click(driver, By.id("seal-now"));
        wait(driver).until(ExpectedConditions.urlContains("/reviewer/desk"));
    }

    private void seeTheBadge(WebDriver driver) {
        driver.get(baseUrl + "/educator/desk");
        click(driver, By.cssSelector("#badges + ul h3 a"));
        wait(driver).until(ExpectedConditions.urlContains("/badges/"));
        assertThat(driver.findElement(By.tagName("h1")).getText()).isNotBlank();
        assertThat(driver.findElement(By.tagName("main")).getText())
                .contains("Valid", "Dana Rivera");
        PageChecks.all(driver, baseUrl, "badge");
    }

    private static void click(WebDriver driver, By element) {
        click(driver, wait(driver).until(ExpectedConditions.presenceOfElementLocated(element)));
    }

    /** As a person would, after scrolling there. */
    private static void click(WebDriver driver, WebElement element) {
        ((JavascriptExecutor) driver)
                .executeScript("arguments[0].scrollIntoView({block: 'center'})", element);
        wait(driver).until(ExpectedConditions.elementToBeClickable(element)).click();
    }

    /** Elements of a page that is just leaving give various errors; they are asked for again. */
    private static Wait<WebDriver> wait(WebDriver driver) {
        return new WebDriverWait(driver, Duration.ofSeconds(30)).ignoring(WebDriverException.class);
    }
}
