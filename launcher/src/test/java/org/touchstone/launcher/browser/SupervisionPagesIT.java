package org.touchstone.launcher.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.openqa.selenium.By;
import org.touchstone.launcher.RunningSystem;
import org.touchstone.launcher.WorkToRead;
import org.touchstone.launcher.WorkToRead.Author;
import org.touchstone.launcher.WorkToRead.NamedFile;
import org.touchstone.launcher.browser.Browser.Size;
import org.touchstone.web.FirstBadgeWalk;

/** What two supervisors and an author do together, by clicking. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SupervisionPagesIT {
    private static final String CODE = "NYC-PIPELINE-MC04";

    private RunningSystem system;
    private WorkToRead work;

    @BeforeAll
    void start() throws Exception {
        system = RunningSystem.shared();
        work = new WorkToRead(system);
        work.readOnce();
        work.sealWhatIsInHand();
    }

    @AfterAll
    void leaveNothingBehind() throws Exception {
        holdDecisions(false);
        if (work != null) {
            work.sealWhatIsInHand();
        }
    }

    private void holdDecisions(boolean held) throws Exception {
        try (var connection = system.jdbc();
                var statement = connection.createStatement()) {
            statement.execute("update review.scoring_policy set held_for_release = " + held);
        }
    }

    private String handIn(Author author) {
        return work.handIn(
                author,
                CODE,
                List.of(new NamedFile("1.txt", "A plan.".getBytes(StandardCharsets.UTF_8))));
    }

    private String workNumber(String submission) throws Exception {
        try (var connection = system.jdbc();
                var statement = connection.createStatement();
                var rows =
                        statement.executeQuery(
                                "select work_number from review.review_task where submission_id = '"
                                        + submission
                                        + "'")) {
            rows.next();
            return rows.getString(1);
        }
    }

    private long held() {
        try (var connection = system.jdbc();
                var statement = connection.createStatement();
                var rows =
                        statement.executeQuery(
                                "select count(*) from review.work where stage = 'HELD'")) {
            rows.next();
            return rows.getLong(1);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void manyDecisionsAreReleasedOnlyWithASecondPerson() throws Exception {
        holdDecisions(true);
        Author first = work.author();
        Author second = work.author();
        String one = handIn(first);
        work.sealWhatIsInHand();
        String other = handIn(second);
        work.sealWhatIsInHand();
        FirstBadgeWalk.await(() -> held() == 2, "two decisions that are held");
        assertThat(work.state(first, one)).isEqualTo("IN_REVIEW");

        try (Browser proposer = signedIn(Size.WIDE, "supervisor", "/supervisor/release")) {
            proposer.check("release-held");
            proposer.findAll(By.cssSelector("#batch input[type=checkbox]"))
                    .forEach(proposer::press);
            proposer.fill("batch:note", "Both read with care");
            proposer.press("batch:propose");
            proposer.expectOnPage("Both read with care");
            assertThat(proposer.findAll(By.cssSelector("[aria-label^='Approve']")))
                    .as("nobody approves their own")
                    .isEmpty();
            assertThat(work.state(first, one)).isEqualTo("IN_REVIEW");
        }
        try (Browser approver = signedIn(Size.NARROW, "agency", "/supervisor/release")) {
            approver.check("release-proposed");
            approver.press(By.cssSelector("#batches input[aria-label$='Both read with care']"));
            approver.confirm();
            approver.expectOnPage("2 released");
            approver.check("release-approved");
        }
        FirstBadgeWalk.await(
                () ->
                        !work.state(first, one).equals("IN_REVIEW")
                                && !work.state(second, other).equals("IN_REVIEW"),
                "the released decisions");
        holdDecisions(false);
    }

    @Test
    void aSuspicionIsToldAnsweredAndCleared() throws Exception {
        Author author = work.author();
        String submission = handIn(author);
        String number = workNumber(submission);

        try (Browser supervisor = signedIn(Size.WIDE, "supervisor", "/supervisor/integrity");
                Browser educator = Browser.open(Size.NARROW, system)) {
            supervisor.fill("suspicion:work", number);
            supervisor.fill("suspicion:concern", "The plan is a published one");
            supervisor.press("suspicion:open");
            supervisor.confirm();
            supervisor.expectOnPage("The case is open and its author is told.");
            String address = supervisor.address();
            assertThat(supervisor.findAll(By.id("decision:clear")))
                    .as("nothing is decided before the author was heard")
                    .isEmpty();
            supervisor.check("integrity-case");

            educator.signIn(author.username());
            educator.show("/educator/attempt?id=" + submission);
            educator.expectOnPage("The plan is a published one");
            educator.check("integrity-asked");
            educator.fill("integrity:reply", "I published it myself");
            educator.press("integrity:send");
            educator.confirm();
            educator.expectOnPage("I published it myself");

            supervisor.show("/supervisor/integrity");
            supervisor.check("integrity-list");
            supervisor.press(By.linkText(number));
            supervisor.expectOnPage("I published it myself");
            assertThat(supervisor.address()).isEqualTo(address.replaceAll("&.*", ""));
            supervisor.fill("decision:findings", "It is the author's own");
            supervisor.press("decision:clear");
            supervisor.confirm();
            supervisor.expectOnPage("The case is closed; the work goes on.");
            supervisor.check("integrity-cleared");
        }
        work.sealWhatIsInHand();
    }

    @Test
    void theGuidesAreReadOnHelpPages() throws Exception {
        for (Size size : Browser.sizes()) {
            try (Browser browser = signedIn(size, "supervisor", "/help")) {
                browser.press(By.linkText("The scoring queue"));
                browser.expectOnPage("The way of a work");
                browser.check("guide-queue-" + size);
                browser.show("/help/calibration");
                browser.check("guide-calibration-" + size);
                browser.show("/administration/reminders");
                browser.press(By.linkText("Change"));
                browser.arriveAt("step=");
                browser.check("reminder-step-" + size);
            }
        }
    }

    @Test
    void aStepOfRemindingIsChangedAndChangedBack() throws Exception {
        try (Browser browser = signedIn(Size.WIDE, "supervisor", "/administration/reminders")) {
            String before = change(browser, "4");
            browser.expectOnPage("4 times at most");
            change(browser, before);
            browser.expectOnPage("Saved");
            assertThat(browser.text()).doesNotContain("4 times at most");
        }
    }

    /** The budget of the first step; tells what it was. */
    private static String change(Browser browser, String budget) {
        browser.press(By.linkText("Change"));
        browser.arriveAt("step=");
        String before = browser.value("change:budget");
        browser.fill("change:budget", budget);
        browser.press("change:save");
        browser.expectOnPage("Saved");
        return before;
    }

    private Browser signedIn(Size size, String username, String page) {
        Browser browser = Browser.open(size, system);
        browser.signIn(username);
        browser.show(page);
        return browser;
    }
}
