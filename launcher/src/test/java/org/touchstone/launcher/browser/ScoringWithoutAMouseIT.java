package org.touchstone.launcher.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.openqa.selenium.By;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.WindowType;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.support.ui.WebDriverWait;
import org.touchstone.launcher.EvidenceFiles;
import org.touchstone.launcher.RunningSystem;
import org.touchstone.launcher.WorkToRead;
import org.touchstone.launcher.WorkToRead.NamedFile;
import org.touchstone.launcher.browser.Browser.Size;
import org.touchstone.launcher.browser.Browser.Theme;

/** The scoring page with real files: by keyboard alone, and when things go wrong. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ScoringWithoutAMouseIT {
    private static final String CODE = "NYC-PIPELINE-MC04";
    private static final String COMMENT = "Say which student’s words changed the plan.";

    /** Records half a second of a moving picture; the browser itself makes a WebM of it. */
    private static final String FILM =
            """
            const done = arguments[0];
            const canvas = document.createElement('canvas');
            canvas.width = 160; canvas.height = 90;
            const pen = canvas.getContext('2d');
            let turn = 0;
            const drawing = setInterval(() => { pen.fillStyle = ['red', 'blue'][turn++ % 2]; pen.fillRect(turn % 90, 0, 70, 90); }, 40);
            const recorder = new MediaRecorder(canvas.captureStream(25), { mimeType: 'video/webm;codecs=vp8' });
            const parts = [];
            recorder.ondataavailable = part => parts.push(part.data);
            recorder.onstop = () => {
                clearInterval(drawing);
                const reader = new FileReader();
                reader.onload = () => done(reader.result.split(',')[1]);
                reader.readAsDataURL(new Blob(parts));
            };
            recorder.start();
            setTimeout(() => recorder.stop(), 700);
            """;

    private RunningSystem system;
    private WorkToRead work;
    private Browser browser;
    private WebDriver driver;
    private byte[] film;

    @BeforeAll
    void start() throws Exception {
        browser = Browser.open(Size.WIDE);
        driver = browser.driver();
        system = RunningSystem.shared();
        work = new WorkToRead(system);
        work.readOnce();
        driver.manage().timeouts().scriptTimeout(Duration.ofSeconds(20));
        driver.get(system.baseUrl() + "/catalog");
        film =
                Base64.getDecoder()
                        .decode((String) ((JavascriptExecutor) driver).executeAsyncScript(FILM));
    }

    @AfterAll
    void leaveNothingBehind() {
        if (work != null) {
            work.sealWhatIsInHand();
        }
        if (browser != null) {
            browser.close();
        }
    }

    private List<NamedFile> files() throws Exception {
        String name = WorkToRead.FAMILY;
        return List.of(
                new NamedFile("1.pdf", EvidenceFiles.pdf(name)),
                new NamedFile("2.png", EvidenceFiles.png(name)),
                new NamedFile("3.webm", film),
                new NamedFile("4.wav", EvidenceFiles.wav(name)),
                new NamedFile("5.txt", "A plan in plain words.".getBytes(StandardCharsets.UTF_8)),
                new NamedFile("6.pdf", "%PDF-1.7\nbroken".getBytes(StandardCharsets.UTF_8)),
                new NamedFile("7.mp4", resource("lesson.mp4")),
                new NamedFile("8.mp3", resource("lesson.mp3")));
    }

    /** Three seconds of a test picture, and of a tone. */
    private static byte[] resource(String name) throws IOException {
        try (InputStream file =
                ScoringWithoutAMouseIT.class.getResourceAsStream("/evidence/" + name)) {
            return file.readAllBytes();
        }
    }

    /** Work in hand on its page, freshly handed in unless some is in hand already. */
    private void open() throws Exception {
        if (work.reviewer().post("/api/v1/review/claims").status() != 201) {
            work.handIn(work.author(), CODE, files());
        }
        signInByKeys();
        driver.get(system.baseUrl() + "/reviewer/desk");
        tabTo("next:claim");
        press(Keys.ENTER);
        await(() -> present("#score[data-ready=true]"));
    }

    private void signInByKeys() {
        browser.signOut();
        driver.get(system.baseUrl() + "/login?to=/reviewer/desk");
        tabTo("login:username");
        press("reviewer" + Keys.TAB + RunningSystem.DEMO_PASSWORD + Keys.ENTER);
        await(() -> !driver.getCurrentUrl().contains("/login"));
    }

    @Test
    void aSubmissionIsScoredFromStartToSealWithKeysAlone() throws Exception {
        open();
        PageChecks.all(driver, system.baseUrl(), "scoring-with-keys");

        press("n");
        await(() -> active().matches("level-.*"));
        press("2");
        press("a");
        await(() -> dialog("cite-dialog"));
        PageChecks.axe(driver);
        tabTo("cite-note");
        press("The second page shows it");
        tabTo("cite-save");
        press(Keys.ENTER);
        await(() -> texts("[data-notes] li").contains("The second page shows it"));

        emptyTheComment();
        press(COMMENT + Keys.ESCAPE);
        tabToText("Keep in my bank");
        press(Keys.ENTER);
        await(() -> announced().contains("in your bank"));
        press(Keys.ESCAPE);
        emptyTheComment();
        press(Keys.ESCAPE + "b");
        await(() -> dialog("bank-dialog"));
        PageChecks.axe(driver);
        press("words changed" + Keys.ENTER);
        await(() -> value("fieldset[data-criterion] textarea").equals(COMMENT));

        press(Keys.ESCAPE + "c" + Keys.ARROW_DOWN);
        await(
                () ->
                        !script("return !document.querySelector('fieldset select').value")
                                .equals(true));
        press(Keys.ESCAPE + "3");
        await(() -> script("return document.querySelector('fieldset select').value").equals(""));
        int criteria = driver.findElements(By.cssSelector("fieldset[data-criterion]")).size();
        for (int n = 1; n < criteria; n++) {
            press("n3");
        }
        await(
                () ->
                        saved()
                                && script("return document.getElementById('seal').disabled")
                                        .equals(false));
        press("?");
        await(() -> dialog("keys-dialog"));
        PageChecks.all(driver, system.baseUrl(), "scoring-keys");
        press(Keys.ESCAPE + "f");
        await(() -> dialog("seal-dialog"));
        long sealedBefore = count("review.scorecard where sealed_at is not null");
        press(Keys.ENTER);
        await(() -> driver.getCurrentUrl().contains("/reviewer/desk"));

        assertThat(count("review.scorecard where sealed_at is not null"))
                .isEqualTo(sealedBefore + 1);
        assertThat(count("review.annotation where note = 'The second page shows it'")).isEqualTo(1);
        assertThat(count("review.comment_use")).isPositive();
        assertThat(count("review.criterion_score where comment = '" + COMMENT + "'")).isEqualTo(1);
    }

    private void emptyTheComment() {
        press("t");
        new Actions(driver).keyDown(Keys.CONTROL).sendKeys("a").keyUp(Keys.CONTROL).perform();
        press(Keys.DELETE);
    }

    @Test
    void everyKindOfFileIsShownInPlaceAndADamagedOneSaysSo() throws Exception {
        open();
        show("File pdf");
        await(() -> texts(".ts-sheet__words").contains(EvidenceFiles.PDF_WORDS));
        assertThat(script("return document.querySelector('.ts-sheet canvas').width > 300"))
                .isEqualTo(true);
        markARegion();
        press("+");
        press("0");
        PageChecks.all(driver, system.baseUrl(), "scoring-pdf");

        show("File png");
        await(
                () ->
                        script(
                                        "return document.querySelector('.ts-score__piece:not([hidden]) img').naturalWidth === 320")
                                .equals(true));
        PageChecks.all(driver, system.baseUrl(), "scoring-image");

        show("File webm");
        await(
                () ->
                        script(
                                        "return document.querySelector('.ts-score__piece:not([hidden]) video').videoWidth === 160")
                                .equals(true));
        press(">");
        await(
                () ->
                        script(
                                        "return document.querySelector('.ts-score__piece:not([hidden]) video').playbackRate === 1.25")
                                .equals(true));
        press("k");
        await(
                () ->
                        script(
                                        "return document.querySelector('.ts-score__piece:not([hidden]) video').currentTime > 0.1")
                                .equals(true));
        PageChecks.all(driver, system.baseUrl(), "scoring-video");

        show("File wav");
        await(
                () ->
                        script(
                                        "return Math.round(document.querySelector('.ts-score__piece:not([hidden]) audio').duration) === 3")
                                .equals(true));
        press("k");
        await(
                () ->
                        script(
                                        "return document.querySelector('.ts-score__piece:not([hidden]) audio').currentTime > 0.1")
                                .equals(true));
        press("a");
        await(() -> dialog("cite-dialog"));
        tabTo("cite-save");
        press(Keys.ENTER);
        await(() -> texts("[data-notes]").contains("at 0:0"));

        show("File txt");
        await(() -> texts(".ts-score__piece:not([hidden]) pre").contains("plain words"));
        show("evidence-8.pdf");
        await(() -> texts(".ts-score__piece:not([hidden]) [role=alert]").contains("damaged"));
        tabToText("Use a condition code");
        press(Keys.ENTER);
        await(() -> active().startsWith("condition-"));
        PageChecks.all(driver, system.baseUrl(), "scoring-damaged");
        onATelephoneInTheDark(driver.getCurrentUrl());
    }

    @Test
    void whatATelephoneRecordsPlaysInPlaceAndItsMomentsAreCitedByKeys() throws Exception {
        open();
        show("File mp4");
        await(() -> playing("video", "videoWidth === 160"));
        await(() -> playing("video", "duration > 2.8"));
        press("k");
        await(() -> playing("video", "currentTime > 1.2"));
        press("k");
        await(() -> playing("video", "paused"));
        press("a");
        await(() -> dialog("cite-dialog"));
        assertThat(script("return document.getElementById('cite-what').value")).isEqualTo("TIME");
        tabTo("cite-note");
        press("Here the students explain it");
        tabTo("cite-save");
        press(Keys.ENTER);
        await(() -> texts("[data-notes] li").contains("Here the students explain it"));
        await(
                () ->
                        count(
                                        "review.annotation where kind = 'TIME' and seconds >= 1 and seconds < 3"
                                                + " and note = 'Here the students explain it'")
                                == 1);
        PageChecks.all(driver, system.baseUrl(), "scoring-mp4");

        show("File mp3");
        await(() -> playing("audio", "duration > 2.8"));
        press("k");
        await(() -> playing("audio", "currentTime > 0.3"));
        PageChecks.all(driver, system.baseUrl(), "scoring-mp3");
    }

    /**
     * @param what of the element in the piece that is shown
     */
    private boolean playing(String element, String what) {
        return script(
                        "return document.querySelector('.ts-score__piece:not([hidden]) "
                                + element
                                + "')."
                                + what)
                .equals(true);
    }

    private void onATelephoneInTheDark(String address) {
        try (Browser narrow = Browser.open(Size.NARROW)) {
            narrow.signIn(system.baseUrl(), "reviewer", RunningSystem.DEMO_PASSWORD);
            narrow.show(address, Theme.DARK);
            PageChecks.all(narrow.driver(), system.baseUrl(), "scoring-narrow-evidence");
            narrow.driver().findElement(By.cssSelector("[data-show-pane=rubric]")).click();
            PageChecks.all(narrow.driver(), system.baseUrl(), "scoring-narrow-rubric");
        }
    }

    /** With the mouse, which is the other way to say it; then shown again from the list. */
    private void markARegion() {
        press("m");
        WebElement sheet =
                driver.findElement(By.cssSelector(".ts-score__piece:not([hidden]) .ts-sheet"));
        new Actions(driver)
                .moveToElement(sheet, 0, -20)
                .clickAndHold()
                .moveByOffset(120, 40)
                .release()
                .perform();
        await(() -> dialog("cite-dialog"));
        assertThat(script("return document.getElementById('cite-what').value")).isEqualTo("REGION");
        tabTo("cite-save");
        press(Keys.ENTER);
        await(() -> present(".ts-sheet__cited"));
        press(Keys.ESCAPE);
    }

    private void show(String title) {
        script(
                "const b = Array.from(document.querySelectorAll('[data-piece]')).find(b => b.textContent.includes(arguments[0]));"
                        + "b.click(); b.focus();",
                title);
    }

    @Test
    void aLostSessionInTheMiddleOfScoringLosesNothing() throws Exception {
        open();
        press("n" + "t" + " Typed before.");
        await(this::saved);
        browser.signOut();
        press(" Typed after.");
        await(() -> texts("#offer").contains("signed out"));
        assertThat(typed()).contains("Typed after.");
        PageChecks.axe(driver);

        tabToText("Sign in again");
        press(Keys.ENTER);
        await(() -> driver.getCurrentUrl().contains("/login"));
        tabTo("login:username");
        press("reviewer" + Keys.TAB + RunningSystem.DEMO_PASSWORD + Keys.ENTER);
        await(() -> present("#score[data-ready=true]"));
        assertThat(typed()).contains("Typed before.");
        await(() -> texts("#offer").contains("was not saved"));
        press(Keys.ENTER);
        await(this::saved);

        driver.navigate().refresh();
        await(() -> present("#score[data-ready=true]"));
        assertThat(typed()).contains("Typed after.");
    }

    @Test
    void theStaleOneOfTwoWindowsIsRefusedAndKeepsItsText() throws Exception {
        open();
        String first = driver.getWindowHandle();
        String address = driver.getCurrentUrl();
        driver.switchTo().newWindow(WindowType.TAB);
        driver.get(address);
        await(() -> present("#score[data-ready=true]"));
        press("nt From the second window.");
        await(this::saved);
        driver.switchTo().window(first);
        press("nt From the first window.");

        await(() -> texts("#offer").contains("another window"));
        assertThat(typed()).contains("From the first window.");
        assertThat(count("review.criterion_score where comment like '%From the second window.%'"))
                .isEqualTo(1);
        tabToText("Load the other one");
        press(Keys.ENTER);
        await(
                () ->
                        present("#score[data-ready=true]")
                                && typed().contains("From the second window."));
    }

    @Test
    void aDoubleClickOnSealSealsOnce() throws Exception {
        open();
        for (int n = 0;
                n < driver.findElements(By.cssSelector("fieldset[data-criterion]")).size();
                n++) {
            press("n2");
        }
        await(() -> script("return document.getElementById('seal').disabled").equals(false));
        long before = count("credential.audit_record where action = 'review.sealed'");
        press("f");
        await(() -> dialog("seal-dialog"));
        script(
                "const b = document.getElementById('seal-now'); b.click(); b.click(); touchstoneSeal();");
        await(() -> driver.getCurrentUrl().contains("/reviewer/desk"));
        await(() -> count("credential.audit_record where action = 'review.sealed'") > before);

        // Each of the two answers leads to the desk, and the first visit takes the message along.
        assertThat(driver.findElements(By.cssSelector(".ui-messages-error"))).isEmpty();
        assertThat(texts("main")).contains("You have no work in hand");
        assertThat(count("credential.audit_record where action = 'review.sealed'"))
                .isEqualTo(before + 1);
    }

    /* ---- By keys ---- */

    private void press(CharSequence keys) {
        new Actions(driver).sendKeys(keys).perform();
    }

    private void tabTo(String id) {
        tab(() -> active().equals(id), id);
    }

    private void tabToText(String text) {
        tab(
                () ->
                        String.valueOf(script("return document.activeElement.textContent"))
                                .startsWith(text),
                text);
    }

    private void tab(BooleanSupplier arrived, String where) {
        for (int n = 0; n < 150 && !arrived.getAsBoolean(); n++) {
            press(Keys.TAB);
        }
        assertThat(arrived.getAsBoolean()).as("reached by Tab: " + where).isTrue();
    }

    /* ---- What is there ---- */

    private String active() {
        return (String)
                script("return document.activeElement.id || document.activeElement.name || ''");
    }

    private boolean dialog(String id) {
        return script("return document.getElementById(arguments[0]).open", id).equals(true);
    }

    private boolean saved() {
        return present("#saved[data-state=saved]");
    }

    private boolean present(String selector) {
        return !driver.findElements(By.cssSelector(selector)).isEmpty();
    }

    private String announced() {
        return texts("#announce");
    }

    private String texts(String selector) {
        return (String)
                script(
                        "return Array.from(document.querySelectorAll(arguments[0])).map(e => e.textContent).join(' ')",
                        selector);
    }

    /** In all comments together. */
    private String typed() {
        return (String)
                script(
                        "return Array.from(document.querySelectorAll('#card textarea')).map(e => e.value).join(' ')");
    }

    private String value(String selector) {
        return (String) script("return document.querySelector(arguments[0]).value", selector);
    }

    private Object script(String source, Object... arguments) {
        return ((JavascriptExecutor) driver).executeScript(source, arguments);
    }

    private void await(BooleanSupplier condition) {
        new WebDriverWait(driver, Duration.ofSeconds(20)).until(any -> condition.getAsBoolean());
    }

    private long count(String from) {
        try (var connection = system.jdbc();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select count(*) from " + from)) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException | java.io.IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
