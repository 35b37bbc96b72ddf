package org.touchstone.launcher.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.results.Results;
import com.deque.html.axecore.selenium.AxeBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.openqa.selenium.By;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.TakesScreenshot;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.logging.LogType;

/** What holds for every page, whatever it shows. */
public final class PageChecks {

    private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa");
    private static final Path PICTURES = Path.of("target", "pages");

    private PageChecks() {}

    /** Everything below; and keeps a picture in target/pages under this name. */
    public static void all(WebDriver driver, String baseUrl, String picture) {
        photograph(driver, picture);
        axe(driver);
        fitsItsWidth(driver);
        hasOneHeading(driver);
        loadsNothingFromElsewhere(driver, baseUrl);
        hasNoScriptError(driver);
    }

    /** No violation of WCAG 2.1 A and AA that axe can see. */
    public static void axe(WebDriver driver) {
        Results results = new AxeBuilder().withTags(RULES).analyze(driver);
        assertThat(results.getPasses()).as("axe looked at something").isNotEmpty();
        assertThat(results.getViolations())
                .as("axe at %s", driver.getCurrentUrl())
                .extracting(
                        rule ->
                                rule.getId()
                                        + ": "
                                        + rule.getHelp()
                                        + rule.getNodes().stream()
                                                .map(node -> "\n  " + node.getHtml())
                                                .toList())
                .isEmpty();
    }

    /** Nobody has to scroll sideways to read it. */
    public static void fitsItsWidth(WebDriver driver) {
        long over =
                (Long)
                        script(
                                driver,
                                "return document.documentElement.scrollWidth - document.documentElement.clientWidth");
        assertThat(over).as("pixels too wide: %s", driver.getCurrentUrl()).isZero();
    }

    public static void hasOneHeading(WebDriver driver) {
        assertThat(driver.findElements(By.tagName("h1"))).hasSize(1);
        assertThat(driver.getTitle()).contains(driver.findElement(By.tagName("h1")).getText());
    }

    public static void loadsNothingFromElsewhere(WebDriver driver, String baseUrl) {
        @SuppressWarnings("unchecked")
        List<String> loaded =
                (List<String>)
                        script(
                                driver,
                                "return performance.getEntriesByType('resource').map(e => e.name)");
        assertThat(loaded)
                .allMatch(address -> address.startsWith(baseUrl) || address.startsWith("data:"));
    }

    public static void hasNoScriptError(WebDriver driver) {
        assertThat(driver.manage().logs().get(LogType.BROWSER).getAll())
                .as("console of %s", driver.getCurrentUrl())
                .noneMatch(entry -> entry.getMessage().contains("Uncaught"));
    }

    private static void photograph(WebDriver driver, String name) {
        try {
            Files.createDirectories(PICTURES);
            Files.write(
                    PICTURES.resolve(name + ".png"),
                    ((TakesScreenshot) driver).getScreenshotAs(OutputType.BYTES));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Object script(WebDriver driver, String source) {
        return ((JavascriptExecutor) driver).executeScript(source);
    }
}
