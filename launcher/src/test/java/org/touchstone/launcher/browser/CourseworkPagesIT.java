package org.touchstone.launcher.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
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
import org.touchstone.launcher.browser.Browser.Size;
import org.touchstone.launcher.browser.Browser.Theme;
import org.touchstone.web.FirstBadgeWalk;

/** An educator completes coursework and notes an activity on a phone; a manager writes a module. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CourseworkPagesIT {
    private static final String CODE = "NYC-PIPELINE-MC03";
    private static final String READING = "Describing student work before judging it";
    private static final String QUIZ = "Finding patterns in a class set";

    private RunningSystem system;
    private Browser phone;
    private Browser wide;

    @BeforeAll
    void openBrowsers() throws Exception {
        phone = Browser.open(Size.NARROW);
        wide = Browser.open(Size.WIDE);
        system = RunningSystem.shared();
    }

    @AfterAll
    void leaveNothingWaiting() {
        new FirstBadgeWalk(system.baseUrl(), RunningSystem.ADMIN_TOKEN).scoreWhatWaits();
    }

    @AfterAll
    void closeBrowsers() {
        for (Browser browser : new Browser[] {phone, wide}) {
            if (browser != null) {
                browser.close();
            }
        }
    }

    @Test
    void educatorCompletesCourseworkAndUsesAnActivityAsEvidenceOnAPhone() throws Exception {
        phone.signIn(system.baseUrl(), "educator", SignIns.of(system.home()).password("educator"));
        noteAnActivity();
        show(phone, "/micro-credential?code=" + CODE);
        press(phone, "start:go");
        expect(phone, "Modules to complete", READING, QUIZ);
        check(phone, "educator-attempt-modules");
        String attempt = phone.driver().getCurrentUrl();

        follow(phone, READING);
        check(phone, "educator-module");
        fill(phone, "complete:minutes", "75");
        press(phone, "complete:done");
        expect(phone, "is completed.", "Completed");
        takeTheQuiz();
        phone.driver().get(attempt);
        assertThat(text(phone)).doesNotContain("has modules to complete");

        follow(phone, "Add from my activities");
        expect(phone, "Gallery walk with sentence starters");
        check(phone, "educator-activities-choose");
        attach("Gallery walk with sentence starters");
        expect(phone, "The activity is in your evidence.");
        follow(phone, "Log time");
        check(phone, "educator-time");
        fill(phone, "log:minutes", "30");
        fill(phone, "log:note", "Sorting samples");
        press(phone, "log:save");
        expect(phone, "The time is logged.", "Sorting samples");
        show(phone, "/educator/desk");
        expect(phone, "Logged this week");
        check(phone, "educator-desk-hours");
    }

    private void noteAnActivity() {
        show(phone, "/educator/desk");
        follow(phone, "Note an activity");
        check(phone, "educator-activity-new");
        assertThat(phone.driver().findElement(By.id("activity:classLabel")).getDomProperty("value"))
                .as("that of the last activity")
                .isEqualTo("Grade 5, period 2");
        fill(phone, "activity:done", "Maria Gomez, Jayden Thomas, Aisha Khan");
        press(phone, "activity:save");
        expect(phone, "This looks like a list of names.", "The activity is saved.");
        check(phone, "educator-activity-names");
        fill(phone, "activity:done", "Gallery walk with sentence starters");
        press(phone, "activity:save");
        expect(phone, "The activity is saved.", "Gallery walk with sentence starters");
        check(phone, "educator-activities");
    }

    private void takeTheQuiz() {
        follow(phone, QUIZ);
        press(phone, "complete:quiz");
        expect(phone, "percent must be right");
        check(phone, "educator-quiz");
        press(phone, "answers:send");
        confirm(phone);
        expectOnPage(phone, "Answer question ");
        for (String choice :
                List.of(
                        "Describing what is on the page",
                        "By what students understand",
                        "By the strategy that they used")) {
            click(
                    phone,
                    phone.driver()
                            .findElement(By.xpath("//label[normalize-space()='" + choice + "']")));
        }
        WebElement number = phone.driver().findElement(By.cssSelector("input[inputmode=decimal]"));
        number.sendKeys("4");
        press(phone, "answers:send");
        confirm(phone);
        expect(phone, "You have passed with 3 of 3 right.", "Passed");
        check(phone, "educator-quiz-passed");
    }

    private void attach(String what) {
        click(
                phone,
                phone.driver()
                        .findElement(
                                By.xpath(
                                        "//tr[contains(., '"
                                                + what
                                                + "')]//input[@type='submit']")));
    }

    @Test
    void managerWritesAModuleWithAQuizAndRetiresIt() throws Exception {
        wide.signIn(system.baseUrl(), "manager", SignIns.of(system.home()).password("manager"));
        show(wide, "/programs/coursework");
        check(wide, "manager-coursework-wide");
        follow(wide, "Planning Professional Learning");
        follow(wide, "New module");
        check(wide, "manager-module-new-wide");
        String title = "Module " + UUID.randomUUID().toString().substring(0, 8);
        new Select(wide.driver().findElement(By.id("write:organization"))).selectByIndex(1);
        String organization =
                wide.driver().findElement(By.id("write:organization")).getDomProperty("value");
        assertThat(organization).isNotBlank();
        fill(wide, "write:title", title);
        fill(wide, "write:body", "Read the chapter.");
        fill(wide, "write:minutes", "40");
        new Select(wide.driver().findElement(By.id("write:completion"))).selectByValue("QUIZ");
        fill(wide, "write:questions", "Which?\n- One\n- Two");
        press(wide, "write:save");
        expectOnPage(wide, "Say which choice of 'Which?' is right.");
        check(wide, "manager-module-refused-wide");
        fill(wide, "write:questions", "Which?\n* One\n- Two");
        press(wide, "write:save");
        expect(wide, "The module is saved.", title, "A quiz");
        check(wide, "manager-modules-wide");
        follow(wide, title);
        check(wide, "manager-module-wide");
        press(wide, "write:retire");
        confirm(wide);
        expect(wide, "The module is retired.");
        assertThat(text(wide)).doesNotContain(title);
    }

    @Test
    void managerSeesTheForecastOfACohort() throws Exception {
        try (Browser manager = Browser.open(Size.NARROW)) {
            manager.signIn(
                    system.baseUrl(), "manager", SignIns.of(system.home()).password("manager"));
            manager.show(system.baseUrl() + "/programs/list", Theme.DARK);
            follow(manager, "Emerging Teacher Leaders Pipeline");
            manager.driver().findElement(By.cssSelector("th a[href*='/programs/cohort?']")).click();
            expect(manager, "Forecast");
            follow(manager, "See the forecast of each");
            expect(manager, "those who need most first");
            check(manager, "manager-forecast-narrow");
        }
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

    private static void expect(Browser browser, String... words) {
        new WebDriverWait(browser.driver(), Duration.ofSeconds(20))
                .ignoring(StaleElementReferenceException.class)
                .withMessage(() -> List.of(words) + " in: " + text(browser))
                .until(driver -> List.of(words).stream().allMatch(text(browser)::contains));
    }

    /** Also above the content, where refusals stand. */
    private static void expectOnPage(Browser browser, String words) {
        new WebDriverWait(browser.driver(), Duration.ofSeconds(20))
                .ignoring(StaleElementReferenceException.class)
                .withMessage(
                        () ->
                                words
                                        + " in: "
                                        + browser.driver()
                                                .findElement(By.tagName("body"))
                                                .getText())
                .until(driver -> driver.findElement(By.tagName("body")).getText().contains(words));
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

    private static void press(Browser browser, String id) {
        click(browser, browser.driver().findElement(By.id(id)));
    }

    private static void click(Browser browser, WebElement element) {
        ((JavascriptExecutor) browser.driver())
                .executeScript("arguments[0].scrollIntoView({block: 'center'})", element);
        element.click();
    }

    private static void confirm(Browser browser) {
        new WebDriverWait(browser.driver(), Duration.ofSeconds(10))
                .until(
                        ExpectedConditions.elementToBeClickable(
                                By.cssSelector("#ts-confirm [data-answer=yes]")))
                .click();
    }
}
