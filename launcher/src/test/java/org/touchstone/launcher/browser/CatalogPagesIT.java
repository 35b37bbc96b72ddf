package org.touchstone.launcher.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.support.ui.Select;
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
    @AutoClose private Browser manager;
    @AutoClose private Browser agency;

    @BeforeAll
    void openBrowsers() throws Exception {
        system = RunningSystem.shared();
        manager = Browser.open(Size.WIDE, system);
        agency = Browser.open(Size.NARROW, system);
        author = new CatalogAuthor(system);
        manager.signIn("manager");
        agency.signIn("agency");
    }

    @Test
    void aNewMicroCredentialIsWrittenInSectionsThatSaveByThemselves() {
        String code = CatalogAuthor.code();
        manager.show("/catalog-authoring/drafts");
        manager.check("drafts-wide");
        manager.fill("new:title", "Waiting " + code);
        manager.fill("new:code", code);
        manager.choose("new:organization", "NYCDOE");
        manager.press("new:begin");
        manager.expect("The draft is begun.");
        manager.check("draft-basics-wide");
        String draft = manager.address().replaceAll(".*id=([0-9a-f-]+).*", "$1");

        manager.fill("draft:competency", "The educator waits after a question.");
        manager.fill("draft:hours", "12.5");
        expectSaved();
        assertThat(author.find(draft).toString())
                .contains("The educator waits after a question.", "12.5");

        manager.show("/catalog-authoring/draft?id=" + draft + "&section=REQUIREMENTS");
        manager.press("draft:addRequirement");
        manager.expect("Requirement 1");
        manager.fill("draft:requirements:0:name", "A record of a lesson");
        manager.fill("draft:requirements:0:guidance", "Ten minutes.");
        expectSaved();
        manager.press("draft:addRequirement");
        manager.expect("Requirement 2");
        manager.check("draft-requirements-wide");

        manager.show("/catalog-authoring/draft?id=" + draft + "&section=RUBRIC");
        manager.press("draft:addCriterion");
        manager.expect("Criterion 1");
        manager.fill("draft:criteria:0:name", "Waiting");
        manager.fill("draft:criteria:0:levels:2:descriptor", "After each question.");
        manager.press(By.cssSelector(".ts-checks input"));
        expectSaved();
        manager.check("draft-rubric-wide");
        assertThat(author.find(draft).getJsonObject("sections").getJsonObject("RUBRIC").toString())
                .contains("After each question.", "\"requirements\":[");

        manager.show("/catalog-authoring/draft?id=" + draft + "&section=RESEARCH");
        manager.press("draft:addCitation");
        manager.expect("Study 1");
        manager.fill("draft:citations:0:name", "Rowe (1986)");
        manager.fill("draft:citations:0:url", "https://example.org/rowe");
        expectSaved();
        manager.check("draft-research-wide");
        manager.show("/catalog-authoring/preview?id=" + draft);
        manager.expect("This is how educators will see it.", "Rowe (1986)", "After each question.");
        manager.check("draft-preview-wide");
        manager.show("/catalog-authoring/publish?id=" + draft);
        manager.expect("Describe the key method.", "Only your agency publishes.");
        manager.check("draft-to-mend-wide");
        manager.press("publish:discard");
        manager.confirm();
        manager.expect("The draft is discarded.");
    }

    @Test
    void secondOfTwoEditorsKeepsWhatWasTypedAndDecides() {
        String code = CatalogAuthor.code();
        String draft = author.begin(code).getString("id");
        manager.show("/catalog-authoring/draft?id=" + draft + "&section=METHOD");
        author.save(draft, "METHOD", CatalogAuthor.json("keyMethod", "Theirs").build());

        manager.fill("draft:keyMethod", "Mine");

        manager.expect("Somebody else saved this section");
        manager.check("draft-conflict-wide");
        assertThat(manager.value("draft:keyMethod")).isEqualTo("Mine");
        assertThat(author.find(draft).toString()).contains("Theirs").doesNotContain("Mine");
        manager.press("draft:overwrite");
        manager.confirm();
        manager.expect("The section is saved.");
        assertThat(author.find(draft).toString()).contains("Mine").doesNotContain("Theirs");

        manager.script(
                "localStorage.setItem('touchstone.draft/' + arguments[0] + '/METHOD', JSON.stringify("
                        + "{revision: '1', values: {'draft:keyMethod': 'Typed yesterday'}}))",
                draft);
        manager.show("/catalog-authoring/draft?id=" + draft + "&section=METHOD");
        manager.expect("has been put back");
        manager.find("draft:keyMethod").sendKeys(" and today");
        manager.expect("Somebody else saved this section");
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
        manager.show("/catalog-authoring/drafts");
        manager.choose("next:known", code);
        manager.choose("next:organization", "NYCDOE");
        manager.press("next:begin");
        manager.expect("draft of version 2");
        String draft = manager.address().replaceAll(".*id=([0-9a-f-]+).*", "$1");
        manager.show("/catalog-authoring/draft?id=" + draft + "&section=METHOD");
        manager.fill("draft:keyMethod", "Ask, wait longer, listen.");
        expectSaved();
        manager.show("/catalog-authoring/draft?id=" + draft + "&section=QUALITY");
        manager.expect("1.a", "Worth for students");
        manager.check("draft-quality-wide");
        manager.show("/catalog-authoring/draft?id=" + draft + "&section=ALIGNMENT&words=formative");
        new Select(manager.find("found:target")).selectByVisibleText("Waiting");
        manager.press(By.cssSelector("input[aria-label^='Align: 4.a']"));
        manager.expect("The alignment is saved.", "Uses formative assessment during learning");
        manager.check("draft-alignment-wide");

        agency.show("/catalog-authoring/publish?id=" + draft);
        agency.expect("Nothing is missing", "1 work is under way", "wait longer,");
        agency.check("publish-narrow");
        agency.press("publish:go");
        agency.confirm();
        agency.expect("Version 2 is published.", "Aligned to", "Uses formative assessment");
        agency.check("micro-credential-versions-narrow");
        agency.follow("What changed from version 1 to version 2");
        agency.expect("Key method", "longer,");
        for (Theme theme : Theme.values()) {
            agency.show(agency.address(), theme);
            agency.check("changes-narrow-" + theme);
        }

        try (Browser own = Browser.open(Size.WIDE, system)) {
            own.signIn(educator.username());
            own.show("/educator/attempt?id=" + attempt);
            own.expect("This attempt is judged by version 1", "See what changed");
            own.check("attempt-of-an-older-version-wide");
            retire(code);
            own.show("/educator/attempt?id=" + attempt);
            own.expect("This micro-credential is retired.", "Strategizing for Assessment");
            own.show("/catalog?words=" + code);
            own.expect("Retired");
            own.check("catalog-retired-wide");
        }
    }

    /** At once, with a successor. */
    private void retire(String code) {
        agency.show("/micro-credential?code=" + code);
        agency.follow("Retire or supersede");
        agency.check("retire-narrow");
        agency.day("retire:lastDay", LocalDate.now(ZoneId.of("America/New_York")).minusDays(1));
        agency.fill("retire:reason", "Another one does it better.");
        agency.choose("retire:successor", "NYC-PIPELINE-MC01");
        agency.press("retire:save");
        agency.confirm();
        agency.expect("The catalog now says when it ends.", "It is superseded by");
        agency.check("micro-credential-retired-narrow");
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
        agency.show("/catalog-authoring/frameworks");
        agency.check("frameworks-narrow");
        agency.find("import:file").sendKeys(file.toString());
        agency.press("import:send");
        agency.expect("1 new, 0 changed", "Waits after a question");
        agency.show("/catalog-authoring/frameworks");
        agency.find("import:file").sendKeys(file.toString());
        agency.press("import:send");
        agency.expect("is unchanged");
        Files.writeString(file, "{\"CFDocument\": {}}");
        agency.show("/catalog-authoring/frameworks");
        agency.find("import:file").sendKeys(file.toString());
        agency.press("import:send");
        agency.expect("CFDocument.identifier is missing.");

        manager.show("/catalog-authoring/frameworks");
        manager.follow("Practices of teaching");
        manager.follow("Assessing");
        manager.expect("Uses formative assessment during learning");
        manager.check("framework-wide");
        assertThat(manager.findAll(By.id("import:file"))).isEmpty();
    }

    @Test
    void theAgencyChangesItsStandards() {
        agency.show("/catalog-authoring/standards");
        agency.expect("13.c");
        agency.check("standards-narrow");
        String lines = agency.value("standards:lines");
        agency.put("standards:lines", lines + "\nnot a component");
        agency.press("standards:save");
        agency.expect("does not have five parts");
        agency.put("standards:lines", lines.replace("13.c |", "13.z |"));
        agency.press("standards:save");
        agency.expect("The list is saved.", "13.z");
        agency.put("standards:lines", lines);
        agency.press("standards:save");
        agency.expect("The list is saved.", "13.c");
    }

    private void expectSaved() {
        manager.await(
                driver ->
                        driver.findElement(By.cssSelector("[data-draft-status]"))
                                .getText()
                                .equals("Saved"));
    }
}
