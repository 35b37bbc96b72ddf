package org.touchstone.launcher.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.openqa.selenium.By;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.Select;
import org.openqa.selenium.support.ui.WebDriverWait;
import org.touchstone.launcher.CoachedCohort;
import org.touchstone.launcher.CoachedCohort.Person;
import org.touchstone.launcher.RunningSystem;
import org.touchstone.launcher.WorkToRead;
import org.touchstone.launcher.WorkToRead.Author;
import org.touchstone.launcher.browser.Browser.Size;
import org.touchstone.launcher.browser.Browser.Theme;

/** A manager gives an educator a coach; the two talk, meet and log it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CoachingPagesIT {
    private static final String TITLE = "Stepping into a Formal Teacher-Leader Role";

    private RunningSystem system;
    private Browser wide;
    private Browser narrow;

    @BeforeAll
    void openBrowsers() throws Exception {
        wide = Browser.open(Size.WIDE);
        narrow = Browser.open(Size.NARROW);
        system = RunningSystem.shared();
    }

    @AfterAll
    void closeBrowsers() {
        for (Browser browser : new Browser[] {wide, narrow}) {
            if (browser != null) {
                browser.close();
            }
        }
    }

    @Test
    void educatorIsGivenACoachAsksWritesAndIsMetWith() throws Exception {
        CoachedCohort cohort = new CoachedCohort(system);
        Author author = new WorkToRead(system).author();
        cohort.enrol(author);
        Person coach = cohort.person("Coachwell", "COACH");

        wide.signIn(system.baseUrl(), "manager", SignIns.of(system.home()).password("manager"));
        show(wide, "/programs/cohort?id=" + cohort.id());
        follow(wide, "Coaching");
        check(wide, "manager-coaching-wide");
        new Select(wide.driver().findElement(By.id("coaching:coach"))).selectByValue(coach.id());
        wide.driver().findElement(By.cssSelector("input[value='" + author.id() + "']")).click();
        press(wide, "coaching:assign");
        expect(wide, "1 educator has this coach now.", "Casey Coachwell");
        wide.signOut();

        narrow.signIn(system.baseUrl(), author.username(), RunningSystem.DEMO_PASSWORD);
        show(narrow, "/educator/desk");
        expect(narrow, "My coach", "Casey Coachwell");
        follow(narrow, "Casey Coachwell");
        check(narrow, "educator-coaching-narrow");
        fill(narrow, "textarea[id$=':message']", "May we look at my plan?");
        press(narrow, narrow.driver().findElement(By.cssSelector("[id$=':send']")));
        expect(narrow, "Your coach is told.", "You asked, and your coach has not answered yet");
        begin(narrow);
        follow(narrow, "Talk to your coach about this attempt");
        fill(narrow, "#say\\:body", "Is this the right lesson?");
        press(narrow, narrow.driver().findElement(By.id("say:send")));
        expect(narrow, "Your message is sent.", "Is this the right lesson?");
        check(narrow, "educator-conversation-narrow");
        narrow.driver().findElement(By.id("sharing:evidence")).click();
        press(narrow, narrow.driver().findElement(By.id("sharing:share")));
        expect(narrow, "Your choice is saved.");
        narrow.signOut();

        wide.signIn(system.baseUrl(), coach.username(), RunningSystem.DEMO_PASSWORD);
        narrow.signIn(system.baseUrl(), coach.username(), RunningSystem.DEMO_PASSWORD);
        for (Theme theme : Theme.values()) {
            wide.show(system.baseUrl() + "/coach/desk", theme);
            expect(wide, "Asks for a word, today", "1 new message", TITLE);
            check(wide, "coach-desk-wide-" + theme.name().toLowerCase(Locale.ROOT));
            narrow.show(system.baseUrl() + "/coach/desk", theme);
            check(narrow, "coach-desk-narrow-" + theme.name().toLowerCase(Locale.ROOT));
        }
        show(narrow, "/coach/educator?id=" + author.id());
        check(narrow, "coach-educator-narrow");
        follow(wide, WorkToRead.GIVEN + " " + WorkToRead.FAMILY);
        check(wide, "coach-educator-wide");
        follow(wide, "Conversation");
        expect(wide, "Is this the right lesson?", "New");
        check(wide, "coach-conversation-wide");
        fill(wide, "#say\\:body", "Yes, and say why.");
        press(wide, wide.driver().findElement(By.id("say:send")));
        expect(wide, "Yes, and say why.");

        show(narrow, "/coach/desk");
        follow(narrow, "Log a session");
        check(narrow, "coach-session-narrow");
        press(narrow, narrow.driver().findElement(By.id("session:keep")));
        expect(narrow, "The session is logged.");
        assertThat(text(narrow)).as("who asked has had it").doesNotContain("Asks for a word");
        follow(narrow, "Coaching log");
        check(narrow, "coach-sessions-narrow");
        show(wide, "/coach/sessions");
        follow(wide, "Correct");
        fill(wide, "#session\\:minutes", "45");
        fill(wide, "#session\\:privateNote", "Call again");
        check(wide, "coach-session-correct-wide");
        press(wide, wide.driver().findElement(By.id("session:keep")));
        expect(wide, "The correction is saved.", "45", "Call again");
        check(wide, "coach-sessions-wide");
    }

    private void begin(Browser browser) {
        show(browser, "/micro-credential?code=NYC-PIPELINE-MC04");
        press(browser, browser.driver().findElement(By.id("start:go")));
        expect(browser, "Talk to your coach about this attempt");
        check(browser, "educator-attempt-coached");
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
        browser.driver().get(found.getDomProperty("href"));
    }

    private static void fill(Browser browser, String selector, String text) {
        WebElement field = browser.driver().findElement(By.cssSelector(selector));
        field.clear();
        field.sendKeys(text);
    }

    private static void press(Browser browser, String id) {
        press(browser, browser.driver().findElement(By.id(id)));
    }

    private static void press(Browser browser, WebElement button) {
        ((JavascriptExecutor) browser.driver())
                .executeScript("arguments[0].scrollIntoView({block: 'center'})", button);
        button.click();
    }
}
