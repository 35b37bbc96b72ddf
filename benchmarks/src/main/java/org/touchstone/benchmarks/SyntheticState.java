package org.touchstone.benchmarks;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.function.IntFunction;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A state as an import: districts of twenty schools, schools of a hundred educators, ten awards for
 * each educator, from a catalog of forty, in one program for each district. The same numbers give
 * the same files.
 *
 * @param awards a multiple of a thousand
 */
record SyntheticState(int awards) {
    private static final int AWARDS_EACH = 10;
    private static final int EDUCATORS_EACH = 100;
    private static final int SCHOOLS_EACH = 20;
    private static final int CATALOG = 40;
    private static final LocalDate FIRST_DAY = LocalDate.of(2016, 9, 1);

    int educators() {
        return awards / AWARDS_EACH;
    }

    int schools() {
        return educators() / EDUCATORS_EACH;
    }

    int districts() {
        return Math.max(1, schools() / SCHOOLS_EACH);
    }

    /** Rows of all files but the manifest. */
    long rows() {
        return 1L
                + districts()
                + schools()
                + 2L * educators()
                + CATALOG
                + districts()
                + educators()
                + awards;
    }

    /** Row by row, so that the size costs no memory. */
    void write(Path file) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            part(
                    zip,
                    "manifest.csv",
                    "propertyName,value",
                    5,
                    i ->
                            switch (i) {
                                case 0 -> "manifest.version,1.0";
                                case 1 -> "oneroster.version,1.2";
                                case 2 -> "file.orgs,bulk";
                                case 3 -> "file.users,bulk";
                                default -> "file.roles,bulk";
                            });
            part(
                    zip,
                    "orgs.csv",
                    "sourcedId,status,dateLastModified,name,type,identifier,parentSourcedId",
                    1 + districts() + schools(),
                    this::organization);
            part(
                    zip,
                    "users.csv",
                    "sourcedId,status,dateLastModified,enabledUser,username,userIds,givenName,familyName,middleName,"
                            + "identifier,email,sms,phone,agentSourcedIds,grades,password,userMasterIdentifier,"
                            + "preferredGivenName,preferredMiddleName,preferredFamilyName,primaryOrgSourcedId,pronouns",
                    educators(),
                    i ->
                            "U%1$d,,,true,educator-%1$d,,Given%1$d,Family%1$d,,E-%1$d,educator-%1$d@example.org,,,,,,,,,,S%2$d,"
                                    .formatted(i, school(i)));
            part(
                    zip,
                    "roles.csv",
                    "sourcedId,status,dateLastModified,userSourcedId,roleType,role,beginDate,endDate,orgSourcedId,userProfileSourcedId",
                    educators(),
                    i -> "R%1$d,,,U%1$d,primary,teacher,,,S%2$d,".formatted(i, school(i)));
            part(
                    zip,
                    "micro_credentials.csv",
                    "code,title",
                    CATALOG,
                    i -> "STATE-%1$d,Competency %1$d".formatted(i));
            part(
                    zip,
                    "programs.csv",
                    "code,title,organization,startsOn,endsOn,participation,requiredCredentials,incentive,"
                            + "incentiveAmount,incentiveRecurrence,coachingCadence",
                    districts(),
                    i ->
                            "P%1$d,Program of district %1$d,D%1$d,2016-09-01,2026-06-30,VOLUNTARY,10,NONE,,,MONTHLY"
                                    .formatted(i));
            part(
                    zip,
                    "participants.csv",
                    "program,user,school,invitedOn,enrolledOn",
                    educators(),
                    i ->
                            "P%d,U%d,S%d,2016-09-01,2016-09-01"
                                    .formatted(district(school(i)), i, school(i)));
            part(zip, "awards.csv", "program,user,microCredential,awardedOn", awards, this::award);
        }
    }

    private String organization(int i) {
        if (i == 0) {
            return "STATE,,,State Education Agency,state,STATE,";
        }
        if (i <= districts()) {
            return "D%1$d,,,District %1$d,district,D%1$d,STATE".formatted(i - 1);
        }
        int school = i - 1 - districts();
        return "S%1$d,,,School %1$d,school,S%1$d,D%2$d".formatted(school, district(school));
    }

    private String award(int i) {
        int educator = i / AWARDS_EACH;
        return "P%d,U%d,STATE-%d,%s"
                .formatted(
                        district(school(educator)),
                        educator,
                        (educator + i % AWARDS_EACH) % CATALOG,
                        FIRST_DAY.plusDays((educator * 7L + i % AWARDS_EACH * 97L) % 3000));
    }

    private static int school(int educator) {
        return educator / EDUCATORS_EACH;
    }

    private int district(int school) {
        return Math.min(school / SCHOOLS_EACH, districts() - 1);
    }

    private static void part(
            ZipOutputStream zip, String name, String header, int rows, IntFunction<String> row)
            throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        Writer out = new BufferedWriter(new OutputStreamWriter(zip, StandardCharsets.UTF_8));
        out.write(header + "\n");
        for (int i = 0; i < rows; i++) {
            out.write(row.apply(i) + "\n");
        }
        out.flush();
        zip.closeEntry();
    }
}
