package org.touchstone.reporting.intake.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.touchstone.credential.kernel.Sql;
import org.touchstone.reporting.intake.ImportView;
import org.touchstone.reporting.intake.ImportView.FileCounts;
import org.touchstone.reporting.intake.ImportView.State;

/**
 * A complete roster deactivates what left, one of changes only what it names; nothing is deleted.
 */
class RosterChangesTest {
    private static final String LEAVER = "MINEOLA-TL-T001";

    private final ImportSystem system = new ImportSystem();

    @BeforeEach
    void importCaseStudies() {
        assertThat(system.importZip(CaseStudies.asPublished().zip()).state())
                .isEqualTo(State.SUCCEEDED);
    }

    @AfterEach
    void close() {
        system.close();
    }

    @Test
    void whoIsNotInACompleteRosterAnyMoreIsDeactivatedAndKeepsTheHistory() {
        Map<String, Long> before = system.rowCounts();

        ImportView view = system.importZip(roster(LEAVER).zip());

        assertThat(view.refusals()).isEmpty();
        assertThat(file(view, "users.csv").deactivated()).isOne();
        assertThat(file(view, "roles.csv").deactivated()).isOne();
        assertThat(file(view, "users.csv"))
                .isEqualTo(new FileCounts("users.csv", 268, 0, 0, 268, 1, 0));
        assertThat(isActive(LEAVER)).isFalse();
        assertThat(countActive()).isEqualTo(268);
        assertThat(system.rowCounts()).as("nothing is deleted").isEqualTo(before);

        ImportView again = system.importZip(roster(LEAVER).zip());
        assertThat(file(again, "users.csv").deactivated()).as("the second time").isZero();

        system.importZip(CaseStudies.asPublished().zip());
        assertThat(isActive(LEAVER)).as("who comes back is active again").isTrue();
    }

    @Test
    void dryRunTellsWhoWouldLeaveAndDeactivatesNobody() {
        ImportView view = system.importZip(roster(LEAVER).zip(), true);

        assertThat(file(view, "users.csv").deactivated()).isOne();
        assertThat(isActive(LEAVER)).isTrue();
    }

    @Test
    void rosterOfChangesDeactivatesOnlyWhatItSaysIsToBeDeleted() {
        CaseStudies changes =
                only("users.csv", LEAVER)
                        .replace("users.csv", LEAVER + ",,", LEAVER + ",tobedeleted,")
                        .with("manifest.csv", manifest("file.users,delta"));

        ImportView view = system.importZip(changes.zip());

        assertThat(view.refusals()).isEmpty();
        assertThat(file(view, "users.csv"))
                .isEqualTo(new FileCounts("users.csv", 1, 0, 0, 0, 1, 0));
        assertThat(isActive(LEAVER)).isFalse();
        assertThat(countActive()).isEqualTo(268);
        assertThat(
                        system.database()
                                .count(
                                        "select count(*) from credential.award a join credential.person p"
                                                + " on p.id = a.educator_id where p.sourced_id = '"
                                                + LEAVER
                                                + "'"))
                .as("what was earned stays")
                .isPositive();
    }

    @Test
    void completeRosterOfOneDistrictSaysNothingAboutAnother() {
        CaseStudies mineola = CaseStudies.empty();
        CaseStudies all = CaseStudies.asPublished();
        for (String name : new String[] {"orgs.csv", "users.csv", "roles.csv"}) {
            mineola.with(
                    name,
                    all.text(name)
                            .lines()
                            .filter(
                                    line ->
                                            line.startsWith("sourcedId")
                                                    || line.startsWith("STATE")
                                                    || line.contains("MINEOLA"))
                            .collect(Collectors.joining("\n", "", "\n")));
        }
        mineola.with("manifest.csv", manifest("file.orgs,bulk\nfile.users,bulk\nfile.roles,bulk"));

        ImportView view = system.importZip(mineola.zip());

        assertThat(view.refusals()).isEmpty();
        assertThat(view.files()).allSatisfy(file -> assertThat(file.deactivated()).isZero());
        assertThat(countActive()).isEqualTo(269);
        assertThat(
                        system.database()
                                .count(
                                        "select count(*) from credential.organization where not active"))
                .isZero();
    }

    @Test
    void schoolThatIsGoneFromItsDistrictIsDeactivated() {
        ImportView view =
                system.importZip(
                        without("orgs.csv", "MINEOLA-TL-S01,")
                                .with("roles.csv", rolesWithout("MINEOLA-TL-S01"))
                                .zip());

        assertThat(view.refusals()).isEmpty();
        assertThat(file(view, "orgs.csv").deactivated()).isOne();
    }

    @Test
    void completeRosterThatHasLostMostOfItselfIsRefusedAndNobodyIsDeactivated() {
        CaseStudies studies = rosterOnly();
        studies.with(
                        "users.csv",
                        studies.text("users.csv")
                                .lines()
                                .limit(51)
                                .collect(Collectors.joining("\n", "", "\n")))
                .with("manifest.csv", manifest("file.orgs,bulk\nfile.users,bulk"))
                .without("roles.csv");

        ImportView view = system.importZip(studies.zip());

        assertThat(view.state()).isEqualTo(State.REJECTED);
        assertThat(view.refusals())
                .singleElement()
                .satisfies(
                        row -> {
                            assertThat(row.file()).isEqualTo("users.csv");
                            assertThat(row.code()).isEqualTo("too-many-left");
                            assertThat(row.message()).contains("has 50 rows, and 219 rows");
                        });
        assertThat(countActive()).isEqualTo(269);
        assertThat(file(view, "users.csv").updated()).isZero();
    }

    @Test
    void whoHoldsARoleByHandKeepsTheAccount() {
        new Sql(system.database().dataSource())
                .update(
                        """
                        insert into credential.role_grant (id, person_id, organization_id, role)
                        select ?, p.id, o.id, 'REVIEWER' from credential.person p, credential.organization o
                        where p.sourced_id = ? and o.sourced_id = 'STATE'
                        """,
                        UUID.randomUUID(),
                        LEAVER);

        ImportView view = system.importZip(roster(LEAVER).zip());

        assertThat(file(view, "users.csv").deactivated()).isZero();
        assertThat(file(view, "roles.csv").deactivated()).isOne();
        assertThat(isActive(LEAVER)).isTrue();
    }

    @Test
    void stateIdOfSomebodyInTheSystemIsRefusedWithTheOthersName() {
        ImportView view =
                system.importZip(
                        only("users.csv", LEAVER)
                                .replace("users.csv", LEAVER, "NEW-1")
                                .replace("users.csv", "mineola-tl-t001", "new-1")
                                .with("manifest.csv", manifest("file.users,delta"))
                                .zip());

        assertThat(view.state()).isEqualTo(State.REJECTED);
        assertThat(view.refusals())
                .singleElement()
                .satisfies(
                        row -> {
                            assertThat(row.line()).isEqualTo(2);
                            assertThat(row.column()).isEqualTo("identifier");
                            assertThat(row.message())
                                    .contains(
                                            LEAVER,
                                            "user name mineola-tl-t001",
                                            "roster id " + LEAVER);
                        });
    }

    /** The whole roster without the rows of a person. */
    private static CaseStudies roster(String leaver) {
        return without("users.csv", leaver + ",")
                .with("roles.csv", without("roles.csv", "R-" + leaver + ",").text("roles.csv"));
    }

    private static CaseStudies without(String file, String begin) {
        CaseStudies studies = rosterOnly();
        return studies.with(
                file,
                studies.text(file)
                        .lines()
                        .filter(line -> !line.startsWith(begin))
                        .collect(Collectors.joining("\n", "", "\n")));
    }

    private static String rolesWithout(String school) {
        return rosterOnly()
                .text("roles.csv")
                .lines()
                .filter(line -> !line.contains("," + school + ","))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static CaseStudies rosterOnly() {
        CaseStudies studies = CaseStudies.asPublished();
        for (String name :
                new String[] {
                    "micro_credentials.csv",
                    "programs.csv",
                    "participants.csv",
                    "awards.csv",
                    "coaching_sessions.csv",
                    "exit_surveys.csv",
                    "role_applications.csv"
                }) {
            studies.without(name);
        }
        return studies;
    }

    /** The header and one row of a file. */
    private static CaseStudies only(String file, String key) {
        return CaseStudies.empty()
                .with(
                        file,
                        CaseStudies.asPublished()
                                .text(file)
                                .lines()
                                .filter(
                                        line ->
                                                line.startsWith("sourcedId")
                                                        || line.startsWith(key + ","))
                                .collect(Collectors.joining("\n", "", "\n")));
    }

    private static String manifest(String files) {
        return "propertyName,value\nmanifest.version,1.0\noneroster.version,1.2\n" + files + "\n";
    }

    private static FileCounts file(ImportView view, String name) {
        return view.files().stream()
                .filter(file -> file.file().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private boolean isActive(String sourcedId) {
        return system.database()
                        .count(
                                "select count(*) from credential.person where active and sourced_id = '"
                                        + sourcedId
                                        + "'")
                == 1;
    }

    private long countActive() {
        return system.database()
                .count(
                        "select count(*) from credential.person where active and sourced_id is not null");
    }
}
