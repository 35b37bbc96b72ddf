package org.touchstone.launcher.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.touchstone.launcher.GraduatesAndReadings;
import org.touchstone.launcher.RunningSystem;
import org.touchstone.launcher.WorkToRead;
import org.touchstone.launcher.WorkToRead.Author;
import org.touchstone.launcher.browser.Browser.Size;
import org.touchstone.launcher.browser.Browser.Theme;

/** A supervisor invites a graduate, who accepts; a sheet is prepared, approved and exported. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GraduatePagesIT {
    private final LocalDate today = LocalDate.now(ZoneId.of("America/New_York"));
    private RunningSystem system;
    @AutoClose private Browser supervisor;
    @AutoClose private Browser other;

    @BeforeAll
    void openBrowsers() throws Exception {
        system = RunningSystem.shared();
        supervisor = Browser.open(Size.WIDE, system);
        other = Browser.open(Size.NARROW, system);
        supervisor.signIn("supervisor");
    }

    @Test
    void supervisorInvitesAGraduateWhoAcceptsTheTerms() throws Exception {
        Author author = new WorkToRead(system).author();
        try (GraduatesAndReadings rows = new GraduatesAndReadings(system)) {
            rows.graduate(author);
        }
        supervisor.show("/supervisor/graduates");
        supervisor.press("look:find");
        supervisor.expect("meet", author.username(), "Your invitation");
        supervisor.check("supervisor-graduates-wide");
        supervisor.show("/supervisor/graduate-rules", Theme.DARK);
        supervisor.check("supervisor-graduate-rules-wide-dark");
        supervisor.show("/supervisor/graduates?state=ELIGIBLE");
        supervisor.fill("graduates:organization", "NYCDOE");
        supervisor.day("graduates:ends", today.plusYears(1));
        inRowOf(author, "Invite").click();
        supervisor.expect("The graduate is invited", "answer to the terms");

        other.signIn(author.username());
        other.show("/educator/reviewing");
        other.expect("Invited", "I score by the rubric alone");
        other.check("educator-reviewing-invited-narrow");
        other.press(By.cssSelector("[id$=accept]"));
        other.expect("You have accepted.");
        other.check("educator-reviewing-accepted-narrow");
        other.signOut();

        other.signIn("supervisor");
        for (String page :
                List.of("/supervisor/graduates", "/supervisor/graduate-rules", "/supervisor/pay")) {
            other.show(page, Theme.DARK);
            other.check(page.substring(1).replace('/', '-') + "-narrow-dark");
        }
        other.signOut();
    }

    @Test
    void sheetIsPreparedApprovedByAnotherPersonAndExported() throws Exception {
        try (GraduatesAndReadings rows = new GraduatesAndReadings(system)) {
            LocalDate day = today.minusDays(3);
            rows.reading(day);
            supervisor.show("/supervisor/pay");
            supervisor.fill("rate:amount", "20");
            supervisor.day("rate:from", today.minusDays(400));
            supervisor.press("rate:add");
            supervisor.expect("The rate is added.", "$20.00");
            supervisor.day("period:begins", day);
            supervisor.day("period:ends", day);
            supervisor.press("period:prepare");
            supervisor.expect("Another person approves it", "$20.00");
            supervisor.check("supervisor-pay-sheet-draft-wide");
            String sheet = supervisor.address();
            assertThat(supervisor.findAll(By.id("sheet:approve"))).isEmpty();
            supervisor.show("/supervisor/pay");
            supervisor.check("supervisor-pay-wide");

            other.signIn("agency");
            other.show(sheet);
            other.press("sheet:approve");
            other.confirm();
            other.expect("The sheet is approved.");
            other.press("sheet:export");
            other.confirm();
            other.expect("The sheet is exported.");
            other.check("agency-pay-sheet-exported-narrow");
            other.signOut();
            other.signIn("reviewer");
            other.show("/reviewer/pay");
            other.expect("$20.00");
            other.check("reviewer-pay-narrow");
            other.signOut();
        }
    }

    private WebElement inRowOf(Author author, String button) {
        return supervisor.find(
                By.xpath(
                        "//tr[contains(., '"
                                + author.username()
                                + "')]//input[@value='"
                                + button
                                + "']"));
    }
}
