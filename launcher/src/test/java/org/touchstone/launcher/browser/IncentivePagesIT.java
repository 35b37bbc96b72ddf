package org.touchstone.launcher.browser;

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
import org.touchstone.launcher.RunningSystem;
import org.touchstone.launcher.WorkToRead;
import org.touchstone.launcher.WorkToRead.Author;
import org.touchstone.launcher.browser.Browser.Size;
import org.touchstone.launcher.browser.Browser.Theme;

/** A manager writes a rule and proposes, the agency approves, and payroll gets a file. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IncentivePagesIT {
    private final LocalDate today = LocalDate.now(ZoneId.of("America/New_York"));

    private RunningSystem system;
    @AutoClose private Browser manager;
    @AutoClose private Browser agency;

    @BeforeAll
    void openBrowsers() throws Exception {
        system = RunningSystem.shared();
        manager = Browser.open(Size.WIDE, system);
        agency = Browser.open(Size.NARROW, system);
    }

    @Test
    void ruleBecomesAFileForPayroll() throws Exception {
        String code = "P-" + UUID.randomUUID().toString().substring(0, 8);
        manager.signIn("manager");
        agency.signIn("agency");

        manager.show("/administration/incentives");
        manager.check("incentives-wide");
        manager.follow("New incentive");
        manager.check("incentive-edit-wide");
        manager.fill("rule:title", "Supplement " + code);
        manager.fill("rule:code", code);
        manager.choose("rule:organization", "NYCDOE");
        manager.day("rule:effectiveFrom", LocalDate.parse("2010-01-01"));
        manager.fill("rule:amount", "500 dollars");
        manager.press("rule:save");
        manager.expect("is not an amount of dollars and cents");
        manager.fill("rule:amount", "3,500.00");
        manager.press("rule:save");
        manager.expect("The draft is saved.", "$3,500 once.", "people would be eligible today");
        manager.check("incentive-draft-wide");
        manager.press("publishing:publish");
        manager.confirm();
        manager.expect("The rule is published.", "Version 1");
        manager.check("incentive-wide");
        manager.follow("Who is eligible");
        manager.expect("Paid without a fund");
        manager.check("eligibilities-wide");
        String eligible = manager.address();
        manager.press(By.cssSelector("th a[href*='/administration/eligibility?']"));
        manager.expect("Version of the rule", "School on that day", "By the rule");
        manager.check("eligibility-wide");

        String title = "Window " + code;
        openWindow(title);
        manager.check("window-wide");
        manager.press("proposing:propose");
        manager.confirm();
        manager.expect("were proposed");
        String window = manager.address();

        agency.show(window);
        agency.expect("To decide");
        agency.check("window-narrow");
        agency.press(By.name("deciding:chosen"));
        agency.press("deciding:approve");
        agency.confirm();
        agency.expect("1 were approved.");

        manager.show("/administration/payouts");
        manager.choose("preparing:organization", "NYCDOE");
        manager.day("preparing:firstDay", LocalDate.parse("2010-01-01"));
        manager.day("preparing:lastDay", today);
        manager.press("preparing:prepare");
        manager.expect("Check the totals, then export it.");
        manager.press("run:export");
        manager.confirm();
        manager.expect("The file is ready.", "Download the file");
        manager.check("payout-wide");
        agency.show(manager.address());
        agency.expect("Payout run");
        agency.check("payout-narrow");
        for (String page :
                List.of(
                        "incentives",
                        "eligibilities",
                        "incentive-approvals",
                        "payouts",
                        "incentive-funds",
                        "incentive-data",
                        "incentive-checks")) {
            agency.show("/administration/" + page, Theme.DARK);
            agency.check(page + "-narrow");
        }
        for (Theme theme : Theme.values()) {
            manager.show("/reports/incentives", theme);
            manager.expect("entitlements are approved");
            manager.check("incentive-costs-wide-" + theme.name().toLowerCase(Locale.ROOT));
        }
        agency.show(eligible + "&state=APPROVED", Theme.LIGHT);
        agency.press(By.cssSelector("th a[href*='/administration/eligibility?']"));
        agency.expect("Correct a payment");
        agency.check("eligibility-narrow");
    }

    @Test
    void moneyOfAFundHasAPageOfItsOwn() throws Exception {
        String code = "F-" + UUID.randomUUID().toString().substring(0, 8);
        try (Browser wide = Browser.open(Size.WIDE, system)) {
            wide.signIn("agency");
            wide.show("/administration/incentive-funds");
            wide.fill("fund:title", "Fund " + code);
            wide.fill("fund:code", code);
            wide.choose("fund:organization", "NYCDOE");
            wide.press("fund:create");
            wide.expect("The fund is created.");
            wide.day("setting:firstDay", LocalDate.parse("2026-07-01"));
            wide.day("setting:lastDay", LocalDate.parse("2027-06-30"));
            wide.fill("setting:amount", "125,000");
            wide.press("setting:set");
            wide.expect("The budget is saved", "$125,000");
            wide.check("incentive-fund-wide");
        }
    }

    @Test
    void educatorSeesWhatIsOfferedAndAsks() throws Exception {
        Author author = new WorkToRead(system).author();
        try (Browser narrow = Browser.open(Size.NARROW, system)) {
            narrow.signIn(author.username());
            narrow.show("/educator/incentives");
            narrow.expect("You have not earned an incentive yet.");
            narrow.check("educator-incentives-narrow");
        }
    }

    private void openWindow(String title) {
        manager.show("/administration/incentive-approvals");
        manager.check("approvals-wide");
        manager.fill("window:title", title);
        manager.choose("window:organization", "NYCDOE");
        manager.day("window:earnedFrom", LocalDate.parse("2010-01-01"));
        manager.day("window:earnedTo", today);
        manager.day("window:opensOn", today);
        manager.day("window:closesOn", today.plusDays(10));
        manager.press("window:open");
        manager.expect("The window is open.");
    }
}
