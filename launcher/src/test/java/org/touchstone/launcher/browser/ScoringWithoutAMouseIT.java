package org.touchstone.launcher.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.interactions.Actions;

/** The scoring page by keyboard alone, from start to seal. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ScoringWithoutAMouseIT {
    private static final String COMMENT = "Say which student’s words changed the plan.";

    @AutoClose private ReviewerAtTheKeys reviewer;
    private Browser browser;

    @BeforeAll
    void start() throws Exception {
        reviewer = new ReviewerAtTheKeys();
        browser = reviewer.browser();
    }

    @Test
    void aSubmissionIsScoredFromStartToSealWithKeysAlone() throws Exception {
        reviewer.open();
        browser.check("scoring-with-keys");

        reviewer.press("n");
        reviewer.await(() -> reviewer.active().matches("level-.*"));
        reviewer.press("2");
        reviewer.press("a");
        reviewer.await(() -> reviewer.dialog("cite-dialog"));
        PageChecks.axe(browser.driver());
        reviewer.tabTo("cite-note");
        reviewer.press("The second page shows it");
        reviewer.tabTo("cite-save");
        reviewer.press(Keys.ENTER);
        reviewer.await(
                () -> reviewer.texts("[data-notes] li").contains("The second page shows it"));

        emptyTheComment();
        reviewer.press(COMMENT + Keys.ESCAPE);
        reviewer.tabToText("Keep in my bank");
        reviewer.press(Keys.ENTER);
        reviewer.await(() -> reviewer.announced().contains("in your bank"));
        reviewer.press(Keys.ESCAPE);
        emptyTheComment();
        reviewer.press(Keys.ESCAPE + "b");
        reviewer.await(() -> reviewer.dialog("bank-dialog"));
        PageChecks.axe(browser.driver());
        reviewer.press("words changed" + Keys.ENTER);
        reviewer.await(() -> reviewer.value("fieldset[data-criterion] textarea").equals(COMMENT));

        reviewer.press(Keys.ESCAPE + "c" + Keys.ARROW_DOWN);
        reviewer.await(
                () ->
                        !reviewer.script("return !document.querySelector('fieldset select').value")
                                .equals(true));
        reviewer.press(Keys.ESCAPE + "3");
        reviewer.await(
                () ->
                        reviewer.script("return document.querySelector('fieldset select').value")
                                .equals(""));
        int criteria = browser.findAll(By.cssSelector("fieldset[data-criterion]")).size();
        for (int n = 1; n < criteria; n++) {
            reviewer.press("n3");
        }
        reviewer.await(
                () ->
                        reviewer.saved()
                                && reviewer.script(
                                                "return document.getElementById('seal').disabled")
                                        .equals(false));
        reviewer.press("?");
        reviewer.await(() -> reviewer.dialog("keys-dialog"));
        browser.check("scoring-keys");
        reviewer.press(Keys.ESCAPE + "f");
        reviewer.await(() -> reviewer.dialog("seal-dialog"));
        long sealedBefore = reviewer.count("review.scorecard where sealed_at is not null");
        reviewer.press(Keys.ENTER);
        reviewer.await(() -> browser.address().contains("/reviewer/desk"));

        assertThat(reviewer.count("review.scorecard where sealed_at is not null"))
                .isEqualTo(sealedBefore + 1);
        assertThat(reviewer.count("review.annotation where note = 'The second page shows it'"))
                .isEqualTo(1);
        assertThat(reviewer.count("review.comment_use")).isPositive();
        assertThat(reviewer.count("review.criterion_score where comment = '" + COMMENT + "'"))
                .isEqualTo(1);
    }

    private void emptyTheComment() {
        reviewer.press("t");
        new Actions(browser.driver())
                .keyDown(Keys.CONTROL)
                .sendKeys("a")
                .keyUp(Keys.CONTROL)
                .perform();
        reviewer.press(Keys.DELETE);
    }

    @Test
    void aDoubleClickOnSealSealsOnce() throws Exception {
        reviewer.open();
        for (int n = 0;
                n < browser.findAll(By.cssSelector("fieldset[data-criterion]")).size();
                n++) {
            reviewer.press("n2");
        }
        reviewer.await(
                () ->
                        reviewer.script("return document.getElementById('seal').disabled")
                                .equals(false));
        long before = reviewer.count("credential.audit_record where action = 'review.sealed'");
        reviewer.press("f");
        reviewer.await(() -> reviewer.dialog("seal-dialog"));
        reviewer.script(
                "const b = document.getElementById('seal-now'); b.click(); b.click(); touchstoneSeal();");
        reviewer.await(() -> browser.address().contains("/reviewer/desk"));
        reviewer.await(
                () ->
                        reviewer.count("credential.audit_record where action = 'review.sealed'")
                                > before);

        // Each of the two answers leads to the desk, and the first visit takes the message along.
        assertThat(browser.findAll(By.cssSelector(".ui-messages-error"))).isEmpty();
        assertThat(reviewer.texts("main")).contains("You have no work in hand");
        assertThat(reviewer.count("credential.audit_record where action = 'review.sealed'"))
                .isEqualTo(before + 1);
    }
}
