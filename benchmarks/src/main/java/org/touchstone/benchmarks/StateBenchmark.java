package org.touchstone.benchmarks;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.postgresql.PGConnection;
import org.touchstone.launcher.RunningSystem;

/**
 * A whole state imported by REST, beside PostgreSQL's own COPY of the rows that came of it into
 * tables with the same indexes and checks, in the same run and database; and what memory that took
 * at each size. Fails when an import is refused, or changes anything the second time.
 */
public final class StateBenchmark {
    /** Enough to serve, and little enough that an import that keeps its rows would not fit. */
    private static final String HEAP = "-Xmx320m";

    private static final String BOUNDARY = "touchstone-benchmark";
    private static final List<String> TABLES =
            List.of(
                    "organization",
                    "person",
                    "role_grant",
                    "micro_credential",
                    "program",
                    "participation",
                    "award");
    private static final Pattern AFTER_COLLECTION = Pattern.compile("->(\\d+)M\\(");

    private final HttpClient http = HttpClient.newHttpClient();

    private StateBenchmark() {}

    /**
     * One size.
     *
     * @param rows of all files but the manifest
     * @param heapMiB the most that was left after a collection
     * @param residentMiB the most that the process took, of the server with its broker
     * @param reportMillis the program outcomes of the whole state, the second time
     */
    private record Measured(
            int awards,
            long rows,
            double importSeconds,
            double againSeconds,
            double copySeconds,
            long heapMiB,
            long residentMiB,
            double reportMillis) {

        String line() {
            return String.format(
                    Locale.ROOT,
                    "| %,d | %,d | %,.0f | %,.0f | %.0f %% | %,.0f | %d MiB | %d MiB | %,.0f ms |",
                    awards,
                    rows,
                    rows / importSeconds,
                    rows / copySeconds,
                    100 * copySeconds / importSeconds,
                    rows / againSeconds,
                    heapMiB,
                    residentMiB,
                    reportMillis);
        }
    }

    /**
     * @param args the folder for the data and the report
     */
    public static void main(String[] args) throws Exception {
        Path folder = Files.createDirectories(Path.of(args[0]).toAbsolutePath());
        StringBuilder report = new StringBuilder(heading());
        for (String awards : System.getProperty("benchmark.awards").split(",", -1)) {
            SyntheticState state = new SyntheticState(Integer.parseInt(awards.strip()));
            Measured measured = new StateBenchmark().measure(folder, state);
            System.out.println(measured.line());
            report.append(measured.line()).append('\n');
        }
        Files.writeString(folder.resolve("state.md"), report);
        System.out.println(report);
    }

    private static String heading() {
        return String.format(
                Locale.ROOT,
                """
                Measured on %s with %d processors, %s, Java %s, a server with %s.

                | awards | rows | import, rows/s | COPY, rows/s | | again, rows/s | heap kept, peak | process, peak | report |
                |---|---|---|---|---|---|---|---|---|
                """,
                LocalDate.now(ZoneOffset.UTC),
                Runtime.getRuntime().availableProcessors(),
                System.getProperty("os.arch"),
                System.getProperty("java.version"),
                HEAP);
    }

    private Measured measure(Path folder, SyntheticState state) throws Exception {
        Path home = Files.createTempDirectory(folder, "state-home");
        Path collections = home.resolve("gc.log");
        Path zip = folder.resolve("state-" + state.awards() + ".zip");
        state.write(zip);
        try (RunningSystem system =
                RunningSystem.start(
                        home,
                        Map.of(),
                        List.of(
                                HEAP,
                                "-XX:+UseSerialGC",
                                "-Xlog:gc:file=" + collections + ":none"))) {
            JsonObject first = importFile(system, zip);
            JsonObject again = importFile(system, zip);
            if (again.getInt("unchanged") != state.rows()) {
                throw new IllegalStateException(
                        "Not every row is unchanged the second time: " + again);
            }
            long resident = residentMiB(system.server().pid());
            get(system, "/api/v1/reports/program-outcomes");
            long asked = System.nanoTime();
            get(system, "/api/v1/reports/program-outcomes");
            double reportMillis = (System.nanoTime() - asked) / 1e6;
            return new Measured(
                    state.awards(),
                    state.rows(),
                    seconds(first),
                    seconds(again),
                    copySeconds(system, folder),
                    mostKept(collections),
                    resident,
                    reportMillis);
        }
    }

    /** Sends, and waits for the end. */
    private JsonObject importFile(RunningSystem system, Path zip)
            throws IOException, InterruptedException {
        String head =
                "--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"state.zip\"\r\nContent-Type: application/zip\r\n\r\n"
                        .formatted(BOUNDARY);
        HttpResponse<String> sent =
                http.send(
                        request(system.uri("/api/v1/imports"))
                                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                                .POST(
                                        BodyPublishers.concat(
                                                BodyPublishers.ofString(head),
                                                BodyPublishers.ofFile(zip),
                                                BodyPublishers.ofString(
                                                        "\r\n--" + BOUNDARY + "--\r\n")))
                                .build(),
                        BodyHandlers.ofString());
        URI location = system.uri("/").resolve(sent.headers().firstValue("Location").orElseThrow());
        JsonObject job = json(sent.body());
        while (job.getString("state").equals("RUNNING")) {
            Thread.sleep(250);
            job = json(http.send(request(location).GET().build(), BodyHandlers.ofString()).body());
        }
        if (!job.getString("state").equals("SUCCEEDED")) {
            throw new IllegalStateException("The import was not accepted: " + job);
        }
        return job;
    }

    private String get(RunningSystem system, String path) throws IOException, InterruptedException {
        HttpResponse<String> answer =
                http.send(
                        request(system.uri(path)).header("Accept", "application/json").build(),
                        BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(path + " answers " + answer.statusCode());
        }
        return answer.body();
    }

    private static HttpRequest.Builder request(URI address) {
        return HttpRequest.newBuilder(address)
                .header("Authorization", "Bearer " + RunningSystem.ADMIN_TOKEN);
    }

    private static JsonObject json(String text) {
        try (var reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }

    /** From arrival to end, as the job itself says. */
    private static double seconds(JsonObject job) {
        return Duration.between(
                                Instant.parse(job.getString("requestedAt")),
                                Instant.parse(job.getString("finishedAt")))
                        .toMillis()
                / 1000.0;
    }

    /** The rows go out to files first; what is timed is only their way back. */
    private static double copySeconds(RunningSystem system, Path folder)
            throws SQLException, IOException {
        try (Connection connection = system.jdbc();
                Statement statement = connection.createStatement()) {
            statement.execute("create schema copied");
            for (String table : TABLES) {
                statement.execute(
                        "create table copied.%1$s (like credential.%1$s including all)"
                                .formatted(table));
                try (OutputStream out = Files.newOutputStream(file(folder, table))) {
                    copies(connection)
                            .copyOut("copy credential.%s to stdout".formatted(table), out);
                }
            }
            long start = System.nanoTime();
            connection.setAutoCommit(false);
            for (String table : TABLES) {
                try (InputStream in = Files.newInputStream(file(folder, table))) {
                    copies(connection).copyIn("copy copied.%s from stdin".formatted(table), in);
                }
            }
            connection.commit();
            return (System.nanoTime() - start) / 1e9;
        }
    }

    private static org.postgresql.copy.CopyManager copies(Connection connection)
            throws SQLException {
        return connection.unwrap(PGConnection.class).getCopyAPI();
    }

    private static Path file(Path folder, String table) {
        return folder.resolve("copied-" + table);
    }

    private static long mostKept(Path collections) throws IOException {
        long most = 0;
        Matcher matcher = AFTER_COLLECTION.matcher(Files.readString(collections));
        while (matcher.find()) {
            most = Math.max(most, Long.parseLong(matcher.group(1)));
        }
        return most;
    }

    private static long residentMiB(long pid) throws IOException {
        return Arrays.stream(Files.readString(Path.of("/proc/" + pid + "/status")).split("\n", -1))
                .filter(line -> line.startsWith("VmHWM:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElse(0);
    }
}
