package org.touchstone.launcher.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;
import org.touchstone.launcher.EvidenceFiles;
import org.touchstone.launcher.browser.Browser.Size;
import org.touchstone.launcher.browser.Browser.Theme;

/** Every kind of file is shown beside the rubric, and its places are cited. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EvidenceOnTheScoringPageIT {
    @AutoClose private ReviewerAtTheKeys reviewer;
    private Browser browser;

    @BeforeAll
    void start() throws Exception {
        reviewer = new ReviewerAtTheKeys();
        browser = reviewer.browser();
    }

    @Test
    void everyKindOfFileIsShownInPlaceAndADamagedOneSaysSo() throws Exception {
        reviewer.open();
        reviewer.show("File pdf");
        reviewer.await(() -> reviewer.texts(".ts-sheet__words").contains(EvidenceFiles.PDF_WORDS));
        assertThat(reviewer.script("return document.querySelector('.ts-sheet canvas').width > 300"))
                .isEqualTo(true);
        markARegion();
        reviewer.press("+");
        reviewer.press("0");
        browser.check("scoring-pdf");

        reviewer.show("File png");
        reviewer.await(() -> shown("img", "naturalWidth === 320"));
        browser.check("scoring-image");

        reviewer.show("File webm");
        reviewer.await(() -> shown("video", "videoWidth === 160"));
        reviewer.press(">");
        reviewer.await(() -> shown("video", "playbackRate === 1.25"));
        reviewer.press("k");
        reviewer.await(() -> shown("video", "currentTime > 0.1"));
        browser.check("scoring-video");

        reviewer.show("File wav");
        reviewer.await(() -> shown("audio", "duration.toFixed(0) === '3'"));
        reviewer.press("k");
        reviewer.await(() -> shown("audio", "currentTime > 0.1"));
        reviewer.press("a");
        reviewer.await(() -> reviewer.dialog("cite-dialog"));
        reviewer.tabTo("cite-save");
        reviewer.press(Keys.ENTER);
        reviewer.await(() -> reviewer.texts("[data-notes]").contains("at 0:0"));

        reviewer.show("File txt");
        reviewer.await(
                () -> reviewer.texts(".ts-score__piece:not([hidden]) pre").contains("plain words"));
        reviewer.show("evidence-8.pdf");
        reviewer.await(
                () ->
                        reviewer.texts(".ts-score__piece:not([hidden]) [role=alert]")
                                .contains("damaged"));
        reviewer.tabToText("Use a condition code");
        reviewer.press(Keys.ENTER);
        reviewer.await(() -> reviewer.active().startsWith("condition-"));
        browser.check("scoring-damaged");
        onATelephoneInTheDark(browser.address());
    }

    @Test
    void whatATelephoneRecordsPlaysInPlaceAndItsMomentsAreCitedByKeys() throws Exception {
        reviewer.open();
        reviewer.show("File mp4");
        reviewer.await(() -> shown("video", "videoWidth === 160"));
        reviewer.await(() -> shown("video", "duration > 2.8"));
        reviewer.press("k");
        reviewer.await(() -> shown("video", "currentTime > 1.2"));
        reviewer.press("k");
        reviewer.await(() -> shown("video", "paused"));
        reviewer.press("a");
        reviewer.await(() -> reviewer.dialog("cite-dialog"));
        assertThat(reviewer.script("return document.getElementById('cite-what').value"))
                .isEqualTo("TIME");
        reviewer.tabTo("cite-note");
        reviewer.press("Here the students explain it");
        reviewer.tabTo("cite-save");
        reviewer.press(Keys.ENTER);
        reviewer.await(
                () -> reviewer.texts("[data-notes] li").contains("Here the students explain it"));
        reviewer.await(
                () ->
                        reviewer.count(
                                        "review.annotation where kind = 'TIME' and seconds >= 1 and seconds < 3"
                                                + " and note = 'Here the students explain it'")
                                == 1);
        browser.check("scoring-mp4");

        reviewer.show("File mp3");
        reviewer.await(() -> shown("audio", "duration > 2.8"));
        reviewer.press("k");
        reviewer.await(() -> shown("audio", "currentTime > 0.3"));
        browser.check("scoring-mp3");
    }

    /**
     * @param what of the element in the piece that is shown
     */
    private boolean shown(String element, String what) {
        return reviewer.script(
                        "return document.querySelector('.ts-score__piece:not([hidden]) "
                                + element
                                + "')."
                                + what)
                .equals(true);
    }

    private void onATelephoneInTheDark(String address) {
        try (Browser narrow = Browser.open(Size.NARROW, reviewer.system())) {
            narrow.signIn("reviewer");
            narrow.show(address, Theme.DARK);
            narrow.check("scoring-narrow-evidence");
            narrow.press(By.cssSelector("[data-show-pane=rubric]"));
            narrow.check("scoring-narrow-rubric");
        }
    }

    /** With the mouse, which is the other way to say it; then shown again from the list. */
    private void markARegion() {
        reviewer.press("m");
        WebElement sheet = browser.find(By.cssSelector(".ts-score__piece:not([hidden]) .ts-sheet"));
        new Actions(browser.driver())
                .moveToElement(sheet, 0, -20)
                .clickAndHold()
                .moveByOffset(120, 40)
                .release()
                .perform();
        reviewer.await(() -> reviewer.dialog("cite-dialog"));
        assertThat(reviewer.script("return document.getElementById('cite-what').value"))
                .isEqualTo("REGION");
        reviewer.tabTo("cite-save");
        reviewer.press(Keys.ENTER);
        reviewer.await(() -> reviewer.present(".ts-sheet__cited"));
        reviewer.press(Keys.ESCAPE);
    }
}
