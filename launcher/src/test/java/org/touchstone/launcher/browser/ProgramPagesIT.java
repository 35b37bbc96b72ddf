package org.touchstone.launcher.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.touchstone.launcher.RunningSystem;
import org.touchstone.launcher.WorkToRead;
import org.touchstone.launcher.WorkToRead.Author;
import org.touchstone.launcher.browser.Browser.Size;
import org.touchstone.launcher.browser.Browser.Theme;

/** A manager offers a program; an educator is invited, enrols, leaves and says why. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProgramPagesIT {
    private RunningSystem system;
    @AutoClose private Browser manager;
    @AutoClose private Browser educator;

    @BeforeAll
    void openBrowsers() throws Exception {
        system = RunningSystem.shared();
        manager = Browser.open(Size.WIDE, system);
        educator = Browser.open(Size.NARROW, system);
    }

    @Test
    void educatorIsInvitedEnrolsLeavesAndSaysWhy() throws Exception {
        Author author = new WorkToRead(system).author();
        String code = "P-" + UUID.randomUUID().toString().substring(0, 8);
        manager.signIn("manager");
        createProgram(code);
        createCohort(code);
        invite(author);

        educator.signIn(author.username());
        educator.show("/educator/desk");
        educator.check("educator-desk-invited");
        educator.follow("Leaders " + code);
        educator.check("educator-program-invited");
        educator.press("invitation:accept");
        educator.expect("You are enrolled.", "0 of 2 earned, by");
        educator.check("educator-program-enrolled");
        educator.show("/educator/desk");
        educator.expect("0 of 2 earned, by");
        educator.follow("Leaders " + code);

        educator.follow("Leave this program");
        educator.check("educator-leaving");
        educator.press(By.cssSelector("input[value=TOO_MUCH_WORK]"));
        educator.press(By.cssSelector("input[value=NO_COACHING]"));
        educator.press("survey:leave");
        educator.confirm();
        educator.expect("You have left this program");
        educator.check("educator-program-left");
        educator.follow("Change your answer");
        assertThat(educator.find(By.cssSelector("input[value=NO_COACHING]")).isSelected()).isTrue();
        educator.check("educator-exit-survey");

        manager.driver().navigate().refresh();
        manager.expect("1 person has answered", "It was too much work beside teaching", "1 of 1");
        for (Theme theme : Theme.values()) {
            manager.show(manager.address(), theme);
            manager.check("manager-cohort-wide-" + theme.name().toLowerCase(Locale.ROOT));
        }
    }

    @Test
    void pagesOfAManagerFitATelephone() throws Exception {
        try (Browser narrow = Browser.open(Size.NARROW, system)) {
            narrow.signIn("manager");
            narrow.show("/programs/list", Theme.DARK);
            narrow.check("manager-programs-narrow");
            narrow.follow("Emerging Teacher Leaders Pipeline");
            narrow.check("manager-program-narrow");
            // The first cohort, which the history brought; the latest is above it.
            List<WebElement> cohorts =
                    narrow.findAll(By.cssSelector("th a[href*='/programs/cohort?']"));
            narrow.press(cohorts.get(cohorts.size() - 1));
            narrow.expect("1 to 25 of");
            narrow.check("manager-cohort-narrow");
            narrow.follow("Next page");
            narrow.expect("26 to 50 of");
            narrow.follow("Next cohort");
            narrow.check("manager-cohort-edit-narrow");
            assertThat(narrow.value("cohort:first")).isEqualTo("2016-09-09");
        }
    }

    @Test
    void agencyKeepsTheReasons() throws Exception {
        try (Browser wide = Browser.open(Size.WIDE, system)) {
            wide.signIn("agency");
            wide.show("/programs/list");
            wide.expect("Mineola");
            wide.follow("Reasons for leaving");
            wide.check("agency-exit-reasons-wide");
            wide.fill("reason:label", "Illness");
            wide.fill("reason:code", "ILLNESS");
            wide.fill("reason:position", "9");
            wide.press("reason:keep");
            wide.expect("The reason is saved.", "Illness");
        }
    }

    private void createProgram(String code) {
        manager.show("/programs/list");
        manager.check("manager-programs-wide");
        assertThat(manager.text()).as("Mineola is another district").doesNotContain("Mineola");
        manager.follow("New program");
        manager.fill("program:title", "Leaders " + code);
        manager.fill("program:code", code);
        manager.choose("program:organization", "NYCDOE");
        manager.fill("program:counts", "NYC-PIPELINE-MC01, NYC-PIPELINE-MC02");
        manager.check("manager-program-edit-wide");
        manager.press("program:save");
        manager.expect("The program is saved.");
        manager.check("manager-program-wide");
    }

    private void createCohort(String code) {
        LocalDate today = LocalDate.now(ZoneId.of("America/New_York"));
        manager.follow("First cohort");
        manager.fill("cohort:code", code + "-1");
        manager.day("cohort:first", today.minusDays(1));
        manager.day("cohort:final", today.minusDays(2));
        manager.fill("cohort:target", "2");
        manager.press("cohort:save");
        manager.expect("The last day is before the first.");
        manager.check("manager-cohort-edit-refused-wide");
        manager.day("cohort:final", today.plusDays(200));
        manager.press("cohort:save");
        manager.expect("The cohort is saved.", "Nobody is invited yet");
    }

    private void invite(Author author) {
        manager.follow("Invite educators");
        manager.fill("invitation:identifiers", author.email() + "\nno-such-person");
        manager.press("invitation:match");
        manager.expect("1 of 2 would be invited.", "Nobody in your organizations");
        manager.check("manager-invite-wide");
        manager.press("invitation:send");
        manager.expect(
                "1 educator was invited. 1 line names nobody who can be invited.",
                author.username());
    }
}
