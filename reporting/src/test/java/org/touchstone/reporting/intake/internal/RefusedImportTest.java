package org.touchstone.reporting.intake.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.touchstone.reporting.intake.ImportView;
import org.touchstone.reporting.intake.ImportView.RefusedRow;
import org.touchstone.reporting.intake.ImportView.State;

class RefusedImportTest {
    private static ImportSystem system;

    @BeforeAll
    static void start() {
        system = new ImportSystem();
        CaseStudies small =
                CaseStudies.asPublished()
                        .with(
                                "orgs.csv",
                                "sourcedId,status,dateLastModified,name,type,identifier,parentSourcedId\nOLD,,,Old,district,,\n")
                        .with(
                                "users.csv",
                                CaseStudies.asPublished()
                                                .text("users.csv")
                                                .lines()
                                                .findFirst()
                                                .orElseThrow()
                                        + "\nOLD-T1,,,true,old-t1,,Old,Teacher,,OLD-ID,,,,,,,,,,,,\n")
                        .with(
                                "roles.csv",
                                CaseStudies.asPublished()
                                                .text("roles.csv")
                                                .lines()
                                                .findFirst()
                                                .orElseThrow()
                                        + "\n");
        for (String history :
                List.of(
                        "micro_credentials.csv",
                        "programs.csv",
                        "participants.csv",
                        "awards.csv",
                        "coaching_sessions.csv",
                        "exit_surveys.csv",
                        "role_applications.csv")) {
            small.without(history);
        }
        assertThat(system.importZip(small.zip()).state()).isEqualTo(State.SUCCEEDED);
    }

    @AfterAll
    static void stop() {
        system.close();
    }

    /** Spoils the case studies, imports them and makes sure that nothing has come of it. */
    private static List<RefusedRow> refusals(Consumer<CaseStudies> spoil) {
        CaseStudies studies = CaseStudies.asPublished();
        spoil.accept(studies);
        Map<String, Long> before = system.rowCounts();
        ImportView view = system.importZip(studies.zip());
        assertThat(view.state()).isEqualTo(State.REJECTED);
        assertThat(view.refusedRows()).isEqualTo(view.refusals().size());
        assertThat(system.rowCounts()).isEqualTo(before);
        assertThat(view.refusals())
                .allSatisfy(row -> assertThat(row.message()).hasSizeGreaterThan(20));
        return view.refusals();
    }

    private static void assertRefused(
            Consumer<CaseStudies> spoil, String file, long line, String column, String code) {
        assertThat(refusals(spoil))
                .singleElement()
                .satisfies(
                        row -> {
                            assertThat(row.file()).isEqualTo(file);
                            assertThat(row.line()).isEqualTo(line);
                            assertThat(row.column()).isEqualTo(column);
                            assertThat(row.code()).isEqualTo(code);
                        });
    }

    /** A row at the end of a file that is wrong in one cell. */
    @ParameterizedTest(name = "{0}: {3} in {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "orgs.csv|X1,,,,school,,STATE|name|required",
                "orgs.csv|X1,,,New,campus,,STATE|type|not-a-choice",
                "orgs.csv|X1,gone,,New,school,,STATE|status|not-a-choice",
                "orgs.csv|X1,,,New,school,,NOWHERE|parentSourcedId|unknown-organization",
                "orgs.csv|MINEOLA,,,Twice,district,,STATE|sourcedId|duplicate",
                "users.csv|X1,,,yes,x1,,Ann,Lee,,,,,,,,,,,,,,|enabledUser|not-a-choice",
                "users.csv|X1,,,true,x1,,Ann,Lee,,,nobody,,,,,,,,,,,|email|email",
                "users.csv|X1,,,true,,,Ann,Lee,,,,,,,,,,,,,,|username|required",
                "users.csv|MINEOLA-TL-T001,,,true,x1,,Ann,Lee,,,,,,,,,,,,,,|sourcedId|duplicate",
                "users.csv|X1,,,true,Mineola-TL-t001,,Ann,Lee,,,,,,,,,,,,,,|username|duplicate",
                "users.csv|X1,,,true,x1,,Ann,Lee,,MINEOLA-TL-T001,,,,,,,,,,,,|identifier|duplicate",
                "users.csv|X1,,,true,OLD-t1,,Ann,Lee,,,,,,,,,,,,,,|username|taken",
                "users.csv|X1,,,true,x1,,Ann,Lee,,OLD-ID,,,,,,,,,,,,|identifier|taken",
                "users.csv|X1,,,true,x1,,A\u0000nn,Lee,,,,,,,,,,,,,,|givenName|control-character",
                "roles.csv|X1,,,MINEOLA-TL-T001,primary,wizard,,,MINEOLA,|role|not-a-choice",
                "roles.csv|X1,,,MINEOLA-TL-T001,primary,student,,,MINEOLA,|role|not-staff",
                "roles.csv|X1,,,MINEOLA-TL-T001,third,teacher,,,MINEOLA,|roleType|not-a-choice",
                "roles.csv|X1,,,NOBODY,primary,teacher,,,MINEOLA,|userSourcedId|unknown-user",
                "roles.csv|X1,,,MINEOLA-TL-T001,primary,teacher,,,NOWHERE,|orgSourcedId|unknown-organization",
                "roles.csv|X1,,,MINEOLA-TL-T001,primary,teacher,2016-06-01,2016-05-31,MINEOLA,|endDate|period",
                "roles.csv|X1,,,MINEOLA-TL-T001,primary,teacher,6/1/2016,,MINEOLA,|beginDate|date",
                "micro_credentials.csv|,Nameless|code|required",
                "micro_credentials.csv|MINEOLA-TL-MC01,Again|code|duplicate",
                "programs.csv|X1,X,NOWHERE,2015-09-08,2016-06-24,VOLUNTARY,,NONE,,,NONE|organization|unknown-organization",
                "programs.csv|X1,X,MINEOLA,2015-09-08,2015-09-07,VOLUNTARY,,NONE,,,NONE|endsOn|period",
                "programs.csv|X1,X,MINEOLA,2015-09-08,2016-06-24,MAYBE,,NONE,,,NONE|participation|not-a-choice",
                "programs.csv|X1,X,MINEOLA,2015-09-08,2016-06-24,VOLUNTARY,0,NONE,,,NONE|requiredCredentials|number",
                "programs.csv|X1,X,MINEOLA,2015-09-08,2016-06-24,VOLUNTARY,,NONE,$5,,NONE|incentiveAmount|number",
                "participants.csv|NOPE,MINEOLA-TL-T001,MINEOLA-TL-S01,2015-09-08,|program|unknown-program",
                "participants.csv|NYC-PIPELINE,MINEOLA-TL-T001,NOWHERE,2015-09-08,|school|unknown-organization",
                "participants.csv|MINEOLA-TL,MINEOLA-TL-T001,MINEOLA-TL-S01,2015-09-08,|user|duplicate",
                "awards.csv|MINEOLA-TL,MINEOLA-TL-T001,NO-SUCH,2016-04-30|microCredential|unknown-micro-credential",
                "awards.csv|MINEOLA-TL,MINEOLA-TL-T001,MINEOLA-TL-MC01,2016-04-30|microCredential|duplicate",
                "awards.csv|MINEOLA-TL,MINEOLA-TL-T002,NYC-PIPELINE-MC01,2016-02-30|awardedOn|date",
                "coaching_sessions.csv|MINEOLA-TL,MINEOLA-TL-T001,2016-01-01,an hour|minutes|number",
                "coaching_sessions.csv|MINEOLA-TL,MINEOLA-TL-T001,2015-09-18,45|heldOn|duplicate",
                "exit_surveys.csv|NYC-PIPELINE,NYC-PIPELINE-T157,2016-06-28,no time|reason|not-a-choice",
                "exit_surveys.csv|NYC-PIPELINE,NYC-PIPELINE-T157,2016-06-28,TOO_MUCH_WORK|reason|duplicate",
                "role_applications.csv|NYC-PIPELINE,NYC-PIPELINE-T150,2016-06-28,PERHAPS|outcome|not-a-choice",
                "role_applications.csv|NYC-PIPELINE,GHOST,2016-06-28,|user|unknown-user",
            })
    void wrongCellIsListedWithFileLineColumnAndCode(
            String file, String row, String column, String code) {
        long line = CaseStudies.asPublished().lastLine(file) + 1;

        assertRefused(studies -> studies.append(file, row), file, line, column, code);
    }

    @Test
    void everyFaultOfAnImportIsListedAtOnce() {
        List<RefusedRow> found =
                refusals(
                        studies ->
                                studies.append("users.csv", "X1,,,maybe,x1,,,Lee,,,,,,,,,,,,,,")
                                        // Refers to the row above, which is refused already.
                                        .append("roles.csv", "R1,,,X1,primary,teacher,,,STATE,")
                                        .append("orgs.csv", "X2,,,Two,school,,GONE")
                                        .append("awards.csv", "NOPE,NOBODY,NOTHING,2016-01-01"));

        assertThat(found)
                .extracting(row -> row.file() + " " + row.column() + " " + row.code())
                .containsExactlyInAnyOrder(
                        "users.csv enabledUser not-a-choice",
                        "users.csv givenName required",
                        "orgs.csv parentSourcedId unknown-organization",
                        "awards.csv program unknown-program",
                        "awards.csv user unknown-user",
                        "awards.csv microCredential unknown-micro-credential");
    }

    @Test
    void organizationsThatAreTheirOwnAncestorsAreRefusedRowByRow() {
        assertThat(
                        refusals(
                                studies ->
                                        studies.append("orgs.csv", "A,,,A,school,,B")
                                                .append("orgs.csv", "B,,,B,school,,C")
                                                .append("orgs.csv", "C,,,C,school,,A")
                                                .append("orgs.csv", "D,,,D,school,,A")
                                                .append("orgs.csv", "E,,,E,school,,E")))
                .extracting(row -> row.line() + " " + row.column() + " " + row.code())
                .containsExactly(
                        "89 parentSourcedId cycle",
                        "90 parentSourcedId cycle",
                        "91 parentSourcedId cycle",
                        "93 parentSourcedId cycle");
    }

    @Test
    void rowWithACellTooManyIsRefusedAndTheRestIsStillChecked() {
        assertThat(
                        refusals(
                                studies ->
                                        studies.append("micro_credentials.csv", "A,B,C")
                                                .append("micro_credentials.csv", ",B")))
                .extracting(row -> row.line() + " " + row.column() + " " + row.code())
                .containsExactly("32 null cell-count", "33 code required");
    }

    @Test
    void otherHeaderIsRefusedWithTheColumnThatWasExpected() {
        assertRefused(
                studies -> studies.replace("awards.csv", "microCredential", "badge"),
                "awards.csv",
                1,
                "microCredential",
                "header");
    }

    @Test
    void emptyFileIsRefused() {
        assertRefused(studies -> studies.with("awards.csv", ""), "awards.csv", 1, null, "header");
    }

    @Test
    void quoteThatIsNeverClosedEndsTheFile() {
        assertThat(refusals(studies -> studies.append("awards.csv", "MINEOLA-TL,\"MINEOLA")))
                .singleElement()
                .satisfies(
                        row -> {
                            assertThat(row.file()).isEqualTo("awards.csv");
                            assertThat(row.line()).isEqualTo(548);
                            assertThat(row.code()).isEqualTo("malformed-csv");
                        });
    }

    @Test
    void bytesThatAreNotUtf8AreRefusedWithTheirLine() {
        assertRefused(
                studies -> {
                    String text = studies.text("users.csv");
                    String spoiled = text.replaceFirst("Educator,NYC-PIPELINE-T100", "Zoë,T100");
                    studies.with("users.csv", spoiled.getBytes(StandardCharsets.ISO_8859_1));
                },
                "users.csv",
                lineOf("users.csv", "Educator,NYC-PIPELINE-T100"),
                null,
                "not-utf-8");
    }

    @Test
    void fileThatEndsEarlyHidesNoFaultOfTheOthers() {
        assertThat(
                        refusals(
                                studies ->
                                        studies.append("awards.csv", "MINEOLA-TL,\"MINEOLA")
                                                .append(
                                                        "exit_surveys.csv",
                                                        "NOPE,NYC-PIPELINE-T157,2016-06-28,OTHER")))
                .extracting(row -> row.file() + " " + row.code())
                .containsExactlyInAnyOrder(
                        "awards.csv malformed-csv", "exit_surveys.csv unknown-program");
    }

    private static long lineOf(String file, String part) {
        return CaseStudies.asPublished()
                        .text(file)
                        .lines()
                        .takeWhile(line -> !line.contains(part))
                        .count()
                + 1;
    }

    @Test
    void manifestMustTellTheTruth() {
        assertRefused(
                studies -> studies.without("roles.csv"),
                "manifest.csv",
                20,
                "value",
                "missing-file");
        assertRefused(
                studies -> studies.replace("manifest.csv", "file.orgs,bulk", "file.orgs,absent"),
                "manifest.csv",
                15,
                "value",
                "not-absent");
        assertRefused(
                studies -> studies.replace("manifest.csv", "version,1.2", "version,1.1"),
                "manifest.csv",
                0,
                "value",
                "version");
        assertRefused(
                studies -> studies.without("manifest.csv"),
                "manifest.csv",
                0,
                null,
                "missing-file");
    }

    @Test
    void fileOfAnUnknownNameIsRefused() {
        assertRefused(
                studies -> studies.with("award.csv", "a,b\n"),
                "award.csv",
                0,
                null,
                "unknown-file");
    }

    @Test
    void onlyTheFirstThousandRefusalsAreListedAndAllAreCounted() {
        StringBuilder rows = new StringBuilder(CaseStudies.asPublished().text("awards.csv"));
        for (int i = 0; i < 1500; i++) {
            rows.append("MINEOLA-TL,GHOST-").append(i).append(",MINEOLA-TL-MC01,2016-01-01\n");
        }
        for (int i = 0; i < 800; i++) {
            rows.append("MINEOLA-TL,GHOST-").append(i).append(",MINEOLA-TL-MC02,yesterday\n");
        }

        ImportView view =
                system.importZip(
                        CaseStudies.asPublished().with("awards.csv", rows.toString()).zip());

        assertThat(view.refusals()).hasSize(1000);
        assertThat(view.refusedRows()).isEqualTo(2300);
        assertThat(view.files())
                .filteredOn(file -> file.file().equals("awards.csv"))
                .singleElement()
                .satisfies(file -> assertThat(file.refused()).isEqualTo(2300));
    }

    @Test
    void formulasAreKeptAsTheTextTheyAre() {
        ImportView view =
                system.importZip(
                        CaseStudies.asPublished()
                                .append("orgs.csv", "X9,,,=1+1,school,,STATE")
                                .zip(),
                        true);

        assertThat(view.state()).isEqualTo(State.SUCCEEDED);
    }
}
