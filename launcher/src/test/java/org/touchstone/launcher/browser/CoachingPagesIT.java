package org.touchstone.launcher.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.openqa.selenium.By;
import org.touchstone.launcher.CoachedCohort;
import org.touchstone.launcher.CoachedCohort.Person;
import org.touchstone.launcher.RunningSystem;
import org.touchstone.launcher.WorkToRead;
import org.touchstone.launcher.WorkToRead.Author;
import org.touchstone.launcher.browser.Browser.Size;
import org.touchstone.launcher.browser.Browser.Theme;

/** A manager gives an educator a coach; the two talk, meet and log it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CoachingPagesIT {
    private static final String TITLE = "Stepping into a Formal Teacher-Leader Role";

    private RunningSystem system;
    @AutoClose private Browser wide;
    @AutoClose private Browser narrow;

    @BeforeAll
    void openBrowsers() throws Exception {
        system = RunningSystem.shared();
        wide = Browser.open(Size.WIDE, system);
        narrow = Browser.open(Size.NARROW, system);
    }

    @Test
    void educatorIsGivenACoachAsksWritesAndIsMetWith() throws Exception {
        CoachedCohort cohort = new CoachedCohort(system);
        Author author = new WorkToRead(system).author();
        cohort.enrol(author);
        Person coach = cohort.person("Coachwell", "COACH");

        wide.signIn("manager");
        wide.show("/programs/cohort?id=" + cohort.id());
        wide.follow("Coaching");
        wide.check("manager-coaching-wide");
        wide.choose("coaching:coach", coach.id());
        wide.press(By.cssSelector("input[value='" + author.id() + "']"));
        wide.press("coaching:assign");
        wide.expect("1 educator has this coach now.", "Casey Coachwell");
        wide.signOut();

        narrow.signIn(author.username());
        narrow.show("/educator/desk");
        narrow.expect("My coach", "Casey Coachwell");
        narrow.follow("Casey Coachwell");
        narrow.check("educator-coaching-narrow");
        narrow.fill(By.cssSelector("textarea[id$=':message']"), "May we look at my plan?");
        narrow.press(By.cssSelector("[id$=':send']"));
        narrow.expect("Your coach is told.", "You asked, and your coach has not answered yet");
        begin(narrow);
        narrow.follow("Talk to your coach about this attempt");
        narrow.fill("say:body", "Is this the right lesson?");
        narrow.press("say:send");
        narrow.expect("Your message is sent.", "Is this the right lesson?");
        narrow.check("educator-conversation-narrow");
        narrow.press("sharing:evidence");
        narrow.press("sharing:share");
        narrow.expect("Your choice is saved.");
        narrow.signOut();

        wide.signIn(coach.username());
        narrow.signIn(coach.username());
        for (Theme theme : Theme.values()) {
            wide.show("/coach/desk", theme);
            wide.expect("Asks for a word, today", "1 new message", TITLE);
            wide.check("coach-desk-wide-" + theme.name().toLowerCase(Locale.ROOT));
            narrow.show("/coach/desk", theme);
            narrow.check("coach-desk-narrow-" + theme.name().toLowerCase(Locale.ROOT));
        }
        narrow.show("/coach/educator?id=" + author.id());
        narrow.check("coach-educator-narrow");
        wide.follow(WorkToRead.GIVEN + " " + WorkToRead.FAMILY);
        wide.check("coach-educator-wide");
        movesThePlannedSession();
        wide.follow("Conversation");
        wide.expect("Is this the right lesson?", "New");
        wide.check("coach-conversation-wide");
        wide.fill("say:body", "Yes, and say why.");
        wide.press("say:send");
        wide.expect("Yes, and say why.");

        narrow.show("/coach/desk");
        narrow.follow("Log a session");
        narrow.check("coach-session-narrow");
        narrow.press("session:keep");
        narrow.expect("The session is logged.");
        assertThat(narrow.text()).as("who asked has had it").doesNotContain("Asks for a word");
        narrow.follow("Coaching log");
        narrow.check("coach-sessions-narrow");
        wide.show("/coach/sessions");
        wide.follow("Correct");
        wide.fill("session:minutes", "45");
        wide.fill("session:privateNote", "Call again");
        wide.check("coach-session-correct-wide");
        wide.press("session:keep");
        wide.expect("The correction is saved.", "45", "Call again");
        wide.check("coach-sessions-wide");
    }

    private void begin(Browser browser) {
        browser.show("/micro-credential?code=NYC-PIPELINE-MC04");
        browser.press("start:go");
        browser.expect("Talk to your coach about this attempt");
        browser.check("educator-attempt-coached");
    }

    /** To a day in the middle of its month: by the cadence it is due at the end. */
    private void movesThePlannedSession() {
        wide.day(
                "move:day",
                LocalDate.now(ZoneId.of("America/New_York"))
                        .plusDays(14)
                        .with(TemporalAdjusters.nextOrSame(DayOfWeek.WEDNESDAY)));
        wide.press("move:go");
        wide.expect("moved by you");
        wide.expectOnPage("The session is moved, and the educator is told.");
    }
}
