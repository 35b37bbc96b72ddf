package org.touchstone.launcher;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A real PostgreSQL whose data lives in the data folder.
 *
 * <p>PostgreSQL is a process of its own and outlives a launcher that is killed. It then still holds
 * its data: the next start finds it through {@code postmaster.pid}, stops it in order and starts
 * afresh, so that never two of them run and its settings are those of this start.
 *
 * <p>Whoever starts one has the data folder's lock, so nobody else starts or stops it meanwhile.
 */
public final class EmbeddedDatabase implements AutoCloseable {
    private static final String NAME = "touchstone";
    private static final String SUPERUSER = "postgres";
    private static final int WAIT_SECONDS = 60;

    private final PostgresBinaries binaries;
    private final Path data;
    private final Path log;
    private final int port;
    private final String superuserPassword;
    private final String password;

    private EmbeddedDatabase(
            PostgresBinaries binaries,
            Path data,
            Path log,
            int port,
            String superuserPassword,
            String password) {
        this.binaries = binaries;
        this.data = data;
        this.log = log;
        this.port = port;
        this.superuserPassword = superuserPassword;
        this.password = password;
    }

    /**
     * @param home the data folder; the database takes {@code postgres} in it, and the log folder
     * @param programs where PostgreSQL's programs are, or are to be unpacked
     */
    public static EmbeddedDatabase start(Path home, Path programs) throws IOException {
        EmbeddedDatabase database = in(home, programs);
        database.stopSurvivor();
        Path data = database.data;
        if (!Files.exists(data.resolve("PG_VERSION"))) {
            database.initialize(home);
        }
        database.configure();
        database.startServer();
        try {
            database.createDatabase();
        } catch (SQLException e) {
            database.close();
            throw new CannotStart(
                    "The database in " + data + " does not let us in: " + e.getMessage(), e);
        }
        return database;
    }

    private static EmbeddedDatabase in(Path home, Path programs) throws IOException {
        return new EmbeddedDatabase(
                PostgresBinaries.unpack(programs),
                home.resolve("postgres"),
                Files.createDirectories(home.resolve("log")).resolve("postgres.log"),
                freePort(),
                secret(home.resolve("postgres-superuser-password")),
                secret(home.resolve("postgres-password")));
    }

    /** Stops what a killed process has left running on this data folder, if there is such. */
    public static void stopSurvivor(Path home, Path programs) throws IOException {
        if (Files.exists(home.resolve("postgres/postmaster.pid"))) {
            in(home, programs).stopSurvivor();
        }
    }

    public String jdbcUrl() {
        return url(NAME);
    }

    public String user() {
        return NAME;
    }

    public String password() {
        return password;
    }

    public int port() {
        return port;
    }

    private String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    private void initialize(Path home) throws IOException {
        run(
                "initdb",
                "--pgdata=" + data,
                "--username=" + SUPERUSER,
                "--auth=scram-sha-256",
                "--pwfile=" + home.resolve("postgres-superuser-password"),
                "--encoding=UTF8",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--locale=C");
        Path settings = data.resolve("postgresql.conf");
        Files.writeString(settings, Files.readString(settings) + "\ninclude = 'touchstone.conf'\n");
    }

    /**
     * A decision that is confirmed must survive a power cut: nothing here trades that for speed.
     */
    private void configure() throws IOException {
        Map<String, String> settings =
                Map.of(
                        "listen_addresses", "'127.0.0.1'",
                        "port", String.valueOf(port),
                        "unix_socket_directories", "''",
                        "fsync", "on",
                        "synchronous_commit", "on",
                        "full_page_writes", "on",
                        "max_connections", "100",
                        "timezone", "'UTC'",
                        "log_timezone", "'UTC'");
        Files.writeString(
                data.resolve("touchstone.conf"),
                settings.entrySet().stream()
                        .map(entry -> entry.getKey() + " = " + entry.getValue() + "\n")
                        .sorted()
                        .collect(Collectors.joining()));
    }

    /** {@code pg_ctl} detaches the server from the terminal, so Ctrl-C does not reach it first. */
    private void startServer() throws IOException {
        run(
                "pg_ctl",
                "start",
                "--wait",
                "--timeout=" + WAIT_SECONDS,
                "--silent",
                "--pgdata=" + data,
                "--log=" + log);
    }

    private void createDatabase() throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection(url(SUPERUSER), SUPERUSER, superuserPassword);
                Statement sql = connection.createStatement()) {
            if (!exists(sql, "select from pg_roles where rolname = '" + NAME + "'")) {
                sql.execute("create role " + NAME + " login");
            }
            sql.execute("alter role " + NAME + " password '" + password + "'");
            if (!exists(sql, "select from pg_database where datname = '" + NAME + "'")) {
                sql.execute("create database " + NAME + " owner " + NAME);
            }
        }
    }

    private static boolean exists(Statement sql, String query) throws SQLException {
        try (var rows = sql.executeQuery(query)) {
            return rows.next();
        }
    }

    private void stopSurvivor() throws IOException {
        Path pidFile = data.resolve("postmaster.pid");
        Optional<ProcessHandle> process = recordedProcess(pidFile);
        if (process.isEmpty()) {
            return;
        }
        if (isPostgresOnThisData(process.get())) {
            stopServer();
        } else {
            // The number was given to another process since; PostgreSQL would take that for itself.
            Files.deleteIfExists(pidFile);
        }
    }

    private static Optional<ProcessHandle> recordedProcess(Path pidFile) throws IOException {
        if (!Files.exists(pidFile)) {
            return Optional.empty();
        }
        List<String> lines = Files.readAllLines(pidFile);
        if (lines.isEmpty() || !lines.get(0).strip().matches("\\d+")) {
            return Optional.empty();
        }
        return ProcessHandle.of(Long.parseLong(lines.get(0).strip()))
                .filter(ProcessHandle::isAlive);
    }

    private boolean isPostgresOnThisData(ProcessHandle process) throws IOException {
        String program = process.info().command().orElse("").toLowerCase(Locale.ROOT);
        if (!program.endsWith("postgres") && !program.endsWith("postgres.exe")) {
            return false;
        }
        Path workingDirectory = Path.of("/proc", String.valueOf(process.pid()), "cwd");
        if (Files.exists(workingDirectory)) {
            return Files.isSameFile(workingDirectory, data);
        }
        return process.info()
                .arguments()
                .map(arguments -> List.of(arguments).contains(data.toString()))
                .orElse(true);
    }

    private void stopServer() throws IOException {
        String[] stop = {
            "stop", "--wait", "--timeout=" + WAIT_SECONDS, "--silent", "--pgdata=" + data, "--mode"
        };
        try {
            run("pg_ctl", with(stop, "fast"));
        } catch (CannotStart stillRunning) {
            run("pg_ctl", with(stop, "immediate"));
        }
    }

    private static String[] with(String[] arguments, String last) {
        String[] all = java.util.Arrays.copyOf(arguments, arguments.length + 1);
        all[arguments.length] = last;
        return all;
    }

    /** Tells when the PostgreSQL that runs now has ended, for whatever reason. */
    void whenGone(Runnable told) throws IOException {
        ProcessHandle process =
                recordedProcess(data.resolve("postmaster.pid"))
                        .orElseThrow(() -> new CannotStart("PostgreSQL did not stay up."));
        Thread watch =
                new Thread(
                        () -> {
                            process.onExit().join();
                            told.run();
                        },
                        "touchstone-database-watch");
        watch.setDaemon(true);
        watch.start();
    }

    /** Waits until PostgreSQL is gone; does nothing when it is gone already. */
    @Override
    public void close() throws IOException {
        if (recordedProcess(data.resolve("postmaster.pid")).isPresent()) {
            stopServer();
        }
    }

    private void run(String program, String... arguments) throws IOException {
        Process process =
                new ProcessBuilder(binaries.command(program, arguments))
                        .redirectErrorStream(true)
                        .redirectInput(ProcessBuilder.Redirect.from(nothing()))
                        .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                        .start();
        try {
            if (process.waitFor() != 0) {
                throw new CannotStart("PostgreSQL's " + program + " failed; " + log + " says why.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while waiting for " + program, e);
        }
    }

    private static java.io.File nothing() {
        boolean windows =
                System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("windows");
        return new java.io.File(windows ? "NUL" : "/dev/null");
    }

    private static String secret(Path file) throws IOException {
        if (!Files.exists(file)) {
            byte[] random = new byte[24];
            new SecureRandom().nextBytes(random);
            DataFolder.writePrivately(file, HexFormat.of().formatHex(random));
        }
        return Files.readString(file).strip();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
