package org.touchstone.launcher.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.openqa.selenium.By;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.Keys;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.Select;
import org.openqa.selenium.support.ui.WebDriverWait;
import org.touchstone.launcher.RunningSystem;
import org.touchstone.launcher.WorkToRead;
import org.touchstone.launcher.WorkToRead.Author;
import org.touchstone.launcher.browser.Browser.Size;
import org.touchstone.launcher.browser.Browser.Theme;

/** A manager writes a pathway without a mouse; an educator follows it on a telephone. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PathwayPagesIT {
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
    void managerWritesAPathwayAndAnEducatorFollowsIt() throws Exception {
        Author author = new WorkToRead(system).author();
        String code = "V-" + UUID.randomUUID().toString().substring(0, 8);
        manager.signIn(system.baseUrl(), "manager", SignIns.of(system.home()).password("manager"));
        show(manager, "/pathways/list");
        expect(manager, "Emerging teacher leader");
        check(manager, "manager-pathways-wide");
        follow(manager, "New pathway");
        write(code);
        scroll(manager, "pathway:tree:0:step");
        check(manager, "manager-pathway-edit-wide");
        press(manager, "pathway:save");
        expect(manager, "The draft is saved.", "it asks for 3 of 2 members");
        check(manager, "manager-pathway-wrong-wide");

        follow(manager, "Change draft");
        fill(manager, "pathway:tree:2:needed", "1");
        press(manager, "pathway:save");
        expect(manager, "The draft is saved.", "Any 1 of these");
        press(manager, "state:publish");
        confirm(manager);
        expect(manager, "The pathway is published.", "Nobody of yours follows it");
        for (Theme theme : Theme.values()) {
            manager.show(manager.driver().getCurrentUrl(), theme);
            check(manager, "manager-pathway-wide-" + theme.name().toLowerCase(Locale.ROOT));
        }

        educator.signIn(system.baseUrl(), author.username(), RunningSystem.DEMO_PASSWORD);
        show(educator, "/educator/desk");
        follow(educator, "Choose a pathway");
        expect(educator, "Way " + code, "Emerging teacher leader");
        check(educator, "educator-pathways-narrow");
        follow(educator, "Way " + code);
        check(educator, "pathway-narrow");
        press(educator, "join:go");
        expect(educator, "You follow this pathway.", "2 more: ", "0 of 2 steps");
        check(educator, "educator-pathway-narrow");
        show(educator, "/educator/desk");
        expect(educator, "Way " + code, "0 of 2 steps");
        check(educator, "educator-desk-pathway-narrow");

        manager.driver().navigate().refresh();
        expect(manager, author.username(), "0 of 2");
        check(manager, "manager-pathway-followers-wide");
        show(educator, "/educator/pathway?code=" + code);
        press(educator, "following:leave");
        confirm(educator);
        expect(educator, "You have left the pathway.");
    }

    @Test
    void treeIsWrittenOnATelephone() throws Exception {
        try (Browser narrow = Browser.open(Size.NARROW)) {
            narrow.signIn(
                    system.baseUrl(), "manager", SignIns.of(system.home()).password("manager"));
            narrow.show(system.baseUrl() + "/pathways/list", Theme.DARK);
            check(narrow, "manager-pathways-narrow");
            follow(narrow, "Emerging teacher leader");
            check(narrow, "manager-pathway-narrow");
            follow(narrow, "Next version");
            expect(narrow, "This begins as a copy");
            scroll(narrow, "pathway:tree:1:step");
            check(narrow, "manager-pathway-edit-narrow");
            enter(narrow, "pathway:tree:1:down");
            expect(narrow, "Foundations");
            assertThat(
                            narrow.driver()
                                    .findElement(By.id("pathway:tree:1:name"))
                                    .getDomProperty("value"))
                    .isEqualTo("Leading others");
            enter(narrow, "pathway:tree:1:remove");
            expect(narrow, "Foundations");
            assertThat(text(narrow)).doesNotContain("Leading others");
        }
    }

    /** By keyboard alone: a step, then a group of two that asks for three. */
    private void write(String code) {
        fill(manager, "pathway:title", "Way " + code);
        fill(manager, "pathway:code", code);
        new Select(manager.driver().findElement(By.id("pathway:organization")))
                .selectByValue("NYCDOE");
        fill(manager, "pathway:purpose", "To lead.");
        enter(manager, "pathway:tree:0:step");
        await(manager, "pathway:tree:1:code");
        fill(manager, "pathway:tree:1:code", "NYC-PIPELINE-MC01");
        enter(manager, "pathway:tree:0:group");
        await(manager, "pathway:tree:2:order");
        new Select(manager.driver().findElement(By.id("pathway:tree:2:order")))
                .selectByValue("ANY");
        fill(manager, "pathway:tree:2:needed", "3");
        enter(manager, "pathway:tree:2:step");
        await(manager, "pathway:tree:3:code");
        fill(manager, "pathway:tree:3:code", "NYC-PIPELINE-MC02");
        enter(manager, "pathway:tree:2:step");
        await(manager, "pathway:tree:4:code");
        fill(manager, "pathway:tree:4:code", "NYC-PIPELINE-MC03");
        press(manager, "pathway:preview");
        expect(manager, "Any 3 of these", "Strategizing for Assessment");
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

    private static void await(Browser browser, String id) {
        new WebDriverWait(browser.driver(), Duration.ofSeconds(20))
                .until(ExpectedConditions.elementToBeClickable(By.id(id)));
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

    private static void enter(Browser browser, String id) {
        WebElement button = browser.driver().findElement(By.id(id));
        button.sendKeys(Keys.ENTER);
        new WebDriverWait(browser.driver(), Duration.ofSeconds(20)).until(driver -> isGone(button));
    }

    /** While a page is being replaced the browser has more than one way to say so. */
    private static boolean isGone(WebElement element) {
        try {
            element.isEnabled();
            return false;
        } catch (WebDriverException gone) {
            return true;
        }
    }

    private static void press(Browser browser, String id) {
        scroll(browser, id);
        browser.driver().findElement(By.id(id)).click();
    }

    private static void scroll(Browser browser, String id) {
        ((JavascriptExecutor) browser.driver())
                .executeScript(
                        "arguments[0].scrollIntoView({block: 'center'})",
                        browser.driver().findElement(By.id(id)));
    }

    private static void confirm(Browser browser) {
        new WebDriverWait(browser.driver(), Duration.ofSeconds(10))
                .until(
                        ExpectedConditions.elementToBeClickable(
                                By.cssSelector("#ts-confirm [data-answer=yes]")))
                .click();
    }
}
