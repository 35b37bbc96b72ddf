package org.touchstone.reporting.intake.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.touchstone.credential.kernel.Actor;
import org.touchstone.reporting.intake.ImportView;
import org.touchstone.reporting.intake.ImportView.FileCounts;
import org.touchstone.reporting.intake.ImportView.State;

class ImportTest {
    private final ImportSystem system = new ImportSystem();

    @org.junit.jupiter.api.AfterEach
    void close() {
        system.close();
    }

    @Test
    void everyRowOfTheCaseStudiesIsImportedAndTheSecondTimeUnchanged() {
        ImportView first = system.importZip(CaseStudies.asPublished().zip());

        assertThat(first.refusals()).isEmpty();
        assertThat(first.state()).isEqualTo(State.SUCCEEDED);
        assertThat(first.files())
                .contains(
                        new FileCounts("orgs.csv", 87, 87, 0, 0, 0, 0),
                        new FileCounts("users.csv", 269, 269, 0, 0, 0, 0),
                        new FileCounts("roles.csv", 269, 269, 0, 0, 0, 0),
                        new FileCounts("awards.csv", 546, 546, 0, 0, 0, 0));
        assertThat(system.rowCounts()).containsEntry("coaching_session", 748L);
        assertThat(system.audited()).containsExactly("import.succeeded by test");

        ImportView second = system.importZip(CaseStudies.asPublished().zip());

        assertThat(second.state()).isEqualTo(State.SUCCEEDED);
        assertThat(second.files())
                .filteredOn(file -> !file.file().equals("manifest.csv"))
                .allSatisfy(
                        file -> {
                            assertThat(file.unchanged()).isEqualTo(file.read());
                            assertThat(file.created() + file.updated()).isZero();
                        });
    }

    @Test
    void changedRowsAreUpdatedAndTheOthersLeftAlone() {
        system.importZip(CaseStudies.asPublished().zip());

        ImportView view =
                system.importZip(
                        CaseStudies.asPublished()
                                .replace(
                                        "users.csv",
                                        "Educator,MINEOLA-TL-T001",
                                        "Maria,MINEOLA-TL-T001")
                                .append("orgs.csv", "MINEOLA-TL-S99,,,New School,school,,MINEOLA")
                                .zip());

        assertThat(view.files())
                .contains(
                        new FileCounts("users.csv", 269, 0, 1, 268, 0, 0),
                        new FileCounts("orgs.csv", 88, 1, 0, 87, 0, 0));
        assertThat(
                        system.database()
                                .count(
                                        "select count(*) from credential.person where given_name = 'Maria'"))
                .isOne();
    }

    @Test
    void dryRunTellsWhatWouldHappenAndChangesNothing() {
        Map<String, Long> before = system.rowCounts();

        ImportView view = system.importZip(CaseStudies.asPublished().zip(), true);

        assertThat(view.state()).isEqualTo(State.SUCCEEDED);
        assertThat(view.dryRun()).isTrue();
        assertThat(view.files()).contains(new FileCounts("users.csv", 269, 269, 0, 0, 0, 0));
        assertThat(system.rowCounts()).isEqualTo(before);
    }

    @Test
    void filesInOneFolderWithMarksAndMetadataAndNotesAreWelcome() {
        CaseStudies studies = CaseStudies.asPublished();
        String orgs = studies.text("orgs.csv");
        ImportView view =
                system.importZip(
                        studies.with(
                                        "orgs.csv",
                                        "\uFEFF"
                                                + orgs.lines()
                                                        .map(
                                                                line ->
                                                                        line
                                                                                + (line.startsWith(
                                                                                                "sourcedId")
                                                                                        ? ",metadata.region"
                                                                                        : ",north"))
                                                        .collect(
                                                                java.util.stream.Collectors.joining(
                                                                        "\r\n")))
                                .with("README.md", "notes")
                                .zip("export/"));

        assertThat(view.refusals()).isEmpty();
        assertThat(view.files()).contains(new FileCounts("orgs.csv", 87, 87, 0, 0, 0, 0));
    }

    @Test
    void historyAloneFindsTheRosterThatIsThereAlready() {
        CaseStudies roster = CaseStudies.asPublished();
        CaseStudies history = CaseStudies.asPublished();
        for (String name :
                java.util.List.of("manifest.csv", "orgs.csv", "users.csv", "roles.csv")) {
            history.without(name);
        }
        assertThat(system.importZip(history.zip()).state()).isEqualTo(State.REJECTED);
        system.importZip(roster.zip());

        assertThat(system.importZip(history.zip()).state()).isEqualTo(State.SUCCEEDED);
    }

    @Test
    void jobThatACrashLeftBehindIsTakenUpByTheNextSweep() {
        UUID id =
                system.jobs()
                        .create(
                                Actor.system("test"),
                                "left.zip",
                                CaseStudies.asPublished().zip(),
                                false);
        system.jobs().countStart(id);

        system.queue().sweep();

        assertThat(system.jobs().find(id).orElseThrow().state()).isEqualTo(State.SUCCEEDED);
        assertThat(system.database().count("select count(*) from reporting.import_upload"))
                .isZero();
    }

    @Test
    void jobThatTakesTheServerDownEachTimeIsGivenUp() {
        UUID id =
                system.jobs()
                        .create(
                                Actor.system("test"),
                                "deadly.zip",
                                CaseStudies.asPublished().zip(),
                                false);
        for (int start = 0; start < 3; start++) {
            system.jobs().countStart(id);
        }

        system.queue().sweep();

        ImportView view = system.jobs().find(id).orElseThrow();
        assertThat(view.state()).isEqualTo(State.FAILED);
        assertThat(view.failure()).contains("Nothing was imported");
        assertThat(system.rowCounts()).containsEntry("person", 0L);
    }

    @Test
    void demonstrationHistoryIsLoadedIntoAnEmptySystemOnce() {
        DemonstrationHistoryBean demonstration =
                new DemonstrationHistoryBean(
                        system.database().dataSource(), system.jobs(), system.queue());

        assertThat(demonstration.load(Actor.system("first-start"))).isTrue();
        assertThat(system.rowCounts()).containsEntry("award", 546L).containsEntry("program", 4L);
        assertThat(demonstration.load(Actor.system("first-start"))).isFalse();
        assertThat(system.database().count("select count(*) from reporting.import_job")).isOne();
    }
}
