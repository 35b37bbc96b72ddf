package org.touchstone.launcher.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.openqa.selenium.By;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.Select;
import org.openqa.selenium.support.ui.WebDriverWait;
import org.touchstone.launcher.RunningSystem;
import org.touchstone.launcher.WorkToRead;
import org.touchstone.launcher.WorkToRead.Author;
import org.touchstone.launcher.browser.Browser.Size;
import org.touchstone.launcher.browser.Browser.Theme;

/** An administrator finds a person, gives a role and ends it, and walks the tree. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PeoplePagesIT {
    private RunningSystem system;

    @BeforeAll
    void start() throws Exception {
        system = RunningSystem.shared();
    }

    @Test
    void administratorGivesARoleAndEndsIt() throws Exception {
        Author author = new WorkToRead(system).author();
        for (Size size : Browser.sizes()) {
            try (Browser browser = Browser.open(size)) {
                String name = size.name().toLowerCase(Locale.ROOT);
                browser.signIn(
                        system.baseUrl(), "agency", SignIns.of(system.home()).password("agency"));
                browser.show(
                        system.baseUrl() + "/administration/people?words=" + author.username(),
                        Theme.LIGHT);
                expect(browser, author.username(), "Educator, School " + WorkToRead.SCHOOL);
                follow(browser, WorkToRead.GIVEN + " " + WorkToRead.FAMILY);
                new Select(browser.driver().findElement(By.id("grant:role")))
                        .selectByValue("COACH");
                browser.driver().findElement(By.id("grant:organization")).sendKeys("NYCDOE");
                browser.driver().findElement(By.id("grant:give")).click();
                if (size == Size.NARROW) {
                    // The wide one has given it until today.
                    expect(browser, "already holds the role COACH");
                    continue;
                }
                expect(browser, "The role is given.");
                PageChecks.all(browser.driver(), system.baseUrl(), "agency-person-" + name);
                browser.driver()
                        .findElement(By.cssSelector("[aria-label^='End today: Coach']"))
                        .click();
                new WebDriverWait(browser.driver(), Duration.ofSeconds(10))
                        .until(
                                ExpectedConditions.elementToBeClickable(
                                        By.cssSelector("#ts-confirm [data-answer=yes]")))
                        .click();
                expect(browser, "The role ends today.");
            }
        }
    }

    @Test
    void treeOfOrganizationsIsWalkedLevelByLevel() throws Exception {
        for (Size size : Browser.sizes()) {
            try (Browser browser = Browser.open(size)) {
                String name = size.name().toLowerCase(Locale.ROOT);
                browser.signIn(
                        system.baseUrl(), "agency", SignIns.of(system.home()).password("agency"));
                browser.show(system.baseUrl() + "/administration/organizations", Theme.DARK);
                follow(browser, "State Education Agency");
                PageChecks.all(browser.driver(), system.baseUrl(), "agency-organizations-" + name);
                follow(browser, "Mineola Union Free School District");
                expect(browser, "MINEOLA-TL-S01", "School");
                assertThat(browser.driver().findElement(By.className("ts-breadcrumbs")).getText())
                        .contains("State Education Agency");
                PageChecks.all(browser.driver(), system.baseUrl(), "agency-schools-" + name);
                follow(browser, "People");
                expect(browser, "In Mineola Union Free School District and below");
                PageChecks.all(browser.driver(), system.baseUrl(), "agency-people-" + name);
            }
        }
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
        browser.driver()
                .get(
                        browser.driver()
                                .findElement(By.tagName("main"))
                                .findElement(By.linkText(link))
                                .getDomProperty("href"));
    }
}
