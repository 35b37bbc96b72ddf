package org.touchstone.launcher.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
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
import org.openqa.selenium.support.ui.Select;
import org.openqa.selenium.support.ui.WebDriverWait;
import org.touchstone.launcher.GraduatesAndReadings;
import org.touchstone.launcher.RunningSystem;
import org.touchstone.launcher.WorkToRead;
import org.touchstone.launcher.WorkToRead.Author;
import org.touchstone.launcher.browser.Browser.Size;
import org.touchstone.launcher.browser.Browser.Theme;

/** A manager offers a leader role; an educator applies, is accepted and placed. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LeaderRolePagesIT {
    private final LocalDate today = LocalDate.now(ZoneId.of("America/New_York"));
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
    void educatorAppliesAndIsPlaced() throws Exception {
        Author author = new WorkToRead(system).author();
        try (GraduatesAndReadings rows = new GraduatesAndReadings(system)) {
            rows.graduate(author);
        }
        String code = "B-" + UUID.randomUUID().toString().substring(0, 8);
        manager.signIn(system.baseUrl(), "manager", SignIns.of(system.home()).password("manager"));
        show(manager, "/programs/leader-roles");
        check(manager, "manager-leader-roles-wide");
        show(manager, "/programs/leader-role-edit");
        fill("role:title", "Lead teacher " + code);
        fill("role:code", code);
        new Select(manager.driver().findElement(By.id("role:cohort")))
                .selectByValue("NYC-PIPELINE");
        fill("role:worth", "Up to $12,500 a year");
        fill("role:places", "1");
        fill("role:counts", GraduatesAndReadings.CODE);
        fill("role:needed", "2");
        day("role:opens", today);
        day("role:closes", today.plusDays(30));
        press("role:save");
        expect(manager, "names 1 micro-credentials and cannot ask for more");
        check(manager, "manager-leader-role-edit-refused-wide");
        fill("role:needed", "1");
        press("role:save");
        expect(manager, "The role is saved.", "Up to $12,500 a year");
        String board = manager.driver().getCurrentUrl();

        educator.signIn(system.baseUrl(), author.username(), RunningSystem.DEMO_PASSWORD);
        show(educator, "/educator/roles");
        expect(educator, "Lead teacher " + code, "Eligible");
        check(educator, "educator-roles-eligible-narrow");
        educator.driver().findElement(By.id("roles:statement")).sendKeys("I lead a team already.");
        educator.driver()
                .findElement(By.cssSelector("input[aria-label='Apply: Lead teacher " + code + "']"))
                .click();
        expect(educator, "Your application has arrived.", "Applied");

        for (String step : List.of("interviewed", "accepted", "placed")) {
            manager.driver().get(board.replaceAll("&.*", "") + "&state=" + before(step));
            manager.driver().findElement(By.cssSelector("[id='steps:chosen'] input")).click();
            if (step.equals("placed")) {
                fill("steps:placedAt", "School 5");
            }
            press("steps:" + step);
            expect(manager, "The step is recorded for one educator.");
        }
        expect(manager, "Placed", "School 5", "1 of 1");
        check(manager, "manager-leader-role-wide");
        manager.show(manager.driver().getCurrentUrl(), Theme.DARK);
        check(manager, "manager-leader-role-wide-dark");
        show(educator, "/educator/roles");
        expect(educator, "Placed", "School 5");
        check(educator, "educator-roles-placed-narrow");
        educator.signOut();

        educator.signIn(system.baseUrl(), "manager", SignIns.of(system.home()).password("manager"));
        educator.show(board, Theme.DARK);
        check(educator, "manager-leader-role-narrow-dark");
        educator.show(system.baseUrl() + "/programs/leader-roles", Theme.LIGHT);
        check(educator, "manager-leader-roles-narrow");
        assertThat(text(educator)).contains("1 of 1");
    }

    private static String before(String step) {
        return switch (step) {
            case "interviewed" -> "APPLIED";
            case "accepted" -> "INTERVIEWED";
            default -> "ACCEPTED";
        };
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
        WebElement field = manager.driver().findElement(By.id(id));
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

    private void press(String id) {
        WebElement button = manager.driver().findElement(By.id(id));
        ((JavascriptExecutor) manager.driver())
                .executeScript("arguments[0].scrollIntoView({block: 'center'})", button);
        button.click();
    }
}
