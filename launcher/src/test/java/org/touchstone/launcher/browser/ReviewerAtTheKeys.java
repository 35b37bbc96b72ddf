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
import org.openqa.selenium.By;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.interactions.Actions;
import org.touchstone.launcher.EvidenceFiles;
import org.touchstone.launcher.RunningSystem;
import org.touchstone.launcher.WorkToRead;
import org.touchstone.launcher.WorkToRead.NamedFile;
import org.touchstone.launcher.browser.Browser.Size;

/**
 * A reviewer on the scoring page, with real files in hand. Keys go to what has the focus, as they
 * do from a keyboard.
 */
final class ReviewerAtTheKeys implements AutoCloseable {
    private static final String CODE = "NYC-PIPELINE-MC04";

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

    private final RunningSystem system;
    private final WorkToRead work;
    private final Browser browser;
    private final WebDriver driver;
    private final byte[] film;

    ReviewerAtTheKeys() throws Exception {
        system = RunningSystem.shared();
        work = new WorkToRead(system);
        work.readOnce();
        browser = Browser.open(Size.WIDE, system);
        driver = browser.driver();
        driver.manage().timeouts().scriptTimeout(Duration.ofSeconds(20));
        browser.show("/catalog");
        film =
                Base64.getDecoder()
                        .decode((String) ((JavascriptExecutor) driver).executeAsyncScript(FILM));
    }

    /** Leaves no work in hand behind. */
    @Override
    public void close() {
        try {
            work.sealWhatIsInHand();
        } finally {
            browser.close();
        }
    }

    Browser browser() {
        return browser;
    }

    RunningSystem system() {
        return system;
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
        try (InputStream file = ReviewerAtTheKeys.class.getResourceAsStream("/evidence/" + name)) {
            return file.readAllBytes();
        }
    }

    /** Work in hand on its page, freshly handed in unless some is in hand already. */
    void open() throws Exception {
        if (work.reviewer().post("/api/v1/review/claims").status() != 201) {
            work.handIn(work.author(), CODE, files());
        }
        signInByKeys();
        browser.show("/reviewer/desk");
        tabTo("next:claim");
        press(Keys.ENTER);
        await(() -> present("#score[data-ready=true]"));
    }

    private void signInByKeys() {
        browser.signOut();
        browser.show("/login?to=/reviewer/desk");
        tabTo("login:username");
        press("reviewer" + Keys.TAB + RunningSystem.DEMO_PASSWORD + Keys.ENTER);
        await(() -> !browser.address().contains("/login"));
    }

    void show(String title) {
        script(
                "const b = Array.from(document.querySelectorAll('[data-piece]')).find(b => b.textContent.includes(arguments[0]));"
                        + "b.click(); b.focus();",
                title);
    }

    /* ---- By keys ---- */

    void press(CharSequence keys) {
        new Actions(driver).sendKeys(keys).perform();
    }

    void tabTo(String id) {
        tab(() -> active().equals(id), id);
    }

    void tabToText(String text) {
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

    String active() {
        return (String)
                script("return document.activeElement.id || document.activeElement.name || ''");
    }

    boolean dialog(String id) {
        return script("return document.getElementById(arguments[0]).open", id).equals(true);
    }

    boolean saved() {
        return present("#saved[data-state=saved]");
    }

    boolean present(String selector) {
        return !browser.findAll(By.cssSelector(selector)).isEmpty();
    }

    String announced() {
        return texts("#announce");
    }

    String texts(String selector) {
        return (String)
                script(
                        "return Array.from(document.querySelectorAll(arguments[0])).map(e => e.textContent).join(' ')",
                        selector);
    }

    /** In all comments together. */
    String typed() {
        return (String)
                script(
                        "return Array.from(document.querySelectorAll('#card textarea')).map(e => e.value).join(' ')");
    }

    String value(String selector) {
        return (String) script("return document.querySelector(arguments[0]).value", selector);
    }

    Object script(String source, Object... arguments) {
        return browser.script(source, arguments);
    }

    void await(BooleanSupplier condition) {
        browser.await(any -> condition.getAsBoolean());
    }

    long count(String from) {
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
