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
import org.touchstone.launcher.RunningSystem;
import org.touchstone.launcher.WorkToRead;
import org.touchstone.launcher.WorkToRead.Author;
import org.touchstone.launcher.browser.Browser.Size;
import org.touchstone.launcher.browser.Browser.Theme;

/** An agency sets a rate and opens a cycle; an educator reads what counts. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RenewalPagesIT {
    private final LocalDate today = LocalDate.now(ZoneId.of("America/New_York"));
    private RunningSystem system;
    @AutoClose private Browser agency;
    @AutoClose private Browser educator;

    @BeforeAll
    void openBrowsers() throws Exception {
        system = RunningSystem.shared();
        agency = Browser.open(Size.WIDE, system);
        educator = Browser.open(Size.NARROW, system);
    }

    @Test
    void agencySetsARateOpensACycleAndTheEducatorReadsWhatCounts() throws Exception {
        Author author = new WorkToRead(system).author();
        award(author);
        String code = "B-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
        agency.signIn("agency");
        agency.show("/administration/renewal");
        agency.expect("State professional license");
        agency.check("agency-renewal-wide");
        agency.fill("jurisdiction:name", "License " + code);
        agency.fill("jurisdiction:code", code);
        agency.fill("jurisdiction:unit", "clock hours");
        agency.press("jurisdiction:keep");
        agency.expect("The jurisdiction is saved.", "License " + code);

        agency.follow("License " + code);
        agency.expect("No rates yet");
        agency.choose("rate:scope", "DEFAULT");
        agency.fill("rate:amount", "7.3");
        agency.day("rate:first", today.minusDays(30));
        agency.press("rate:preview");
        agency.expect("The smallest amount is a quarter");
        agency.fill("rate:amount", "7.5");
        agency.day("rate:first", today.minusDays(30));
        agency.press("rate:preview");
        agency.expect("It changes nobody’s credit so far.");
        agency.press("rate:add");
        agency.expect("The rate is added.", "7.5 clock hours for each", "In force");

        agency.follow("Cycles");
        agency.day("cycle:begins", today.minusDays(10));
        agency.day("cycle:ends", today.plusYears(5));
        agency.fill("cycle:needed", "30");
        agency.fill("cycle:identifiers", author.email() + "\nno-such-person");
        agency.press("cycle:match");
        agency.expect("Can be opened", "Nobody has it");
        agency.check("agency-renewal-cycles-matched-wide");
        agency.press("cycle:open");
        agency.expect("1 cycle was opened. 1 line names nobody", author.username());
        agency.check("agency-renewal-cycles-wide");

        agency.show("/administration/renewal-rates?code=" + code);
        agency.choose("rate:scope", "DEFAULT");
        agency.fill("rate:amount", "10");
        agency.day("rate:first", today.minusDays(5));
        agency.press("rate:preview");
        agency.expect("One educator and one award would count differently.", "7.5");
        for (Theme theme : Theme.values()) {
            agency.check("agency-renewal-rates-wide-" + theme.name().toLowerCase(Locale.ROOT));
        }

        educator.signIn(author.username());
        educator.show("/educator/renewal");
        educator.expect("22.5 clock hours still needed", "Counts in full", "7.5 clock hours");
        educator.check("educator-renewal-narrow");
        educator.show("/educator/renewal", Theme.DARK);
        educator.check("educator-renewal-narrow-dark");

        agency.show("/administration/renewal-cycles?code=" + code);
        agency.follow(WorkToRead.GIVEN + " " + WorkToRead.FAMILY);
        agency.expect("22.5 clock hours still needed");
        agency.check("agency-renewal-statement-wide");
        agency.show("/reports/renewal-credit");
        agency.expect("License " + code, "7.5 clock hours");
        agency.check("agency-renewal-report-wide");
    }

    @Test
    void pagesOfTheAgencyFitATelephone() throws Exception {
        try (Browser narrow = Browser.open(Size.NARROW, system)) {
            narrow.signIn("agency");
            for (String page :
                    List.of(
                            "/administration/renewal",
                            "/administration/renewal-rates?code=STATE-LICENSE",
                            "/administration/renewal-cycles?code=STATE-LICENSE",
                            "/reports/renewal-credit")) {
                narrow.show(page, Theme.DARK);
                narrow.check("agency" + page.replaceAll("\\W+", "-") + "-narrow");
            }
        }
    }

    /** As a history file brings it. */
    private void award(Author author) throws Exception {
        try (var connection = system.jdbc();
                var insert =
                        connection.prepareStatement(
                                """
                                insert into credential.award (id, educator_id, micro_credential_id, awarded_on)
                                select gen_random_uuid(), ?, id, ? from credential.micro_credential
                                where code = 'NYC-PIPELINE-MC01'
                                """)) {
            insert.setObject(1, UUID.fromString(author.id()));
            insert.setObject(2, today);
            assertThat(insert.executeUpdate()).isEqualTo(1);
        }
    }
}
