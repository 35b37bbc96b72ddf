package org.touchstone.launcher.browser;

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

/** A manager writes a rule and proposes, the agency approves, and payroll gets a file. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IncentivePagesIT {
    private final LocalDate today = LocalDate.now(ZoneId.of("America/New_York"));

    private RunningSystem system;
    private Browser manager;
    private Browser agency;

    @BeforeAll
    void openBrowsers() throws Exception {
        manager = Browser.open(Size.WIDE);
        agency = Browser.open(Size.NARROW);
        system = RunningSystem.shared();
    }

    @AfterAll
    void closeBrowsers() {
        for (Browser browser : new Browser[] {manager, agency}) {
            if (browser != null) {
                browser.close();
            }
        }
    }

    @Test
    void ruleBecomesAFileForPayroll() throws Exception {
        String code = "P-" + UUID.randomUUID().toString().substring(0, 8);
        manager.signIn(system.baseUrl(), "manager", SignIns.of(system.home()).password("manager"));
        agency.signIn(system.baseUrl(), "agency", SignIns.of(system.home()).password("agency"));

        show(manager, "/administration/incentives");
        check(manager, "incentives-wide");
        follow(manager, "New incentive");
        check(manager, "incentive-edit-wide");
        fill(manager, "rule:title", "Supplement " + code);
        fill(manager, "rule:code", code);
        new Select(find(manager, "rule:organization")).selectByValue("NYCDOE");
        day(manager, "rule:effectiveFrom", LocalDate.parse("2010-01-01"));
        fill(manager, "rule:amount", "500 dollars");
        press(manager, "rule:save");
        expect(manager, "is not an amount of dollars and cents");
        fill(manager, "rule:amount", "3,500.00");
        press(manager, "rule:save");
        expect(manager, "The draft is saved.", "$3,500 once.", "people would be eligible today");
        check(manager, "incentive-draft-wide");
        press(manager, "publishing:publish");
        confirm(manager);
        expect(manager, "The rule is published.", "Version 1");
        check(manager, "incentive-wide");
        follow(manager, "Who is eligible");
        expect(manager, "Paid without a fund");
        check(manager, "eligibilities-wide");
        manager.driver()
                .findElement(By.cssSelector("th a[href*='/administration/eligibility?']"))
                .click();
        expect(manager, "Version of the rule", "School on that day", "By the rule");
        check(manager, "eligibility-wide");

        String title = "Window " + code;
        openWindow(title);
        check(manager, "window-wide");
        press(manager, "proposing:propose");
        confirm(manager);
        expect(manager, "were proposed");
        String window = manager.driver().getCurrentUrl();

        agency.driver().get(window);
        expect(agency, "To decide");
        check(agency, "window-narrow");
        agency.driver().findElements(By.name("deciding:chosen")).get(0).click();
        press(agency, "deciding:approve");
        confirm(agency);
        expect(agency, "1 were approved.");

        show(manager, "/administration/payouts");
        new Select(find(manager, "preparing:organization")).selectByValue("NYCDOE");
        day(manager, "preparing:firstDay", LocalDate.parse("2010-01-01"));
        day(manager, "preparing:lastDay", today);
        press(manager, "preparing:prepare");
        expect(manager, "Check the totals, then export it.");
        press(manager, "run:export");
        confirm(manager);
        expect(manager, "The file is ready.", "Download the file");
        check(manager, "payout-wide");
        agency.driver().get(manager.driver().getCurrentUrl());
        expect(agency, "Payout run");
        check(agency, "payout-narrow");
        for (String page :
                List.of(
                        "incentives",
                        "eligibilities",
                        "incentive-approvals",
                        "payouts",
                        "incentive-funds",
                        "incentive-data",
                        "incentive-checks")) {
            agency.show(system.baseUrl() + "/administration/" + page, Theme.DARK);
            check(agency, page + "-narrow");
        }
        for (Theme theme : Theme.values()) {
            manager.show(system.baseUrl() + "/reports/incentives", theme);
            expect(manager, "entitlements are approved");
            check(manager, "incentive-costs-wide-" + theme.name().toLowerCase(Locale.ROOT));
        }
        agency.show(system.baseUrl() + "/administration/eligibilities?state=APPROVED", Theme.LIGHT);
        agency.driver()
                .findElement(By.cssSelector("th a[href*='/administration/eligibility?']"))
                .click();
        expect(agency, "Correct a payment");
        check(agency, "eligibility-narrow");
    }

    @Test
    void moneyOfAFundHasAPageOfItsOwn() throws Exception {
        String code = "F-" + UUID.randomUUID().toString().substring(0, 8);
        try (Browser wide = Browser.open(Size.WIDE)) {
            wide.signIn(system.baseUrl(), "agency", SignIns.of(system.home()).password("agency"));
            wide.driver().get(system.baseUrl() + "/administration/incentive-funds");
            fill(wide, "fund:title", "Fund " + code);
            fill(wide, "fund:code", code);
            new Select(find(wide, "fund:organization")).selectByValue("NYCDOE");
            press(wide, "fund:create");
            expect(wide, "The fund is created.");
            day(wide, "setting:firstDay", LocalDate.parse("2026-07-01"));
            day(wide, "setting:lastDay", LocalDate.parse("2027-06-30"));
            fill(wide, "setting:amount", "125,000");
            press(wide, "setting:set");
            expect(wide, "The budget is saved", "$125,000");
            check(wide, "incentive-fund-wide");
        }
    }

    @Test
    void educatorSeesWhatIsOfferedAndAsks() throws Exception {
        Author author = new WorkToRead(system).author();
        try (Browser narrow = Browser.open(Size.NARROW)) {
            narrow.signIn(system.baseUrl(), author.username(), RunningSystem.DEMO_PASSWORD);
            narrow.driver().get(system.baseUrl() + "/educator/incentives");
            expect(narrow, "You have not earned an incentive yet.");
            check(narrow, "educator-incentives-narrow");
        }
    }

    private void openWindow(String title) {
        show(manager, "/administration/incentive-approvals");
        check(manager, "approvals-wide");
        fill(manager, "window:title", title);
        new Select(find(manager, "window:organization")).selectByValue("NYCDOE");
        day(manager, "window:earnedFrom", LocalDate.parse("2010-01-01"));
        day(manager, "window:earnedTo", today);
        day(manager, "window:opensOn", today);
        day(manager, "window:closesOn", today.plusDays(10));
        press(manager, "window:open");
        expect(manager, "The window is open.");
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
    private static void day(Browser browser, String id, LocalDate day) {
        ((JavascriptExecutor) browser.driver())
                .executeScript(
                        "arguments[0].value = arguments[1]",
                        browser.driver().findElement(By.id(id)),
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

    private static WebElement find(Browser browser, String id) {
        return browser.driver().findElement(By.id(id));
    }
}
