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
import org.openqa.selenium.support.ui.Select;
import org.openqa.selenium.support.ui.WebDriverWait;
import org.touchstone.launcher.RunningSystem;
import org.touchstone.launcher.WorkToRead;
import org.touchstone.launcher.WorkToRead.Author;
import org.touchstone.launcher.browser.Browser.Size;
import org.touchstone.launcher.browser.Browser.Theme;

/** An agency sets a rate and opens a cycle; an educator reads what counts. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RenewalPagesIT {
    private final LocalDate today = LocalDate.now(ZoneId.of("America/New_York"));
    private RunningSystem system;
    private Browser agency;
    private Browser educator;

    @BeforeAll
    void openBrowsers() throws Exception {
        agency = Browser.open(Size.WIDE);
        educator = Browser.open(Size.NARROW);
        system = RunningSystem.shared();
    }

    @AfterAll
    void closeBrowsers() {
        for (Browser browser : new Browser[] {agency, educator}) {
            if (browser != null) {
                browser.close();
            }
        }
    }

    @Test
    void agencySetsARateOpensACycleAndTheEducatorReadsWhatCounts() throws Exception {
        Author author = new WorkToRead(system).author();
        award(author);
        String code = "B-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
        agency.signIn(system.baseUrl(), "agency", SignIns.of(system.home()).password("agency"));
        show(agency, "/administration/renewal");
        expect(agency, "State professional license");
        check(agency, "agency-renewal-wide");
        fill("jurisdiction:name", "License " + code);
        fill("jurisdiction:code", code);
        fill("jurisdiction:unit", "clock hours");
        press("jurisdiction:keep");
        expect(agency, "The jurisdiction is saved.", "License " + code);

        follow(agency, "License " + code);
        expect(agency, "No rates yet");
        new Select(agency.driver().findElement(By.id("rate:scope"))).selectByValue("DEFAULT");
        fill("rate:amount", "7.3");
        day("rate:first", today.minusDays(30));
        press("rate:preview");
        expect(agency, "The smallest amount is a quarter");
        fill("rate:amount", "7.5");
        day("rate:first", today.minusDays(30));
        press("rate:preview");
        expect(agency, "It changes nobody’s credit so far.");
        press("rate:add");
        expect(agency, "The rate is added.", "7.5 clock hours for each", "In force");

        follow(agency, "Cycles");
        day("cycle:begins", today.minusDays(10));
        day("cycle:ends", today.plusYears(5));
        fill("cycle:needed", "30");
        fill("cycle:identifiers", author.email() + "\nno-such-person");
        press("cycle:match");
        expect(agency, "Can be opened", "Nobody has it");
        check(agency, "agency-renewal-cycles-matched-wide");
        press("cycle:open");
        expect(agency, "1 cycle was opened. 1 line names nobody", author.username());
        check(agency, "agency-renewal-cycles-wide");

        show(agency, "/administration/renewal-rates?code=" + code);
        new Select(agency.driver().findElement(By.id("rate:scope"))).selectByValue("DEFAULT");
        fill("rate:amount", "10");
        day("rate:first", today.minusDays(5));
        press("rate:preview");
        expect(agency, "One educator and one award would count differently.", "7.5");
        for (Theme theme : Theme.values()) {
            check(agency, "agency-renewal-rates-wide-" + theme.name().toLowerCase(Locale.ROOT));
        }

        educator.signIn(system.baseUrl(), author.username(), RunningSystem.DEMO_PASSWORD);
        show(educator, "/educator/renewal");
        expect(educator, "22.5 clock hours still needed", "Counts in full", "7.5 clock hours");
        check(educator, "educator-renewal-narrow");
        educator.show(system.baseUrl() + "/educator/renewal", Theme.DARK);
        check(educator, "educator-renewal-narrow-dark");

        show(agency, "/administration/renewal-cycles?code=" + code);
        follow(agency, WorkToRead.GIVEN + " " + WorkToRead.FAMILY);
        expect(agency, "22.5 clock hours still needed");
        check(agency, "agency-renewal-statement-wide");
        show(agency, "/reports/renewal-credit");
        expect(agency, "License " + code, "7.5 clock hours");
        check(agency, "agency-renewal-report-wide");
    }

    @Test
    void pagesOfTheAgencyFitATelephone() throws Exception {
        try (Browser narrow = Browser.open(Size.NARROW)) {
            narrow.signIn(system.baseUrl(), "agency", SignIns.of(system.home()).password("agency"));
            for (String page :
                    List.of(
                            "/administration/renewal",
                            "/administration/renewal-rates?code=STATE-LICENSE",
                            "/administration/renewal-cycles?code=STATE-LICENSE",
                            "/reports/renewal-credit")) {
                narrow.show(system.baseUrl() + page, Theme.DARK);
                check(narrow, "agency" + page.replaceAll("\\W+", "-") + "-narrow");
            }
        }
    }

    /** As a history file brings it. */
    private void award(Author author) throws Exception {
        try (var connection = system.jdbc();
                var insert =
                        connection.prepareStatement(
                                """
                                insert into credential.award (id, educator_id, micro_credential_id, awarded_on)
                                select gen_random_uuid(), ?, id, ? from credential.micro_credential
                                where code = 'NYC-PIPELINE-MC01'
                                """)) {
            insert.setObject(1, UUID.fromString(author.id()));
            insert.setObject(2, today);
            assertThat(insert.executeUpdate()).isEqualTo(1);
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

    private void fill(String id, String text) {
        WebElement field = agency.driver().findElement(By.id(id));
        field.clear();
        field.sendKeys(text);
    }

    /** As the field sends it, whatever way of writing days the browser shows. */
    private void day(String id, LocalDate day) {
        ((JavascriptExecutor) agency.driver())
                .executeScript(
                        "arguments[0].value = arguments[1]",
                        agency.driver().findElement(By.id(id)),
                        day.toString());
    }

    private void press(String id) {
        WebElement button = agency.driver().findElement(By.id(id));
        ((JavascriptExecutor) agency.driver())
                .executeScript("arguments[0].scrollIntoView({block: 'center'})", button);
        button.click();
    }
}
