package org.touchstone.launcher.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.openqa.selenium.By;
import org.touchstone.launcher.GraduatesAndReadings;
import org.touchstone.launcher.RunningSystem;
import org.touchstone.launcher.WorkToRead;
import org.touchstone.launcher.WorkToRead.Author;
import org.touchstone.launcher.browser.Browser.Size;
import org.touchstone.launcher.browser.Browser.Theme;

/** A manager offers a leader role; an educator applies, is accepted and placed. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LeaderRolePagesIT {
    private final LocalDate today = LocalDate.now(ZoneId.of("America/New_York"));
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
    void educatorAppliesAndIsPlaced() throws Exception {
        Author author = new WorkToRead(system).author();
        try (GraduatesAndReadings rows = new GraduatesAndReadings(system)) {
            rows.graduate(author);
        }
        String code = "B-" + UUID.randomUUID().toString().substring(0, 8);
        manager.signIn("manager");
        manager.show("/programs/leader-roles");
        manager.check("manager-leader-roles-wide");
        manager.show("/programs/leader-role-edit");
        manager.fill("role:title", "Lead teacher " + code);
        manager.fill("role:code", code);
        manager.choose("role:cohort", "NYC-PIPELINE");
        manager.fill("role:worth", "Up to $12,500 a year");
        manager.fill("role:places", "1");
        manager.fill("role:counts", GraduatesAndReadings.CODE);
        manager.fill("role:needed", "2");
        manager.day("role:opens", today);
        manager.day("role:closes", today.plusDays(30));
        manager.press("role:save");
        manager.expect("It names 1 and cannot ask for more of them");
        manager.check("manager-leader-role-edit-refused-wide");
        manager.fill("role:needed", "1");
        manager.press("role:save");
        manager.expect("The role is saved.", "Up to $12,500 a year");
        String board = manager.address();

        educator.signIn(author.username());
        educator.show("/educator/roles");
        educator.expect("Lead teacher " + code, "Eligible");
        educator.check("educator-roles-eligible-narrow");
        educator.find("roles:statement").sendKeys("I lead a team already.");
        educator.press(By.cssSelector("input[aria-label='Apply: Lead teacher " + code + "']"));
        educator.expect("Your application has arrived.", "Applied");

        for (String step : List.of("interviewed", "accepted", "placed")) {
            manager.show(board.replaceAll("&.*", "") + "&state=" + before(step));
            manager.press(By.cssSelector("[id='steps:chosen'] input"));
            if (step.equals("placed")) {
                manager.fill("steps:placedAt", "School 5");
            }
            manager.press("steps:" + step);
            manager.expect("The step is recorded for one educator.");
        }
        manager.expect("Placed", "School 5", "1 of 1");
        manager.check("manager-leader-role-wide");
        manager.show(manager.address(), Theme.DARK);
        manager.check("manager-leader-role-wide-dark");
        educator.show("/educator/roles");
        educator.expect("Placed", "School 5");
        educator.check("educator-roles-placed-narrow");
        educator.signOut();

        educator.signIn("manager");
        educator.show(board, Theme.DARK);
        educator.check("manager-leader-role-narrow-dark");
        educator.show("/programs/leader-roles", Theme.LIGHT);
        educator.check("manager-leader-roles-narrow");
        assertThat(educator.text()).contains("1 of 1");
    }

    private static String before(String step) {
        return switch (step) {
            case "interviewed" -> "APPLIED";
            case "accepted" -> "INTERVIEWED";
            default -> "ACCEPTED";
        };
    }
}
