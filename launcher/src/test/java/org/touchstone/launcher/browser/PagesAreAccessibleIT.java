package org.touchstone.launcher.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.touchstone.launcher.RunningSystem;
import org.touchstone.launcher.browser.Browser.Size;
import org.touchstone.launcher.browser.Browser.Theme;

/**
 * The pages that everybody sees and those that each role begins with, at both widths and in both
 * themes.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PagesAreAccessibleIT {

    /** A line for each public page. */
    private static final String[] PAGES = {
        "/",
        "/catalog",
        "/catalog?words=no-such-word",
        "/pathways",
        "/pathways?words=no-such-word",
        "/pathway?code=TEACHER-LEADER",
        "/micro-credential-changes?code=NYC-PIPELINE-MC01",
        "/help",
        "/login",
        "/no-such-page",
    };

    private RunningSystem system;
    private String baseUrl;
    @AutoClose private Browser wide;
    @AutoClose private Browser narrow;

    @BeforeAll
    void openBrowsers() throws Exception {
        system = RunningSystem.shared();
        baseUrl = system.baseUrl();
        wide = Browser.open(Size.WIDE, system);
        narrow = Browser.open(Size.NARROW, system);
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void publicPagesHaveNoViolationOnAWideScreen(Theme theme) {
        for (String page : PAGES) {
            check(wide, page, "wide", theme);
        }
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void publicPagesHaveNoViolationOnANarrowScreen(Theme theme) {
        for (String page : PAGES) {
            check(narrow, page, "narrow", theme);
        }
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void everyMicroCredentialOfTheCatalogHasNoViolation(Theme theme) {
        wide.show("/catalog");
        var addresses =
                wide.findAll(By.cssSelector(".ts-card--link a")).stream()
                        .map(link -> link.getDomProperty("href"))
                        .toList();
        assertThat(addresses).as("the demonstration's catalog").isNotEmpty();
        for (String address : addresses) {
            String page = address.substring(baseUrl.length());
            check(wide, page, "wide", theme);
            check(narrow, page, "narrow", theme);
        }
    }

    /**
     * The pages that the header offers to each role; what lies behind them has tests of its own.
     */
    @ParameterizedTest
    @ValueSource(strings = {"educator", "coach", "reviewer", "supervisor", "manager", "agency"})
    void everyRoleFindsItsPagesWithoutAViolation(String username) throws Exception {
        String password = SignIns.of(system.home()).password(username);
        for (Browser browser : List.of(wide, narrow)) {
            browser.signIn(username, password);
        }
        try {
            List<String> addresses =
                    wide.findAll(By.cssSelector(".ts-nav a")).stream()
                            .map(link -> link.getDomProperty("href"))
                            .toList();
            assertThat(addresses).isNotEmpty();
            for (String address : addresses) {
                String page = address.substring(baseUrl.length());
                check(wide, page, username + "-wide", Theme.LIGHT);
                check(narrow, page, username + "-narrow", Theme.DARK);
            }
        } finally {
            wide.signOut();
            narrow.signOut();
        }
    }

    @Test
    void aWrongPasswordIsExplainedAndTheExplanationIsAccessible() {
        wide.show("/login");
        wide.find("login:username").sendKeys("nobody");
        wide.find("login:password").sendKeys("wrong", Keys.ENTER);
        WebElement summary = wide.find(By.cssSelector(".ts-summary--error"));
        assertThat(summary.getText()).contains("do not match an active account");
        assertThat(wide.driver().switchTo().activeElement()).isEqualTo(summary);
        wide.check("login-refused");
    }

    @Test
    void anEmptyFieldIsNamedInTheSummaryAndBesideTheField() {
        wide.show("/login");
        wide.press("login:submit");
        WebElement link =
                wide.await(
                        ExpectedConditions.elementToBeClickable(
                                By.cssSelector(".ts-summary--error a")));
        link.click();
        WebElement field = wide.find("login:username");
        assertThat(wide.driver().switchTo().activeElement()).isEqualTo(field);
        assertThat(field.getDomAttribute("aria-invalid")).isEqualTo("true");
        assertThat(wide.find("login:username-error").getText()).isEqualTo(link.getText());
        wide.check("login-incomplete");
    }

    @Test
    void theSkipLinkIsTheFirstThingTheKeyboardReaches() {
        wide.show("/catalog");
        wide.find(By.tagName("body")).sendKeys(Keys.TAB);
        WebElement first = wide.driver().switchTo().activeElement();
        assertThat(first.getText()).isEqualTo("Skip to main content");
        first.sendKeys(Keys.ENTER);
        assertThat(wide.driver().switchTo().activeElement().getTagName()).isEqualTo("main");
    }

    @Test
    void theChosenThemeStaysOnTheNextPage() {
        wide.show("/", Theme.LIGHT);
        wide.press(By.cssSelector(".ts-menu summary"));
        wide.press(By.cssSelector("[data-theme-choice=dark]"));
        wide.show("/catalog");
        assertThat(wide.find(By.tagName("html")).getDomAttribute("data-theme")).isEqualTo("dark");
    }

    private void check(Browser browser, String page, String size, Theme theme) {
        browser.show(page, theme);
        String name = page.equals("/") ? "home" : page.substring(1).replaceAll("\\W+", "-");
        browser.check(name + "-" + size + "-" + theme.name().toLowerCase(Locale.ROOT));
    }
}
