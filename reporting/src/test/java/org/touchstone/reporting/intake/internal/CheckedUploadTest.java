package org.touchstone.reporting.intake.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.touchstone.credential.kernel.Actor;
import org.touchstone.credential.kernel.ChangedRows.ChangedRow;
import org.touchstone.credential.kernel.ChangedRows.Outcome;
import org.touchstone.credential.kernel.NotFound;
import org.touchstone.credential.kernel.Paged;
import org.touchstone.credential.testing.AtOnce;
import org.touchstone.reporting.intake.CheckIsGone;
import org.touchstone.reporting.intake.ImportView;
import org.touchstone.reporting.intake.ImportView.State;

class CheckedUploadTest {
    private static final Actor ADMINISTRATOR = Actor.system("test");
    private static final String LEAVER = "MINEOLA-TL-T002";

    private final ImportSystem system = new ImportSystem();
    private final CheckedUploadsBean checks = at(Duration.ZERO);

    private CheckedUploadsBean at(Duration later) {
        return new CheckedUploadsBean(
                system.database().dataSource(), Clock.offset(ImportSystem.CLOCK, later));
    }

    @AfterEach
    void close() {
        system.close();
    }

    @Test
    void checkNamesEveryRowThatWouldChange() {
        system.importZip(CaseStudies.asPublished().zip());

        ImportView check = system.importZip(changed().zip(), true);

        assertThat(check.refusals()).isEmpty();
        assertThat(rows(check, null, null))
                .extracting(ChangedRow::file, ChangedRow::outcome, ChangedRow::what)
                .contains(
                        org.assertj.core.groups.Tuple.tuple(
                                "orgs.csv", Outcome.CREATED, "New School (MINEOLA-TL-S99)"))
                .anySatisfy(
                        row -> {
                            assertThat(row.toList().get(1)).isEqualTo(Outcome.UPDATED);
                            assertThat((String) row.toList().get(2)).startsWith("Maria ");
                        })
                .anySatisfy(
                        row -> {
                            assertThat(row.toList().get(0)).isEqualTo("users.csv");
                            assertThat(row.toList().get(1)).isEqualTo(Outcome.DEACTIVATED);
                            assertThat((String) row.toList().get(2)).contains(LEAVER);
                        });
        assertThat(rows(check, null, null))
                .as("as many as the counts say")
                .hasSize(
                        (int)
                                check.files().stream()
                                        .mapToLong(
                                                file ->
                                                        file.created()
                                                                + file.updated()
                                                                + file.deactivated())
                                        .sum());
    }

    @Test
    void rowsOfEveryFileSayWhomTheyAreAbout() {
        ImportView check = system.importZip(CaseStudies.asPublished().zip(), true);

        assertThat(checks.changes(check.id(), null, null, new Paged.Part(0, 1)).total())
                .isEqualTo(2460);
        for (ImportView.FileCounts file : check.files()) {
            Paged<ChangedRow> of =
                    checks.changes(check.id(), file.file(), Outcome.CREATED, new Paged.Part(0, 5));
            assertThat(of.total()).isEqualTo(file.created());
            assertThat(of.rows()).allSatisfy(row -> assertThat(row.what()).hasSizeGreaterThan(5));
        }
    }

    @Test
    void importFromACheckDoesWhatTheCheckSaidWithoutTheFile() {
        system.importZip(CaseStudies.asPublished().zip());
        ImportView check = system.importZip(changed().zip(), true);
        assertThat(check.canBeCommitted()).isTrue();

        UUID made = checks.commit(ADMINISTRATOR, check.id());
        system.queue().drain();

        ImportView done = system.jobs().find(made).orElseThrow();
        assertThat(done.state()).isEqualTo(State.SUCCEEDED);
        assertThat(done.files()).isEqualTo(check.files());
        assertThat(system.jobs().find(check.id()).orElseThrow().committedAs()).isEqualTo(made);
        assertThat(system.database().count("select count(*) from reporting.import_upload"))
                .as("the upload is gone after the import")
                .isZero();
    }

    @Test
    void eightWhoImportOneCheckMakeOneImport() throws Exception {
        ImportView check = system.importZip(CaseStudies.asPublished().zip(), true);
        List<UUID> made = AtOnce.times(8, () -> checks.commit(ADMINISTRATOR, check.id()));
        assertThat(Set.copyOf(made)).hasSize(1);
        assertThat(
                        system.database()
                                .count(
                                        "select count(*) from reporting.import_job where not dry_run"))
                .isOne();
    }

    @Test
    void refusedCheckAndImportAndUnknownOneCannotBeImported() {
        ImportView refused =
                system.importZip(CaseStudies.asPublished().without("orgs.csv").zip(), true);
        assertThat(refused.state()).isEqualTo(State.REJECTED);
        assertThat(refused.canBeCommitted()).isFalse();
        ImportView imported = system.importZip(CaseStudies.asPublished().zip());

        assertThatThrownBy(() -> checks.commit(ADMINISTRATOR, refused.id()))
                .isInstanceOf(CheckIsGone.class);
        assertThatThrownBy(() -> checks.commit(ADMINISTRATOR, imported.id()))
                .isInstanceOf(CheckIsGone.class);
        assertThatThrownBy(() -> checks.commit(ADMINISTRATOR, UUID.randomUUID()))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void afterADayTheUploadAndTheNamesAreGone() {
        ImportView check = system.importZip(CaseStudies.asPublished().zip(), true);
        CheckedUploadsBean tomorrow = at(Duration.ofHours(24));

        assertThatThrownBy(() -> tomorrow.commit(ADMINISTRATOR, check.id()))
                .isInstanceOf(CheckIsGone.class)
                .hasMessageContaining("Send the zip again");
        at(Duration.ofHours(23)).dropOld();
        assertThat(rows(check, null, null)).isNotEmpty();
        tomorrow.dropOld();

        assertThat(rows(check, null, null)).isEmpty();
        assertThat(system.database().count("select count(*) from reporting.import_upload"))
                .isZero();
    }

    private List<ChangedRow> rows(ImportView check, String file, Outcome outcome) {
        return checks.changes(check.id(), file, outcome, new Paged.Part(0, 200)).rows();
    }

    /** One school more, one name changed, one person and the role gone. */
    private static CaseStudies changed() {
        CaseStudies studies =
                CaseStudies.asPublished()
                        .replace("users.csv", "Educator,MINEOLA-TL-T001", "Maria,MINEOLA-TL-T001")
                        .append("orgs.csv", "MINEOLA-TL-S99,,,New School,school,,MINEOLA");
        for (String file : List.of("users.csv", "roles.csv")) {
            studies.with(
                    file,
                    studies.text(file)
                            .lines()
                            .filter(line -> !line.contains(LEAVER))
                            .collect(java.util.stream.Collectors.joining("\n")));
        }
        for (String file :
                List.of(
                        "micro_credentials.csv",
                        "programs.csv",
                        "participants.csv",
                        "awards.csv",
                        "coaching_sessions.csv",
                        "exit_surveys.csv",
                        "role_applications.csv")) {
            studies.without(file);
        }
        return studies;
    }
}
