package org.touchstone.launcher.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.openqa.selenium.By;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.Select;
import org.openqa.selenium.support.ui.WebDriverWait;
import org.touchstone.launcher.RunningSystem;
import org.touchstone.launcher.WorkToRead;
import org.touchstone.launcher.WorkToRead.Author;
import org.touchstone.launcher.browser.Browser.Size;
import org.touchstone.launcher.browser.Browser.Theme;

/** A manager offers a program; an educator is invited, enrols, leaves and says why. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProgramPagesIT {
    private RunningSystem system;
    private Browser manager;
    private Browser educator;

    @BeforeAll
    void openBrowsers() throws Exception {
        manager = Browser.open(Size.WIDE);
        educator = Browser.open(Size.NARROW);
        system = RunningSystem.shared();
    }

    @AfterAll
    void closeBrowsers() {
        for (Browser browser : new Browser[] {manager, educator}) {
            if (browser != null) {
                browser.close();
            }
        }
    }

    @Test
    void educatorIsInvitedEnrolsLeavesAndSaysWhy() throws Exception {
        Author author = new WorkToRead(system).author();
        String code = "P-" + UUID.randomUUID().toString().substring(0, 8);
        manager.signIn(system.baseUrl(), "manager", SignIns.of(system.home()).password("manager"));
        createProgram(code);
        createCohort(code);
        invite(author);

        educator.signIn(system.baseUrl(), author.username(), RunningSystem.DEMO_PASSWORD);
        show(educator, "/educator/desk");
        check(educator, "educator-desk-invited");
        follow(educator, "Leaders " + code);
        check(educator, "educator-program-invited");
        press(educator, "invitation:accept");
        expect(educator, "You are enrolled.", "0 of 2 earned, by");
        check(educator, "educator-program-enrolled");
        show(educator, "/educator/desk");
        expect(educator, "0 of 2 earned, by");
        follow(educator, "Leaders " + code);

        follow(educator, "Leave this program");
        check(educator, "educator-leaving");
        educator.driver().findElement(By.cssSelector("input[value=TOO_MUCH_WORK]")).click();
        educator.driver().findElement(By.cssSelector("input[value=NO_COACHING]")).click();
        press(educator, "survey:leave");
        confirm(educator);
        expect(educator, "You have left this program");
        check(educator, "educator-program-left");
        follow(educator, "Change your answer");
        assertThat(
                        educator.driver()
                                .findElement(By.cssSelector("input[value=NO_COACHING]"))
                                .isSelected())
                .isTrue();
        check(educator, "educator-exit-survey");

        manager.driver().navigate().refresh();
        expect(manager, "1 person has answered", "It was too much work beside teaching", "1 of 1");
        for (Theme theme : Theme.values()) {
            manager.show(manager.driver().getCurrentUrl(), theme);
            check(manager, "manager-cohort-wide-" + theme.name().toLowerCase(Locale.ROOT));
        }
    }

    @Test
    void pagesOfAManagerFitATelephone() throws Exception {
        try (Browser narrow = Browser.open(Size.NARROW)) {
            narrow.signIn(
                    system.baseUrl(), "manager", SignIns.of(system.home()).password("manager"));
            narrow.show(system.baseUrl() + "/programs/list", Theme.DARK);
            check(narrow, "manager-programs-narrow");
            follow(narrow, "Emerging Teacher Leaders Pipeline");
            check(narrow, "manager-program-narrow");
            // The first cohort, which the history brought; the latest is above it.
            List<WebElement> cohorts =
                    narrow.driver().findElements(By.cssSelector("th a[href*='/programs/cohort?']"));
            cohorts.get(cohorts.size() - 1).click();
            expect(narrow, "1 to 25 of");
            check(narrow, "manager-cohort-narrow");
            follow(narrow, "Next page");
            expect(narrow, "26 to 50 of");
            follow(narrow, "Next cohort");
            check(narrow, "manager-cohort-edit-narrow");
            assertThat(narrow.driver().findElement(By.id("cohort:first")).getDomProperty("value"))
                    .isEqualTo("2016-09-09");
        }
    }

    @Test
    void agencyKeepsTheReasons() throws Exception {
        try (Browser wide = Browser.open(Size.WIDE)) {
            wide.signIn(system.baseUrl(), "agency", SignIns.of(system.home()).password("agency"));
            wide.driver().get(system.baseUrl() + "/programs/list");
            expect(wide, "Mineola");
            follow(wide, "Reasons for leaving");
            check(wide, "agency-exit-reasons-wide");
            fill(wide, "reason:label", "Illness");
            fill(wide, "reason:code", "ILLNESS");
            fill(wide, "reason:position", "9");
            press(wide, "reason:keep");
            expect(wide, "The reason is saved.", "Illness");
        }
    }

    private void createProgram(String code) {
        show(manager, "/programs/list");
        check(manager, "manager-programs-wide");
        assertThat(text(manager)).as("Mineola is another district").doesNotContain("Mineola");
        follow(manager, "New program");
        fill(manager, "program:title", "Leaders " + code);
        fill(manager, "program:code", code);
        new Select(manager.driver().findElement(By.id("program:organization")))
                .selectByValue("NYCDOE");
        fill(manager, "program:counts", "NYC-PIPELINE-MC01, NYC-PIPELINE-MC02");
        check(manager, "manager-program-edit-wide");
        press(manager, "program:save");
        expect(manager, "The program is saved.");
        check(manager, "manager-program-wide");
    }

    private void createCohort(String code) {
        LocalDate today = LocalDate.now(ZoneId.of("America/New_York"));
        follow(manager, "First cohort");
        fill(manager, "cohort:code", code + "-1");
        day("cohort:first", today.minusDays(1));
        day("cohort:final", today.minusDays(2));
        fill(manager, "cohort:target", "2");
        press(manager, "cohort:save");
        expect(manager, "The last day is before the first.");
        check(manager, "manager-cohort-edit-refused-wide");
        day("cohort:final", today.plusDays(200));
        press(manager, "cohort:save");
        expect(manager, "The cohort is saved.", "Nobody is invited yet");
    }

    private void invite(Author author) {
        follow(manager, "Invite educators");
        fill(manager, "invitation:identifiers", author.email() + "\nno-such-person");
        press(manager, "invitation:match");
        expect(manager, "1 of 2 would be invited.", "Nobody in your organizations");
        check(manager, "manager-invite-wide");
        press(manager, "invitation:send");
        expect(
                manager,
                "1 educator was invited. 1 line names nobody who can be invited.",
                author.username());
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

    private static void follow(Browser browser, String link) {
        WebElement found =
                browser.driver().findElement(By.cssSelector("main")).findElement(By.linkText(link));
        String address = found.getDomProperty("href");
        browser.driver().get(address);
    }

    private static void fill(Browser browser, String id, String text) {
        WebElement field = browser.driver().findElement(By.id(id));
        field.clear();
        field.sendKeys(text);
    }

    /** As the field sends it, whatever way of writing days the browser shows. */
    private void day(String id, LocalDate day) {
        ((JavascriptExecutor) manager.driver())
                .executeScript(
                        "arguments[0].value = arguments[1]",
                        manager.driver().findElement(By.id(id)),
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
