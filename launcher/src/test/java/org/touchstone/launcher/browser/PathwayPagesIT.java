package org.touchstone.launcher.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.touchstone.launcher.RunningSystem;
import org.touchstone.launcher.WorkToRead;
import org.touchstone.launcher.WorkToRead.Author;
import org.touchstone.launcher.browser.Browser.Size;
import org.touchstone.launcher.browser.Browser.Theme;

/** A manager writes a pathway without a mouse; an educator follows it on a telephone. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PathwayPagesIT {
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
    void managerWritesAPathwayAndAnEducatorFollowsIt() throws Exception {
        Author author = new WorkToRead(system).author();
        String code = "V-" + UUID.randomUUID().toString().substring(0, 8);
        manager.signIn("manager");
        manager.show("/pathways/list");
        manager.expect("Emerging teacher leader");
        manager.check("manager-pathways-wide");
        manager.follow("New pathway");
        write(code);
        manager.scrollTo("pathway:tree:0:step");
        manager.check("manager-pathway-edit-wide");
        manager.press("pathway:save");
        manager.expect("The draft is saved.", "it asks for 3 of 2 members");
        manager.check("manager-pathway-wrong-wide");

        manager.follow("Change draft");
        manager.fill("pathway:tree:2:needed", "1");
        manager.press("pathway:save");
        manager.expect("The draft is saved.", "Any 1 of these");
        manager.press("state:publish");
        manager.confirm();
        manager.expect("The pathway is published.", "Nobody of yours follows it");
        for (Theme theme : Theme.values()) {
            manager.show(manager.address(), theme);
            manager.check("manager-pathway-wide-" + theme.name().toLowerCase(Locale.ROOT));
        }

        educator.signIn(author.username());
        educator.show("/educator/desk");
        educator.follow("Choose a pathway");
        educator.expect("Way " + code, "Emerging teacher leader");
        educator.check("educator-pathways-narrow");
        educator.follow("Way " + code);
        educator.check("pathway-narrow");
        educator.press("join:go");
        educator.expect("You follow this pathway.", "2 more: ", "0 of 2 steps");
        educator.check("educator-pathway-narrow");
        educator.show("/educator/desk");
        educator.expect("Way " + code, "0 of 2 steps");
        educator.check("educator-desk-pathway-narrow");

        manager.driver().navigate().refresh();
        manager.expect(author.username(), "0 of 2");
        manager.check("manager-pathway-followers-wide");
        educator.show("/educator/pathway?code=" + code);
        educator.press("following:leave");
        educator.confirm();
        educator.expect("You have left the pathway.");
    }

    @Test
    void treeIsWrittenOnATelephone() throws Exception {
        try (Browser narrow = Browser.open(Size.NARROW, system)) {
            narrow.signIn("manager");
            narrow.show("/pathways/list", Theme.DARK);
            narrow.check("manager-pathways-narrow");
            narrow.follow("Emerging teacher leader");
            narrow.check("manager-pathway-narrow");
            narrow.follow("Next version");
            narrow.expect("This begins as a copy");
            narrow.scrollTo("pathway:tree:1:step");
            narrow.check("manager-pathway-edit-narrow");
            enter(narrow, "pathway:tree:1:down");
            narrow.expect("Foundations");
            assertThat(narrow.value("pathway:tree:1:name")).isEqualTo("Leading others");
            enter(narrow, "pathway:tree:1:remove");
            narrow.expect("Foundations");
            assertThat(narrow.text()).doesNotContain("Leading others");
        }
    }

    /** By keyboard alone: a step, then a group of two that asks for three. */
    private void write(String code) {
        manager.fill("pathway:title", "Way " + code);
        manager.fill("pathway:code", code);
        manager.choose("pathway:organization", "NYCDOE");
        manager.fill("pathway:purpose", "To lead.");
        enter(manager, "pathway:tree:0:step");
        manager.fill("pathway:tree:1:code", "NYC-PIPELINE-MC01");
        enter(manager, "pathway:tree:0:group");
        manager.choose("pathway:tree:2:order", "ANY");
        manager.fill("pathway:tree:2:needed", "3");
        enter(manager, "pathway:tree:2:step");
        manager.fill("pathway:tree:3:code", "NYC-PIPELINE-MC02");
        enter(manager, "pathway:tree:2:step");
        manager.fill("pathway:tree:4:code", "NYC-PIPELINE-MC03");
        manager.press("pathway:preview");
        manager.expect("Any 3 of these", "Strategizing for Assessment");
    }

    private static void enter(Browser browser, String id) {
        WebElement button = browser.find(id);
        button.sendKeys(Keys.ENTER);
        browser.await(driver -> isGone(button));
    }

    /** While a page is being replaced the browser has more than one way to say so. */
    private static boolean isGone(WebElement element) {
        try {
            element.isEnabled();
            return false;
        } catch (WebDriverException gone) {
            return true;
        }
    }
}
