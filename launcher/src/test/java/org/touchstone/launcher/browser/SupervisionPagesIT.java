package org.touchstone.launcher.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.openqa.selenium.By;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;
import org.touchstone.launcher.RunningSystem;
import org.touchstone.launcher.WorkToRead;
import org.touchstone.launcher.WorkToRead.Author;
import org.touchstone.launcher.WorkToRead.NamedFile;
import org.touchstone.launcher.browser.Browser.Size;
import org.touchstone.web.FirstBadgeWalk;

/** What two supervisors and an author do together, by clicking. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SupervisionPagesIT {
    private static final String CODE = "NYC-PIPELINE-MC04";
    private static final By YES = By.cssSelector("#ts-confirm [data-answer=yes]");

    private RunningSystem system;
    private WorkToRead work;

    @BeforeAll
    void start() throws Exception {
        system = RunningSystem.shared();
        work = new WorkToRead(system);
        work.readOnce();
        work.sealWhatIsInHand();
    }

    @AfterAll
    void leaveNothingBehind() throws Exception {
        holdDecisions(false);
        if (work != null) {
            work.sealWhatIsInHand();
        }
    }

    private void holdDecisions(boolean held) throws Exception {
        try (var connection = system.jdbc();
                var statement = connection.createStatement()) {
            statement.execute("update review.scoring_policy set held_for_release = " + held);
        }
    }

    private String handIn(Author author) {
        return work.handIn(
                author,
                CODE,
                List.of(new NamedFile("1.txt", "A plan.".getBytes(StandardCharsets.UTF_8))));
    }

    private String workNumber(String submission) throws Exception {
        try (var connection = system.jdbc();
                var statement = connection.createStatement();
                var rows =
                        statement.executeQuery(
                                "select work_number from review.review_task where submission_id = '"
                                        + submission
                                        + "'")) {
            rows.next();
            return rows.getString(1);
        }
    }

    private long held() {
        try (var connection = system.jdbc();
                var statement = connection.createStatement();
                var rows =
                        statement.executeQuery(
                                "select count(*) from review.work where stage = 'HELD'")) {
            rows.next();
            return rows.getLong(1);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void manyDecisionsAreReleasedOnlyWithASecondPerson() throws Exception {
        holdDecisions(true);
        Author first = work.author();
        Author second = work.author();
        String one = handIn(first);
        work.sealWhatIsInHand();
        String other = handIn(second);
        work.sealWhatIsInHand();
        FirstBadgeWalk.await(() -> held() == 2, "two decisions that are held");
        assertThat(work.state(first, one)).isEqualTo("IN_REVIEW");

        try (Browser proposer = Browser.open(Size.WIDE);
                Browser approver = Browser.open(Size.NARROW)) {
            WebDriver driver = signedIn(proposer, "supervisor", "/supervisor/release");
            PageChecks.all(driver, system.baseUrl(), "release-held");
            driver.findElements(By.cssSelector("#batch input[type=checkbox]"))
                    .forEach(box -> click(driver, box));
            driver.findElement(By.id("batch:note")).sendKeys("Both read with care");
            click(driver, driver.findElement(By.id("batch:propose")));
            await(driver, "Both read with care");
            assertThat(driver.findElements(By.cssSelector("[aria-label^='Approve']")))
                    .as("nobody approves their own")
                    .isEmpty();
            assertThat(work.state(first, one)).isEqualTo("IN_REVIEW");

            WebDriver another = signedIn(approver, "agency", "/supervisor/release");
            PageChecks.all(another, system.baseUrl(), "release-proposed");
            click(
                    another,
                    another.findElement(
                            By.cssSelector("#batches input[aria-label$='Both read with care']")));
            click(another, another.findElement(YES));
            await(another, "2 released");
            PageChecks.all(another, system.baseUrl(), "release-approved");
        }
        FirstBadgeWalk.await(
                () ->
                        !work.state(first, one).equals("IN_REVIEW")
                                && !work.state(second, other).equals("IN_REVIEW"),
                "the released decisions");
        holdDecisions(false);
    }

    @Test
    void aSuspicionIsToldAnsweredAndCleared() throws Exception {
        Author author = work.author();
        String submission = handIn(author);
        String number = workNumber(submission);

        try (Browser supervisor = Browser.open(Size.WIDE);
                Browser educator = Browser.open(Size.NARROW)) {
            WebDriver driver = signedIn(supervisor, "supervisor", "/supervisor/integrity");
            driver.findElement(By.id("suspicion:work")).sendKeys(number);
            driver.findElement(By.id("suspicion:concern")).sendKeys("The plan is a published one");
            click(driver, driver.findElement(By.id("suspicion:open")));
            click(driver, driver.findElement(YES));
            await(driver, "The case is open and its author is told.");
            String address = driver.getCurrentUrl();
            assertThat(driver.findElements(By.id("decision:clear")))
                    .as("nothing is decided before the author was heard")
                    .isEmpty();
            PageChecks.all(driver, system.baseUrl(), "integrity-case");

            WebDriver asked =
                    signedIn(educator, author.username(), "/educator/attempt?id=" + submission);
            await(asked, "The plan is a published one");
            PageChecks.all(asked, system.baseUrl(), "integrity-asked");
            asked.findElement(By.id("integrity:reply")).sendKeys("I published it myself");
            click(asked, asked.findElement(By.id("integrity:send")));
            click(asked, asked.findElement(YES));
            await(asked, "I published it myself");

            driver.get(system.baseUrl() + "/supervisor/integrity");
            PageChecks.all(driver, system.baseUrl(), "integrity-list");
            click(driver, driver.findElement(By.linkText(number)));
            await(driver, "I published it myself");
            assertThat(driver.getCurrentUrl()).isEqualTo(address.replaceAll("&.*", ""));
            driver.findElement(By.id("decision:findings")).sendKeys("It is the author's own");
            click(driver, driver.findElement(By.id("decision:clear")));
            click(driver, driver.findElement(YES));
            await(driver, "The case is closed; the work goes on.");
            PageChecks.all(driver, system.baseUrl(), "integrity-cleared");
        }
        work.sealWhatIsInHand();
    }

    @Test
    void theGuidesAreReadOnHelpPages() throws Exception {
        for (Size size : Browser.sizes()) {
            try (Browser browser = Browser.open(size)) {
                WebDriver driver = signedIn(browser, "supervisor", "/help");
                click(driver, driver.findElement(By.linkText("The scoring queue")));
                await(driver, "The way of a work");
                PageChecks.all(driver, system.baseUrl(), "guide-queue-" + size);
                driver.get(system.baseUrl() + "/help/calibration");
                PageChecks.all(driver, system.baseUrl(), "guide-calibration-" + size);
                driver.get(system.baseUrl() + "/administration/reminders");
                click(driver, driver.findElements(By.linkText("Change")).get(0));
                PageChecks.all(driver, system.baseUrl(), "reminder-step-" + size);
            }
        }
    }

    @Test
    void aStepOfRemindingIsChangedAndChangedBack() throws Exception {
        try (Browser browser = Browser.open(Size.WIDE)) {
            WebDriver driver = signedIn(browser, "supervisor", "/administration/reminders");
            String before = change(driver, "4");
            await(driver, "4 times at most");
            change(driver, before);
            await(driver, "Saved");
            assertThat(driver.findElement(By.tagName("main")).getText())
                    .doesNotContain("4 times at most");
        }
    }

    /** The budget of the first step; tells what it was. */
    private static String change(WebDriver driver, String budget) {
        click(driver, driver.findElements(By.linkText("Change")).get(0));
        new WebDriverWait(driver, Duration.ofSeconds(20))
                .until(ExpectedConditions.urlContains("step="));
        WebElement field = driver.findElement(By.id("change:budget"));
        String before = field.getAttribute("value");
        field.clear();
        field.sendKeys(budget);
        click(driver, driver.findElement(By.id("change:save")));
        await(driver, "Saved");
        return before;
    }

    private WebDriver signedIn(Browser browser, String username, String page) {
        browser.signIn(system.baseUrl(), username, RunningSystem.DEMO_PASSWORD);
        browser.driver().get(system.baseUrl() + page);
        return browser.driver();
    }

    private static void click(WebDriver driver, WebElement element) {
        ((JavascriptExecutor) driver)
                .executeScript("arguments[0].scrollIntoView({block: 'center'})", element);
        element.click();
    }

    /** The body of a page that is just leaving cannot be asked; then the next one is. */
    private static void await(WebDriver driver, String words) {
        new WebDriverWait(driver, Duration.ofSeconds(20))
                .ignoring(WebDriverException.class)
                .until(
                        ExpectedConditions.textToBePresentInElementLocated(
                                By.tagName("body"), words));
    }
}
