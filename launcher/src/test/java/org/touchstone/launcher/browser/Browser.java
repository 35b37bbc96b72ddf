package org.touchstone.launcher.browser;

import static org.junit.jupiter.api.Assumptions.abort;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.openqa.selenium.By;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;

/**
 * The machine's own Chromium, without a window. Where none is installed the test is skipped with a
 * warning, or fails when the system property {@code browsers} is {@code required}.
 */
public final class Browser implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(Browser.class.getName());

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

    private Browser(ChromeDriver driver) {
        this.driver = driver;
    }

    public static List<Size> sizes() {
        return List.of(Size.values());
    }

    /** Starts one with an empty profile; the caller closes it. */
    public static Browser open(Size size) {
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
        return new Browser(new ChromeDriver(service, options));
    }

    public WebDriver driver() {
        return driver;
    }

    /** Opens the address in the theme. */
    public void show(String url, Theme theme) {
        driver.get(url);
        driver.executeScript(
                "localStorage.setItem('touchstone.theme', arguments[0])",
                theme.name().toLowerCase(java.util.Locale.ROOT));
        driver.navigate().refresh();
    }

    /** Signs in by the form and waits for the page behind it. */
    public void signIn(String baseUrl, String username, String password) {
        driver.get(baseUrl + "/login");
        driver.findElement(By.id("login:username")).sendKeys(username);
        driver.findElement(By.id("login:password")).sendKeys(password);
        driver.findElement(By.id("login:submit")).click();
        new WebDriverWait(driver, Duration.ofSeconds(20))
                .until(ExpectedConditions.presenceOfElementLocated(By.id("signOut")));
    }

    /** Forgets the session, whichever page is open. */
    public void signOut() {
        driver.manage().deleteAllCookies();
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
