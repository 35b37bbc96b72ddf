package org.touchstone.launcher.browser;

import static org.junit.jupiter.api.Assumptions.abort;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.openqa.selenium.By;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.ExpectedCondition;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.Select;
import org.openqa.selenium.support.ui.WebDriverWait;
import org.touchstone.launcher.RunningSystem;

/**
 * The machine's own Chromium, without a window, and what a person does in it with one system. Where
 * none is installed the test is skipped with a warning, or fails when the system property {@code
 * browsers} is {@code required}.
 *
 * <p>Elements are waited for, because a page may just be leaving or be replaced in part; whatever
 * the driver says meanwhile, they are asked for again.
 */
public final class Browser implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(Browser.class.getName());

    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final By MAIN = By.tagName("main");
    private static final By BODY = By.tagName("body");
    private static final By YES = By.cssSelector("#ts-confirm [data-answer=yes]");

    private static final List<Path> BROWSERS =
            Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
                    .map(Path::of)
                    .toList();
    private static final List<Path> DRIVERS =
            Stream.of("/usr/bin/chromedriver", "/usr/lib/chromium-browser/chromedriver")
                    .map(Path::of)
                    .toList();

    /** The two widths that pages are made for, in CSS pixels. */
    public enum Size {
        WIDE(1440, 900),
        NARROW(390, 844);

        final int width;
        final int height;

        Size(int width, int height) {
            this.width = width;
            this.height = height;
        }
    }

    /** As the theme's switch keeps it. */
    public enum Theme {
        LIGHT,
        DARK
    }

    private final ChromeDriver driver;
    private final Size size;
    private final String baseUrl;

    private Browser(ChromeDriver driver, Size size, String baseUrl) {
        this.driver = driver;
        this.size = size;
        this.baseUrl = baseUrl;
    }

    public static List<Size> sizes() {
        return List.of(Size.values());
    }

    /** Starts one with an empty profile; the caller closes it. */
    public static Browser open(Size size, RunningSystem system) {
        Path browser = installed(BROWSERS, "Chromium");
        Path chromedriver = installed(DRIVERS, "chromedriver");
        ChromeOptions options = new ChromeOptions();
        options.setBinary(browser.toFile());
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--window-size=" + size.width + "," + size.height);
        if (size == Size.NARROW) {
            // A window cannot be made as narrow as a telephone; its screen can be imitated.
            options.setExperimentalOption(
                    "mobileEmulation",
                    Map.of(
                            "deviceMetrics",
                            Map.of("width", size.width, "height", size.height, "pixelRatio", 2.0)));
        }
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.SEVERE);
        options.setCapability(ChromeOptions.LOGGING_PREFS, logs);
        ChromeDriverService service =
                new ChromeDriverService.Builder()
                        .usingDriverExecutable(chromedriver.toFile())
                        .usingAnyFreePort()
                        .build();
        return new Browser(new ChromeDriver(service, options), size, system.baseUrl());
    }

    public WebDriver driver() {
        return driver;
    }

    /** Signs in by the form with the password of the demonstration's accounts. */
    public void signIn(String username) {
        signIn(username, RunningSystem.DEMO_PASSWORD);
    }

    /** Signs in by the form and waits for the page behind it. */
    public void signIn(String username, String password) {
        show("/login");
        find("login:username").sendKeys(username);
        find("login:password").sendKeys(password);
        press("login:submit");
        await(ExpectedConditions.presenceOfElementLocated(By.id("signOut")));
    }

    /** Forgets the session, whichever page is open. */
    public void signOut() {
        driver.manage().deleteAllCookies();
    }

    /* ---- Going somewhere ---- */

    /**
     * @param page its path, or a whole address that {@link #address} gave
     */
    public void show(String page) {
        driver.get(page.startsWith("/") ? baseUrl + page : page);
    }

    /** Shows the page in the theme. */
    public void show(String page, Theme theme) {
        show(page);
        script(
                "localStorage.setItem('touchstone.theme', arguments[0])",
                theme.name().toLowerCase(Locale.ROOT));
        driver.navigate().refresh();
    }

    /** Of the page that is open. */
    public String address() {
        return driver.getCurrentUrl();
    }

    /** Goes where a link of the content leads. */
    public void follow(String link) {
        show(
                await(driver -> driver.findElement(MAIN).findElement(By.linkText(link)))
                        .getDomProperty("href"));
    }

    /** Waits for a page whose address has this part. */
    public void arriveAt(String part) {
        await(ExpectedConditions.urlContains(part));
    }

    /* ---- What is there ---- */

    /** The words of the content. */
    public String text() {
        return await(driver -> driver.findElement(MAIN).getText());
    }

    /** Waits for the page whose content has all of this. */
    public void expect(String... words) {
        expectIn(MAIN, words);
    }

    /** As {@link #expect}, also above the content, where refusals stand. */
    public void expectOnPage(String... words) {
        expectIn(BODY, words);
    }

    private void expectIn(By part, String... words) {
        waiting()
                .withMessage(() -> List.of(words) + " in: " + driver.findElement(part).getText())
                .until(
                        driver -> {
                            String text = driver.findElement(part).getText();
                            return List.of(words).stream().allMatch(text::contains);
                        });
    }

    public <T> T await(ExpectedCondition<T> condition) {
        return waiting().until(condition);
    }

    private WebDriverWait waiting() {
        WebDriverWait wait = new WebDriverWait(driver, PATIENCE);
        wait.ignoring(WebDriverException.class);
        return wait;
    }

    public WebElement find(String id) {
        return find(By.id(id));
    }

    public WebElement find(By element) {
        return await(ExpectedConditions.presenceOfElementLocated(element));
    }

    /** All that are there now. */
    public List<WebElement> findAll(By elements) {
        return driver.findElements(elements);
    }

    /** What stands in a field. */
    public String value(String id) {
        return await(driver -> driver.findElement(By.id(id)).getDomProperty("value"));
    }

    /** Everything that holds for each page; keeps a picture under this name. */
    public void check(String picture) {
        PageChecks.all(driver, baseUrl, picture);
    }

    /** Shows the page in one theme after the other and checks it. */
    public void checkInBothThemes(String page, String picture) {
        for (Theme theme : Theme.values()) {
            show(page, theme);
            check((picture + "-" + size + "-" + theme).toLowerCase(Locale.ROOT));
        }
    }

    /* ---- Doing something ---- */

    /** Writes over what stands in the field. */
    public void fill(String id, String text) {
        fill(By.id(id), text);
    }

    public void fill(By field, String text) {
        WebElement found = find(field);
        found.clear();
        found.sendKeys(text);
    }

    /** As the field sends it, whatever way of writing days the browser shows. */
    public void day(String id, LocalDate day) {
        put(id, day.toString());
    }

    /** Puts a long text into the field at once, as pasting does. */
    public void put(String id, String text) {
        script(
                "arguments[0].value = arguments[1];"
                        + " arguments[0].dispatchEvent(new Event('input', {bubbles: true}))",
                find(id),
                text);
    }

    /**
     * @param value of the option, as the form sends it
     */
    public void choose(String id, String value) {
        new Select(find(id)).selectByValue(value);
    }

    public void press(String id) {
        press(By.id(id));
    }

    public void press(By element) {
        await(driver -> ready(driver.findElement(element))).click();
    }

    /** Clicks as a person would, after scrolling there. */
    public void press(WebElement element) {
        await(driver -> ready(element)).click();
    }

    /** The element in the middle of the window, or nothing while it cannot be clicked. */
    private WebElement ready(WebElement element) {
        scrollTo(element);
        return element.isDisplayed() && element.isEnabled() ? element : null;
    }

    public void scrollTo(String id) {
        scrollTo(find(id));
    }

    private void scrollTo(WebElement element) {
        script("arguments[0].scrollIntoView({block: 'center'})", element);
    }

    /** Says yes to the question that is asked before what cannot be undone. */
    public void confirm() {
        press(YES);
    }

    public Object script(String source, Object... arguments) {
        return driver.executeScript(source, arguments);
    }

    @Override
    public void close() {
        driver.quit();
    }

    private static Path installed(List<Path> places, String what) {
        return places.stream()
                .filter(Files::isExecutable)
                .findFirst()
                .orElseGet(() -> missing(what, places));
    }

    private static Path missing(String what, List<Path> places) {
        String text =
                "NO BROWSER TEST RUNS: "
                        + what
                        + " is at none of "
                        + places
                        + ". On Debian: apt-get install chromium chromium-driver";
        if ("required".equals(System.getProperty("browsers"))) {
            throw new IllegalStateException(text);
        }
        LOG.warning(text);
        return abort(text);
    }
}
