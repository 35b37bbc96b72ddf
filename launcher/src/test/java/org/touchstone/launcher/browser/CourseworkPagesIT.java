package org.touchstone.launcher.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.Select;
import org.touchstone.launcher.RunningSystem;
import org.touchstone.launcher.browser.Browser.Size;
import org.touchstone.launcher.browser.Browser.Theme;
import org.touchstone.web.FirstBadgeWalk;

/** An educator completes coursework and notes an activity on a phone; a manager writes a module. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CourseworkPagesIT {
    private static final String CODE = "NYC-PIPELINE-MC03";
    private static final String READING = "Describing student work before judging it";
    private static final String QUIZ = "Finding patterns in a class set";

    private RunningSystem system;
    @AutoClose private Browser phone;
    @AutoClose private Browser wide;

    @BeforeAll
    void openBrowsers() throws Exception {
        system = RunningSystem.shared();
        phone = Browser.open(Size.NARROW, system);
        wide = Browser.open(Size.WIDE, system);
    }

    @AfterAll
    void leaveNothingWaiting() {
        new FirstBadgeWalk(system.baseUrl(), RunningSystem.ADMIN_TOKEN).scoreWhatWaits();
    }

    @Test
    void educatorCompletesCourseworkAndUsesAnActivityAsEvidenceOnAPhone() throws Exception {
        phone.signIn("educator");
        noteAnActivity();
        phone.show("/micro-credential?code=" + CODE);
        phone.press("start:go");
        phone.expect("Modules to complete", READING, QUIZ);
        phone.check("educator-attempt-modules");
        String attempt = phone.address();

        phone.follow(READING);
        phone.check("educator-module");
        phone.fill("complete:minutes", "75");
        phone.press("complete:done");
        phone.expect("is completed.", "Completed");
        takeTheQuiz();
        phone.show(attempt);
        assertThat(phone.text()).doesNotContain("has modules to complete");

        phone.follow("Add from my activities");
        phone.expect("Gallery walk with sentence starters");
        phone.check("educator-activities-choose");
        attach("Gallery walk with sentence starters");
        phone.expect("The activity is in your evidence.");
        phone.follow("Log time");
        phone.check("educator-time");
        phone.fill("log:minutes", "30");
        phone.fill("log:note", "Sorting samples");
        phone.press("log:save");
        phone.expect("The time is logged.", "Sorting samples");
        phone.show("/educator/desk");
        phone.expect("Logged this week");
        phone.check("educator-desk-hours");
    }

    private void noteAnActivity() {
        phone.show("/educator/desk");
        phone.follow("Note an activity");
        phone.check("educator-activity-new");
        assertThat(phone.value("activity:classLabel"))
                .as("that of the last activity")
                .isEqualTo("Grade 5, period 2");
        phone.fill("activity:done", "Maria Gomez, Jayden Thomas, Aisha Khan");
        phone.press("activity:save");
        phone.expect("This looks like a list of names.", "The activity is saved.");
        phone.check("educator-activity-names");
        phone.fill("activity:done", "Gallery walk with sentence starters");
        phone.press("activity:save");
        phone.expect("The activity is saved.", "Gallery walk with sentence starters");
        phone.check("educator-activities");
    }

    private void takeTheQuiz() {
        phone.follow(QUIZ);
        phone.press("complete:quiz");
        phone.expect("percent must be right");
        phone.check("educator-quiz");
        phone.press("answers:send");
        phone.confirm();
        phone.expectOnPage("Answer question ");
        for (String choice :
                List.of(
                        "Describing what is on the page",
                        "By what students understand",
                        "By the strategy that they used")) {
            phone.press(By.xpath("//label[normalize-space()='" + choice + "']"));
        }
        WebElement number = phone.find(By.cssSelector("input[inputmode=decimal]"));
        number.sendKeys("4");
        phone.press("answers:send");
        phone.confirm();
        phone.expect("You have passed with 3 of 3 right.", "Passed");
        phone.check("educator-quiz-passed");
    }

    private void attach(String what) {
        phone.press(By.xpath("//tr[contains(., '" + what + "')]//input[@type='submit']"));
    }

    @Test
    void managerWritesAModuleWithAQuizAndRetiresIt() throws Exception {
        wide.signIn("manager");
        wide.show("/programs/coursework");
        wide.check("manager-coursework-wide");
        wide.follow("Planning Professional Learning");
        wide.follow("New module");
        wide.check("manager-module-new-wide");
        String title = "Module " + UUID.randomUUID().toString().substring(0, 8);
        new Select(wide.find("write:organization")).selectByIndex(1);
        String organization = wide.value("write:organization");
        assertThat(organization).isNotBlank();
        wide.fill("write:title", title);
        wide.fill("write:body", "Read the chapter.");
        wide.fill("write:minutes", "40");
        wide.choose("write:completion", "QUIZ");
        wide.fill("write:questions", "Which?\n- One\n- Two");
        wide.press("write:save");
        wide.expectOnPage("Say which choice of 'Which?' is right.");
        wide.check("manager-module-refused-wide");
        wide.fill("write:questions", "Which?\n* One\n- Two");
        wide.press("write:save");
        wide.expect("The module is saved.", title, "A quiz");
        wide.check("manager-modules-wide");
        wide.follow(title);
        wide.check("manager-module-wide");
        wide.press("write:retire");
        wide.confirm();
        wide.expect("The module is retired.");
        assertThat(wide.text()).doesNotContain(title);
    }

    @Test
    void managerSeesTheForecastOfACohort() throws Exception {
        try (Browser manager = Browser.open(Size.NARROW, system)) {
            manager.signIn("manager");
            manager.show("/programs/list", Theme.DARK);
            manager.follow("Emerging Teacher Leaders Pipeline");
            manager.press(By.cssSelector("th a[href*='/programs/cohort?']"));
            manager.expect("Forecast");
            manager.follow("See the forecast of each");
            manager.expect("those who need most first");
            int people = manager.driver().findElements(By.cssSelector("tbody tr")).size();
            var workings = manager.driver().findElements(By.cssSelector("tbody th details"));
            assertThat(workings).as("each row says how it was worked out").hasSize(people);
            workings.get(people - 1).click();
            assertThat(workings.get(people - 1).findElements(By.cssSelector("li")))
                    .hasSizeGreaterThan(2);
            manager.check("manager-forecast-narrow");
        }
    }
}
