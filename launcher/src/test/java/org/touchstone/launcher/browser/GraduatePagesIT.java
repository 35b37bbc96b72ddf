package org.touchstone.launcher.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.openqa.selenium.By;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;
import org.touchstone.launcher.GraduatesAndReadings;
import org.touchstone.launcher.RunningSystem;
import org.touchstone.launcher.WorkToRead;
import org.touchstone.launcher.WorkToRead.Author;
import org.touchstone.launcher.browser.Browser.Size;
import org.touchstone.launcher.browser.Browser.Theme;

/** A supervisor invites a graduate, who accepts; a sheet is prepared, approved and exported. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GraduatePagesIT {
    private final LocalDate today = LocalDate.now(ZoneId.of("America/New_York"));
    private RunningSystem system;
    private Browser supervisor;
    private Browser other;

    @BeforeAll
    void openBrowsers() throws Exception {
        supervisor = Browser.open(Size.WIDE);
        other = Browser.open(Size.NARROW);
        system = RunningSystem.shared();
        supervisor.signIn(
                system.baseUrl(), "supervisor", SignIns.of(system.home()).password("supervisor"));
    }

    @AfterAll
    void closeBrowsers() {
        for (Browser browser : new Browser[] {supervisor, other}) {
            if (browser != null) {
                browser.close();
            }
        }
    }

    @Test
    void supervisorInvitesAGraduateWhoAcceptsTheTerms() throws Exception {
        Author author = new WorkToRead(system).author();
        try (GraduatesAndReadings rows = new GraduatesAndReadings(system)) {
            rows.graduate(author);
        }
        show(supervisor, "/supervisor/graduates");
        press(supervisor, "look:find");
        expect(supervisor, "meet", author.username(), "Your invitation");
        check(supervisor, "supervisor-graduates-wide");
        supervisor.show(system.baseUrl() + "/supervisor/graduate-rules", Theme.DARK);
        check(supervisor, "supervisor-graduate-rules-wide-dark");
        show(supervisor, "/supervisor/graduates?state=ELIGIBLE");
        fill("graduates:organization", "NYCDOE");
        day("graduates:ends", today.plusYears(1));
        inRowOf(author, "Invite").click();
        expect(supervisor, "The graduate is invited", "answer to the terms");

        other.signIn(system.baseUrl(), author.username(), RunningSystem.DEMO_PASSWORD);
        show(other, "/educator/reviewing");
        expect(other, "Invited", "I score by the rubric alone");
        check(other, "educator-reviewing-invited-narrow");
        other.driver().findElement(By.cssSelector("[id$=accept]")).click();
        expect(other, "You have accepted.");
        check(other, "educator-reviewing-accepted-narrow");
        other.signOut();

        other.signIn(
                system.baseUrl(), "supervisor", SignIns.of(system.home()).password("supervisor"));
        for (String page :
                List.of("/supervisor/graduates", "/supervisor/graduate-rules", "/supervisor/pay")) {
            other.show(system.baseUrl() + page, Theme.DARK);
            check(other, page.substring(1).replace('/', '-') + "-narrow-dark");
        }
        other.signOut();
    }

    @Test
    void sheetIsPreparedApprovedByAnotherPersonAndExported() throws Exception {
        try (GraduatesAndReadings rows = new GraduatesAndReadings(system)) {
            LocalDate day = today.minusDays(3);
            rows.reading(day);
            show(supervisor, "/supervisor/pay");
            fill("rate:amount", "20");
            day("rate:from", today.minusDays(400));
            press(supervisor, "rate:add");
            expect(supervisor, "The rate is added.", "$20.00");
            day("period:begins", day);
            day("period:ends", day);
            press(supervisor, "period:prepare");
            expect(supervisor, "Another person approves it", "$20.00");
            check(supervisor, "supervisor-pay-sheet-draft-wide");
            String sheet = supervisor.driver().getCurrentUrl();
            assertThat(supervisor.driver().findElements(By.id("sheet:approve"))).isEmpty();
            show(supervisor, "/supervisor/pay");
            check(supervisor, "supervisor-pay-wide");

            other.signIn(system.baseUrl(), "agency", SignIns.of(system.home()).password("agency"));
            other.driver().get(sheet);
            press(other, "sheet:approve");
            confirm(other);
            expect(other, "The sheet is approved.");
            press(other, "sheet:export");
            confirm(other);
            expect(other, "The sheet is exported.");
            check(other, "agency-pay-sheet-exported-narrow");
            other.signOut();
            other.signIn(
                    system.baseUrl(), "reviewer", SignIns.of(system.home()).password("reviewer"));
            show(other, "/reviewer/pay");
            expect(other, "$20.00");
            check(other, "reviewer-pay-narrow");
            other.signOut();
        }
    }

    private WebElement inRowOf(Author author, String button) {
        return supervisor
                .driver()
                .findElement(
                        By.xpath(
                                "//tr[contains(., '"
                                        + author.username()
                                        + "')]//input[@value='"
                                        + button
                                        + "']"));
    }

    private void show(Browser browser, String page) {
        browser.driver().get(system.baseUrl() + page);
    }

    private void check(Browser browser, String picture) {
        PageChecks.all(browser.driver(), system.baseUrl(), picture);
    }

    private static String text(Browser browser) {
        return browser.driver().findElement(By.tagName("main")).getText();
    }

    /** Waits for the page that says all of this. */
    private static void expect(Browser browser, String... words) {
        new WebDriverWait(browser.driver(), Duration.ofSeconds(20))
                .ignoring(StaleElementReferenceException.class)
                .withMessage(() -> List.of(words) + " in: " + text(browser))
                .until(driver -> List.of(words).stream().allMatch(text(browser)::contains));
    }

    private void fill(String id, String text) {
        WebElement field = supervisor.driver().findElement(By.id(id));
        field.clear();
        field.sendKeys(text);
    }

    /** As the field sends it, whatever way of writing days the browser shows. */
    private void day(String id, LocalDate day) {
        ((JavascriptExecutor) supervisor.driver())
                .executeScript(
                        "arguments[0].value = arguments[1]",
                        supervisor.driver().findElement(By.id(id)),
                        day.toString());
    }

    private static void press(Browser browser, String id) {
        WebElement button = browser.driver().findElement(By.id(id));
        ((JavascriptExecutor) browser.driver())
                .executeScript("arguments[0].scrollIntoView({block: 'center'})", button);
        button.click();
    }

    private static void confirm(Browser browser) {
        new WebDriverWait(browser.driver(), Duration.ofSeconds(10))
                .until(
                        ExpectedConditions.elementToBeClickable(
                                By.cssSelector("#ts-confirm [data-answer=yes]")))
                .click();
    }
}
