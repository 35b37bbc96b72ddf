package org.touchstone.launcher.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.Select;
import org.openqa.selenium.support.ui.WebDriverWait;
import org.touchstone.launcher.CatalogAuthor;
import org.touchstone.launcher.RunningSystem;
import org.touchstone.launcher.WorkToRead;
import org.touchstone.launcher.browser.Browser.Size;
import org.touchstone.launcher.browser.Browser.Theme;

/** A manager writes a version, the agency publishes it, educators see what changed. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CatalogPagesIT {
    @TempDir Path files;

    private RunningSystem system;
    private CatalogAuthor author;
    private Browser manager;
    private Browser agency;

    @BeforeAll
    void openBrowsers() throws Exception {
        manager = Browser.open(Size.WIDE);
        agency = Browser.open(Size.NARROW);
        system = RunningSystem.shared();
        author = new CatalogAuthor(system);
        SignIns signIns = SignIns.of(system.home());
        manager.signIn(system.baseUrl(), "manager", signIns.password("manager"));
        agency.signIn(system.baseUrl(), "agency", signIns.password("agency"));
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
    void aNewMicroCredentialIsWrittenInSectionsThatSaveByThemselves() {
        String code = CatalogAuthor.code();
        show(manager, "/catalog-authoring/drafts");
        check(manager, "drafts-wide");
        fill(manager, "new:title", "Waiting " + code);
        fill(manager, "new:code", code);
        new Select(manager.driver().findElement(By.id("new:organization"))).selectByValue("NYCDOE");
        press(manager, "new:begin");
        expect(manager, "The draft is begun.");
        check(manager, "draft-basics-wide");
        String draft = manager.driver().getCurrentUrl().replaceAll(".*id=([0-9a-f-]+).*", "$1");

        fill(manager, "draft:competency", "The educator waits after a question.");
        fill(manager, "draft:hours", "12.5");
        expectSaved();
        assertThat(author.find(draft).toString())
                .contains("The educator waits after a question.", "12.5");

        show(manager, "/catalog-authoring/draft?id=" + draft + "&section=REQUIREMENTS");
        press(manager, "draft:addRequirement");
        expect(manager, "Requirement 1");
        fill(manager, "draft:requirements:0:name", "A record of a lesson");
        fill(manager, "draft:requirements:0:guidance", "Ten minutes.");
        expectSaved();
        press(manager, "draft:addRequirement");
        expect(manager, "Requirement 2");
        check(manager, "draft-requirements-wide");

        show(manager, "/catalog-authoring/draft?id=" + draft + "&section=RUBRIC");
        press(manager, "draft:addCriterion");
        expect(manager, "Criterion 1");
        fill(manager, "draft:criteria:0:name", "Waiting");
        fill(manager, "draft:criteria:0:levels:2:descriptor", "After each question.");
        manager.driver().findElement(By.cssSelector(".ts-checks input")).click();
        expectSaved();
        check(manager, "draft-rubric-wide");
        assertThat(author.find(draft).getJsonObject("sections").getJsonObject("RUBRIC").toString())
                .contains("After each question.", "\"requirements\":[");

        show(manager, "/catalog-authoring/draft?id=" + draft + "&section=RESEARCH");
        press(manager, "draft:addCitation");
        expect(manager, "Study 1");
        fill(manager, "draft:citations:0:name", "Rowe (1986)");
        fill(manager, "draft:citations:0:url", "https://example.org/rowe");
        expectSaved();
        check(manager, "draft-research-wide");
        show(manager, "/catalog-authoring/preview?id=" + draft);
        expect(
                manager,
                "This is how educators will see it.",
                "Rowe (1986)",
                "After each question.");
        check(manager, "draft-preview-wide");
        show(manager, "/catalog-authoring/publish?id=" + draft);
        expect(manager, "Describe the key method.", "Only your agency publishes.");
        check(manager, "draft-to-mend-wide");
        press(manager, "publish:discard");
        confirm(manager);
        expect(manager, "The draft is discarded.");
    }

    @Test
    void secondOfTwoEditorsKeepsWhatWasTypedAndDecides() {
        String code = CatalogAuthor.code();
        String draft = author.begin(code).getString("id");
        show(manager, "/catalog-authoring/draft?id=" + draft + "&section=METHOD");
        author.save(draft, "METHOD", CatalogAuthor.json("keyMethod", "Theirs").build());

        fill(manager, "draft:keyMethod", "Mine");

        expect(manager, "Somebody else saved this section");
        check(manager, "draft-conflict-wide");
        assertThat(manager.driver().findElement(By.id("draft:keyMethod")).getDomProperty("value"))
                .isEqualTo("Mine");
        assertThat(author.find(draft).toString()).contains("Theirs").doesNotContain("Mine");
        press(manager, "draft:overwrite");
        confirm(manager);
        expect(manager, "The section is saved.");
        assertThat(author.find(draft).toString()).contains("Mine").doesNotContain("Theirs");

        ((JavascriptExecutor) manager.driver())
                .executeScript(
                        "localStorage.setItem('touchstone.draft/' + arguments[0] + '/METHOD', JSON.stringify("
                                + "{revision: '1', values: {'draft:keyMethod': 'Typed yesterday'}}))",
                        draft);
        show(manager, "/catalog-authoring/draft?id=" + draft + "&section=METHOD");
        expect(manager, "has been put back");
        manager.driver().findElement(By.id("draft:keyMethod")).sendKeys(" and today");
        expect(manager, "Somebody else saved this section");
        assertThat(author.find(draft).toString())
                .as("an old copy replaces nothing unasked")
                .contains("Mine")
                .doesNotContain("yesterday");
    }

    @Test
    void theAgencyPublishesANewVersionAndEducatorsSeeWhatChanged() throws Exception {
        String code = CatalogAuthor.code();
        author.published(code);
        WorkToRead.Author educator = new WorkToRead(system).author();
        String attempt =
                educator.client()
                        .post(
                                "/api/v1/submissions",
                                CatalogAuthor.json("microCredential", code).build())
                        .object()
                        .getString("id");
        show(manager, "/catalog-authoring/drafts");
        new Select(manager.driver().findElement(By.id("next:known"))).selectByValue(code);
        new Select(manager.driver().findElement(By.id("next:organization")))
                .selectByValue("NYCDOE");
        press(manager, "next:begin");
        expect(manager, "draft of version 2");
        String draft = manager.driver().getCurrentUrl().replaceAll(".*id=([0-9a-f-]+).*", "$1");
        show(manager, "/catalog-authoring/draft?id=" + draft + "&section=METHOD");
        fill(manager, "draft:keyMethod", "Ask, wait longer, listen.");
        expectSaved();
        show(manager, "/catalog-authoring/draft?id=" + draft + "&section=QUALITY");
        expect(manager, "1.a", "Worth for students");
        check(manager, "draft-quality-wide");
        show(
                manager,
                "/catalog-authoring/draft?id=" + draft + "&section=ALIGNMENT&words=formative");
        new Select(manager.driver().findElement(By.id("found:target")))
                .selectByVisibleText("Waiting");
        manager.driver().findElement(By.cssSelector("input[aria-label^='Align: 4.a']")).click();
        expect(manager, "The alignment is saved.", "Uses formative assessment during learning");
        check(manager, "draft-alignment-wide");

        show(agency, "/catalog-authoring/publish?id=" + draft);
        expect(agency, "Nothing is missing", "1 work is under way", "wait longer,");
        check(agency, "publish-narrow");
        press(agency, "publish:go");
        confirm(agency);
        expect(agency, "Version 2 is published.", "Aligned to", "Uses formative assessment");
        check(agency, "micro-credential-versions-narrow");
        follow(agency, "What changed from version 1 to version 2");
        expect(agency, "Key method", "longer,");
        for (Theme theme : Theme.values()) {
            agency.show(agency.driver().getCurrentUrl(), theme);
            check(agency, "changes-narrow-" + theme);
        }

        try (Browser own = Browser.open(Size.WIDE)) {
            own.signIn(system.baseUrl(), educator.username(), RunningSystem.DEMO_PASSWORD);
            show(own, "/educator/attempt?id=" + attempt);
            expect(own, "This attempt is judged by version 1", "See what changed");
            check(own, "attempt-of-an-older-version-wide");
            retire(code);
            show(own, "/educator/attempt?id=" + attempt);
            expect(own, "This micro-credential is retired.", "Strategizing for Assessment");
            show(own, "/catalog?words=" + code);
            expect(own, "Retired");
            check(own, "catalog-retired-wide");
        }
    }

    /** At once, with a successor. */
    private void retire(String code) {
        show(agency, "/micro-credential?code=" + code);
        follow(agency, "Retire or supersede");
        check(agency, "retire-narrow");
        ((JavascriptExecutor) agency.driver())
                .executeScript(
                        "arguments[0].value = arguments[1]",
                        agency.driver().findElement(By.id("retire:lastDay")),
                        LocalDate.now(ZoneId.of("America/New_York")).minusDays(1).toString());
        fill(agency, "retire:reason", "Another one does it better.");
        new Select(agency.driver().findElement(By.id("retire:successor")))
                .selectByValue("NYC-PIPELINE-MC01");
        press(agency, "retire:save");
        confirm(agency);
        expect(agency, "The catalog now says when it ends.", "It is superseded by");
        check(agency, "micro-credential-retired-narrow");
    }

    @Test
    void frameworksAreImportedBrowsedAndSearched() throws IOException {
        Path file = files.resolve("framework.json");
        String id = UUID.randomUUID().toString();
        String item = UUID.randomUUID().toString();
        Files.writeString(
                file,
                """
                {"CFDocument": {"identifier": "%1$s", "uri": "https://case.example.org/d", "title": "Frame %1$s",
                    "creator": "A test", "lastChangeDateTime": "2026-03-01T00:00:00+00:00"},
                 "CFItems": [{"identifier": "%2$s", "uri": "https://case.example.org/i", "humanCodingScheme": "7",
                    "fullStatement": "Waits after a question", "lastChangeDateTime": "2026-03-01T00:00:00+00:00"}]}
                """
                        .formatted(id, item));
        show(agency, "/catalog-authoring/frameworks");
        check(agency, "frameworks-narrow");
        agency.driver().findElement(By.id("import:file")).sendKeys(file.toString());
        press(agency, "import:send");
        expect(agency, "1 new, 0 changed", "Waits after a question");
        show(agency, "/catalog-authoring/frameworks");
        agency.driver().findElement(By.id("import:file")).sendKeys(file.toString());
        press(agency, "import:send");
        expect(agency, "is unchanged");
        Files.writeString(file, "{\"CFDocument\": {}}");
        show(agency, "/catalog-authoring/frameworks");
        agency.driver().findElement(By.id("import:file")).sendKeys(file.toString());
        press(agency, "import:send");
        expect(agency, "CFDocument.identifier is missing.");

        show(manager, "/catalog-authoring/frameworks");
        follow(manager, "Practices of teaching");
        follow(manager, "Assessing");
        expect(manager, "Uses formative assessment during learning");
        check(manager, "framework-wide");
        assertThat(manager.driver().findElements(By.id("import:file"))).isEmpty();
    }

    @Test
    void theAgencyChangesItsStandards() {
        show(agency, "/catalog-authoring/standards");
        expect(agency, "13.c");
        check(agency, "standards-narrow");
        String lines =
                agency.driver().findElement(By.id("standards:lines")).getDomProperty("value");
        lines(lines + "\nnot a component");
        press(agency, "standards:save");
        expect(agency, "does not have five parts");
        lines(lines.replace("13.c |", "13.z |"));
        press(agency, "standards:save");
        expect(agency, "The list is saved.", "13.z");
        lines(lines);
        press(agency, "standards:save");
        expect(agency, "The list is saved.", "13.c");
    }

    private void lines(String text) {
        ((JavascriptExecutor) agency.driver())
                .executeScript(
                        "arguments[0].value = arguments[1]",
                        agency.driver().findElement(By.id("standards:lines")),
                        text);
    }

    private void expectSaved() {
        new WebDriverWait(manager.driver(), Duration.ofSeconds(20))
                .ignoring(StaleElementReferenceException.class)
                .until(
                        driver ->
                                driver.findElement(By.cssSelector("[data-draft-status]"))
                                        .getText()
                                        .equals("Saved"));
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

    private static void follow(Browser browser, String link) {
        WebElement found =
                browser.driver().findElement(By.cssSelector("main")).findElement(By.linkText(link));
        browser.driver().get(found.getDomProperty("href"));
    }

    private static void fill(Browser browser, String id, String text) {
        WebElement field = browser.driver().findElement(By.id(id));
        field.clear();
        field.sendKeys(text);
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
