package org.touchstone.launcher.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.openqa.selenium.By;
import org.touchstone.launcher.RunningSystem;
import org.touchstone.launcher.WorkToRead;
import org.touchstone.launcher.WorkToRead.Author;
import org.touchstone.launcher.browser.Browser.Size;
import org.touchstone.launcher.browser.Browser.Theme;

/** An administrator finds a person, gives a role and ends it, and walks the tree. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PeoplePagesIT {
    private RunningSystem system;

    @BeforeAll
    void start() throws Exception {
        system = RunningSystem.shared();
    }

    @Test
    void administratorGivesARoleAndEndsIt() throws Exception {
        Author author = new WorkToRead(system).author();
        for (Size size : Browser.sizes()) {
            try (Browser browser = Browser.open(size, system)) {
                String name = size.name().toLowerCase(Locale.ROOT);
                browser.signIn("agency");
                browser.show("/administration/people?words=" + author.username(), Theme.LIGHT);
                browser.expect(author.username(), "Educator, School " + WorkToRead.SCHOOL);
                browser.follow(WorkToRead.GIVEN + " " + WorkToRead.FAMILY);
                browser.choose("grant:role", "COACH");
                browser.find("grant:organization").sendKeys("NYCDOE");
                browser.press("grant:give");
                if (size == Size.NARROW) {
                    // The wide one has given it until today.
                    browser.expect("already holds the role COACH");
                    continue;
                }
                browser.expect("The role is given.");
                browser.check("agency-person-" + name);
                browser.press(By.cssSelector("[aria-label^='End today: Coach']"));
                browser.confirm();
                browser.expect("The role ends today.");
            }
        }
    }

    @Test
    void treeOfOrganizationsIsWalkedLevelByLevel() throws Exception {
        for (Size size : Browser.sizes()) {
            try (Browser browser = Browser.open(size, system)) {
                String name = size.name().toLowerCase(Locale.ROOT);
                browser.signIn("agency");
                browser.show("/administration/organizations", Theme.DARK);
                browser.follow("State Education Agency");
                browser.check("agency-organizations-" + name);
                browser.follow("Mineola Union Free School District");
                browser.expect("MINEOLA-TL-S01", "School");
                assertThat(browser.find(By.className("ts-breadcrumbs")).getText())
                        .contains("State Education Agency");
                browser.check("agency-schools-" + name);
                browser.follow("People");
                browser.expect("In Mineola Union Free School District and below");
                browser.check("agency-people-" + name);
            }
        }
    }
}
