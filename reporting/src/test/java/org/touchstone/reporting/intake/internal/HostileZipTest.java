package org.touchstone.reporting.intake.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.touchstone.credential.kernel.Actor;
import org.touchstone.reporting.intake.ImportView;
import org.touchstone.reporting.intake.ImportView.State;

class HostileZipTest {
    private static ImportSystem system;

    @BeforeAll
    static void start() {
        system = new ImportSystem();
    }

    @AfterAll
    static void stop() {
        system.close();
    }

    private static void assertRefused(Path zip, String code) {
        ImportView view = system.importZip(zip);
        assertThat(view.state()).isEqualTo(State.REJECTED);
        assertThat(view.refusals())
                .singleElement()
                .satisfies(
                        row -> {
                            assertThat(row.file()).isEqualTo("test.zip");
                            assertThat(row.code()).isEqualTo(code);
                        });
        assertThat(system.rowCounts().values()).containsOnly(0L);
    }

    private static Path zip(String... names) throws IOException {
        Path file = ImportSystem.temporaryFile();
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (String name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write("code,title\nA,B\n".getBytes(StandardCharsets.UTF_8));
            }
        }
        return file;
    }

    @Test
    void whatIsNoZipIsRefused() throws Exception {
        Path file = ImportSystem.temporaryFile();
        Files.writeString(file, "Dear agency, please find attached");
        assertRefused(file, "malformed-zip");

        Files.write(file, new byte[0]);
        assertRefused(file, "malformed-zip");
    }

    @Test
    void zipThatWasCutOffIsRefused() throws Exception {
        byte[] whole = Files.readAllBytes(CaseStudies.asPublished().zip());
        Path file = ImportSystem.temporaryFile();
        Files.write(file, java.util.Arrays.copyOf(whole, whole.length / 2));

        assertRefused(file, "malformed-zip");
    }

    @Test
    void zipWithOneByteChangedIsRefused() throws Exception {
        byte[] whole = Files.readAllBytes(zip("micro_credentials.csv"));
        // Local header 30, name 21: the deflated bytes begin at 51.
        whole[55] ^= 0x20;
        Path file = ImportSystem.temporaryFile();
        Files.write(file, whole);

        ImportView view = system.importZip(file);

        assertThat(view.state()).isEqualTo(State.REJECTED);
        assertThat(view.refusals()).extracting("code").containsExactly("malformed-zip");
    }

    @Test
    void encryptedZipIsRefused() throws Exception {
        byte[] whole = Files.readAllBytes(zip("micro_credentials.csv"));
        String text = new String(whole, StandardCharsets.ISO_8859_1);
        // General purpose flag of the local header and of the central directory.
        whole[text.indexOf("PK\u0003\u0004") + 6] |= 1;
        whole[text.indexOf("PK\u0001\u0002") + 8] |= 1;
        Path file = ImportSystem.temporaryFile();
        Files.write(file, whole);

        assertRefused(file, "encrypted-zip");
    }

    @Test
    void namesThatLeaveTheZipAreRefused() throws Exception {
        assertRefused(zip("../micro_credentials.csv"), "unexpected-path");
        assertRefused(zip("/micro_credentials.csv"), "unexpected-path");
        assertRefused(zip("a/b/micro_credentials.csv"), "unexpected-path");
        assertRefused(zip("a\\micro_credentials.csv"), "unexpected-path");
        assertRefused(zip("a/micro_credentials.csv", "b/programs.csv"), "unexpected-path");
    }

    @Test
    void zipOfTooManyFilesIsRefused() throws Exception {
        String[] names = new String[500];
        for (int i = 0; i < names.length; i++) {
            names[i] = "note-" + i + ".txt";
        }

        assertRefused(zip(names), "too-many-files");
    }

    @Test
    void zipWithoutAnythingToImportIsRefused() throws Exception {
        assertRefused(zip("letter.txt"), "nothing-to-import");
    }

    @Test
    void honestBombIsRefusedBeforeAnythingIsUnpacked() throws Exception {
        assertRefused(bomb(), "zip-bomb");
    }

    @Test
    void bombThatLiesAboutItsSizeIsDefusedBeforeItFillsTheMemory() throws Exception {
        Path file = bomb();
        byte[] whole = Files.readAllBytes(file);
        String text = new String(whole, StandardCharsets.ISO_8859_1);
        int size = text.indexOf("PK\u0001\u0002") + 24;
        java.util.Arrays.fill(whole, size, size + 4, (byte) 1);
        whole[size + 3] = 0;
        whole[size + 2] = 0;
        Files.write(file, whole);
        System.gc();
        long before = usedMemory();

        UploadedZip.Limits limits = new UploadedZip.Limits(200, 16L * 1024 * 1024, 100, 3_000_000);
        try (UploadedZip zip = UploadedZip.open(file, limits);
                java.io.InputStream in = zip.open("micro_credentials.csv")) {
            assertThatThrownBy(() -> in.transferTo(OutputStream.nullOutputStream()))
                    .isInstanceOfSatisfying(
                            UnreadableFile.class,
                            unreadable -> assertThat(unreadable.code()).isEqualTo("zip-bomb"));
        }
        System.gc();
        assertThat(usedMemory() - before).isLessThan(16L * 1024 * 1024);
    }

    private static Path bomb() throws IOException {
        Path file = ImportSystem.temporaryFile();
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("micro_credentials.csv"));
            fill(zip, 600L * 1024 * 1024);
        }
        return file;
    }

    @Test
    void importOfTooManyRowsStopsThere() throws Exception {
        Path file = zip("micro_credentials.csv");
        UploadedZip.Limits limits = new UploadedZip.Limits(200, 1_000_000, 100, 0);

        ImportRun.Report report =
                system.inTransaction(
                        (roster, history) ->
                                new ImportRun(roster, history, limits, false, rows -> {})
                                        .run(Actor.system("test"), file, "test.zip"));

        assertThat(report.refusals()).extracting("code").containsExactly("too-many-rows");
    }

    private static void fill(OutputStream out, long size) throws IOException {
        out.write("code,title\n".getBytes(StandardCharsets.UTF_8));
        byte[] row = "A,B\n".repeat(256 * 1024).getBytes(StandardCharsets.UTF_8);
        for (long written = 0; written < size; written += row.length) {
            out.write(row);
        }
    }

    private static long usedMemory() {
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
