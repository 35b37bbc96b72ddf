package org.touchstone.reporting.intake.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.touchstone.credential.testing.TestDatabase;
import org.touchstone.reporting.intake.ImportView;

/**
 * The import's memory does not grow with the file: a roster whose cells alone would take several
 * times as much goes through a small heap.
 */
class FlatMemoryTest {
    private static final int PEOPLE = 100_000;
    private static final String HEAP = "-Xmx32m";

    @TempDir Path folder;

    @Test
    void hundredThousandPeopleGoThroughAHeapOf32Mebibytes() throws Exception {
        try (TestDatabase database = TestDatabase.fresh("credential", "review", "reporting")) {
            Path output = folder.resolve("output.txt");
            Process importing =
                    new ProcessBuilder(
                                    Path.of(System.getProperty("java.home"), "bin", "java")
                                            .toString(),
                                    HEAP,
                                    "-XX:+UseSerialGC",
                                    "-XX:+ExitOnOutOfMemoryError",
                                    "-cp",
                                    System.getProperty("java.class.path"),
                                    SmallHeap.class.getName(),
                                    database.address(),
                                    roster().toString())
                            .redirectErrorStream(true)
                            .redirectOutput(output.toFile())
                            .start();
            assertThat(importing.waitFor(3, TimeUnit.MINUTES)).isTrue();

            assertThat(importing.exitValue()).as(Files.readString(output)).isZero();
            assertThat(Files.readString(output)).contains("SUCCEEDED");
            assertThat(database.count("select count(*) from credential.person")).isEqualTo(PEOPLE);
        }
    }

    /** Written row by row, so that this test does not need the memory either. */
    private Path roster() throws IOException {
        Path file = folder.resolve("roster.zip");
        String header =
                CaseStudies.asPublished().text("users.csv").lines().findFirst().orElseThrow();
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("manifest.csv"));
            write(
                    zip,
                    "propertyName,value\nmanifest.version,1.0\noneroster.version,1.2\nfile.users,bulk\n");
            zip.putNextEntry(new ZipEntry("users.csv"));
            write(zip, header + "\n");
            for (int i = 0; i < PEOPLE; i++) {
                write(
                        zip,
                        "U%d,,,true,user-%d,,Given name %d,Family name %d,,S-%d,user-%d@example.org,,,,,,,,,,,\n"
                                .formatted(i, i, i, i, i, i));
            }
        }
        return file;
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The process with the small heap. */
    static final class SmallHeap {
        private SmallHeap() {}

        public static void main(String[] arguments) {
            try (ImportSystem system = new ImportSystem(TestDatabase.at(arguments[0]))) {
                ImportView view = system.importZip(Path.of(arguments[1]));
                System.out.println(view.state() + " " + view.refusals() + view.failure());
            }
        }
    }
}
