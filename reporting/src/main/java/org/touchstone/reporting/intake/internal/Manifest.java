package org.touchstone.reporting.intake.internal;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a OneRoster zip says about itself. */
final class Manifest {
    static final String NAME = "manifest.csv";

    /** The files of OneRoster 1.2 that an import passes over: nothing of them is kept here. */
    private static final Set<String> NOT_USED =
            Set.of(
                    "academicSessions.csv",
                    "categories.csv",
                    "classes.csv",
                    "classResources.csv",
                    "courses.csv",
                    "courseResources.csv",
                    "demographics.csv",
                    "enrollments.csv",
                    "lineItemLearningObjectiveIds.csv",
                    "lineItems.csv",
                    "lineItemScoreScales.csv",
                    "resources.csv",
                    "resultLearningObjectiveIds.csv",
                    "results.csv",
                    "resultScoreScales.csv",
                    "scoreScales.csv",
                    "userProfiles.csv",
                    "userResources.csv");

    static boolean isOtherOneRosterFile(String name) {
        return NOT_USED.contains(name);
    }

    private final RefusalLog refusals;
    private final Map<String, String> properties = new HashMap<>();
    private long rows;

    Manifest(RefusalLog refusals) {
        this.refusals = refusals;
    }

    /**
     * @return whether the manifest could be read and agrees with the files of the zip
     */
    boolean read(UploadedZip zip) throws IOException {
        long before = refusals.total();
        boolean ended =
                new CsvTable(NAME, List.of("propertyName", "value"), false, refusals)
                        .read(zip.open(NAME), row -> accept(row, zip.names()));
        if (ended) {
            mustBe("manifest.version", "1.0");
            mustBe("oneroster.version", "1.2");
        }
        return ended && refusals.total() == before;
    }

    /** Whether the file says that it is complete, not only what has changed. */
    boolean isBulk(String file) {
        return "bulk".equals(properties.get("file." + file.replaceFirst("\\.csv$", "")));
    }

    long rows() {
        return rows;
    }

    private void accept(Row row, Set<String> present) {
        rows++;
        String name = row.required("propertyName");
        String value = row.optional("value");
        if (name == null) {
            return;
        }
        if (properties.putIfAbsent(name, value == null ? "" : value) != null) {
            row.refuse("propertyName", "duplicate", Row.quoted(name) + " is given more than once.");
        } else if (name.startsWith("file.")) {
            checkFile(row, name.substring("file.".length()) + ".csv", value, present);
        }
    }

    private static void checkFile(Row row, String file, String value, Set<String> present) {
        if (value == null || !Set.of("absent", "bulk", "delta").contains(value)) {
            row.refuse("value", "not-a-choice", "This must be absent, bulk or delta.");
        } else if (value.equals("absent") && present.contains(file)) {
            row.refuse("value", "not-absent", "The zip has a file " + file + " all the same.");
        } else if (!value.equals("absent") && !present.contains(file)) {
            row.refuse("value", "missing-file", "The zip has no file " + file + ".");
        }
    }

    private void mustBe(String name, String value) {
        String found = properties.get(name);
        if (!value.equals(found)) {
            refusals.add(
                    NAME,
                    0,
                    "value",
                    "version",
                    "%s must be %s, it is %s."
                            .formatted(name, value, found == null ? "absent" : Row.quoted(found)));
        }
    }
}
