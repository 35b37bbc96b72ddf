package org.touchstone.launcher.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WindowType;
import org.touchstone.launcher.RunningSystem;

/** Nothing that was typed is lost to a session that ends or to a second window. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InterruptedScoringIT {
    @AutoClose private ReviewerAtTheKeys reviewer;
    private Browser browser;

    @BeforeAll
    void start() throws Exception {
        reviewer = new ReviewerAtTheKeys();
        browser = reviewer.browser();
    }

    @Test
    void aLostSessionInTheMiddleOfScoringLosesNothing() throws Exception {
        reviewer.open();
        reviewer.press("n" + "t" + " Typed before.");
        reviewer.await(reviewer::saved);
        browser.signOut();
        reviewer.press(" Typed after.");
        reviewer.await(() -> reviewer.texts("#offer").contains("signed out"));
        assertThat(reviewer.typed()).contains("Typed after.");
        PageChecks.axe(browser.driver());

        reviewer.tabToText("Sign in again");
        reviewer.press(Keys.ENTER);
        reviewer.await(() -> browser.address().contains("/login"));
        reviewer.tabTo("login:username");
        reviewer.press("reviewer" + Keys.TAB + RunningSystem.DEMO_PASSWORD + Keys.ENTER);
        reviewer.await(() -> reviewer.present("#score[data-ready=true]"));
        assertThat(reviewer.typed()).contains("Typed before.");
        reviewer.await(() -> reviewer.texts("#offer").contains("was not saved"));
        reviewer.press(Keys.ENTER);
        reviewer.await(reviewer::saved);

        browser.driver().navigate().refresh();
        reviewer.await(() -> reviewer.present("#score[data-ready=true]"));
        assertThat(reviewer.typed()).contains("Typed after.");
    }

    @Test
    void theStaleOneOfTwoWindowsIsRefusedAndKeepsItsText() throws Exception {
        reviewer.open();
        String first = browser.driver().getWindowHandle();
        String address = browser.address();
        browser.driver().switchTo().newWindow(WindowType.TAB);
        browser.driver().get(address);
        reviewer.await(() -> reviewer.present("#score[data-ready=true]"));
        reviewer.press("nt From the second window.");
        reviewer.await(reviewer::saved);
        browser.driver().switchTo().window(first);
        reviewer.press("nt From the first window.");

        reviewer.await(() -> reviewer.texts("#offer").contains("another window"));
        assertThat(reviewer.typed()).contains("From the first window.");
        assertThat(
                        reviewer.count(
                                "review.criterion_score where comment like '%From the second window.%'"))
                .isEqualTo(1);
        reviewer.tabToText("Load the other one");
        reviewer.press(Keys.ENTER);
        reviewer.await(
                () ->
                        reviewer.present("#score[data-ready=true]")
                                && reviewer.typed().contains("From the second window."));
    }
}
