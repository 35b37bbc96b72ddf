package org.touchstone.launcher;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * The whole system as {@code mvn -Prun} starts it, in a process of its own, so that a test can kill
 * it. Whatever a test leaves behind is stopped when the tests' JVM ends.
 *
 * <p>It must have been packaged: {@code target/system} holds what is started, or the folder that
 * the system property {@code touchstone.system} names.
 */
public final class RunningSystem implements AutoCloseable {
    /** The sign-in of the agency administrator, user name {@code admin}. */
    public static final String ADMIN_PASSWORD = "first-password-of-the-tests";

    /** A bearer token of the agency administrator. */
    public static final String ADMIN_TOKEN = "ts_first-token-of-the-tests-0123456789abcdef";

    /** Of every demonstration account of the shared system. */
    public static final String DEMO_PASSWORD = "demonstration-of-the-tests";

    private static final List<String> QUICK_START =
            List.of("-Xmx768m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");
    private static final Path SYSTEM =
            Path.of(System.getProperty("touchstone.system", "target/system")).toAbsolutePath();
    private static final Path PROGRAMS = Path.of("target", "postgres-programs").toAbsolutePath();
    private static final Duration PATIENCE = Duration.ofMinutes(6);
    private static final List<RunningSystem> STARTED = new ArrayList<>();
    private static RunningSystem shared;

    private final Path home;
    private final int port;
    private final Path console;
    private final Process process;

    private RunningSystem(Path home, int port, Path console, Process process) {
        this.home = home;
        this.port = port;
        this.console = console;
        this.process = process;
    }

    /**
     * One system for all tests of this JVM, in a folder that was empty, with demonstration data.
     */
    public static synchronized RunningSystem shared() throws IOException, InterruptedException {
        if (shared == null) {
            shared = demonstration("shared");
        }
        return shared;
    }

    /**
     * One with demonstration data for a test that must know all that waits in the queue: readings
     * of other tests would come before its own. The test closes it.
     */
    public static RunningSystem demonstration(String name)
            throws IOException, InterruptedException {
        Path home = Path.of("target", name + "-home").toAbsolutePath();
        DataFolder.delete(home);
        return start(
                home,
                Map.of(
                        "touchstone.demo", "true",
                        "touchstone.demo.password", DEMO_PASSWORD,
                        "touchstone.evidence.max-bytes", "1048576",
                        // One reviewer reads for all tests on one day.
                        "touchstone.review.cap-minutes", "4800"));
    }

    /**
     * Starts and waits until it says that it is ready.
     *
     * @param home the data folder; what an earlier start left in it is found again
     * @param config MicroProfile names and values, over those that every test has: a free port and
     *     the administrator's password and token
     */
    public static RunningSystem start(Path home, Map<String, String> config)
            throws IOException, InterruptedException {
        return start(home, config, QUICK_START);
    }

    /**
     * As {@link #start(Path, Map)}, with other options of the Java machine than those that make
     * tests start quickly and run slowly.
     */
    public static RunningSystem start(
            Path home, Map<String, String> config, List<String> javaOptions)
            throws IOException, InterruptedException {
        Files.createDirectories(home);
        int port = freePort();
        Map<String, String> all = new HashMap<>();
        all.put("touchstone.home", home.toString());
        all.put("touchstone.http.port", String.valueOf(port));
        all.put("touchstone.postgres.programs", PROGRAMS.toString());
        all.put("touchstone.demo", "false");
        all.put("touchstone.bootstrap.admin-password", ADMIN_PASSWORD);
        all.put("touchstone.bootstrap.admin-token", ADMIN_TOKEN);
        all.putAll(config);

        List<String> command = new ArrayList<>(List.of(ChildJvm.java()));
        command.addAll(javaOptions);
        all.forEach((name, value) -> command.add("-D" + name + "=" + value));
        command.addAll(List.of("-jar", SYSTEM.resolve("touchstone.jar").toString()));
        Path console = home.resolve("console.txt");
        RunningSystem system =
                new RunningSystem(
                        home,
                        Integer.parseInt(all.get("touchstone.http.port")),
                        console,
                        new ProcessBuilder(command)
                                .redirectErrorStream(true)
                                .redirectInput(ProcessBuilder.Redirect.from(nothing()))
                                .redirectOutput(console.toFile())
                                .start());
        stopLater(system);
        system.awaitReady();
        return system;
    }

    /**
     * Starts a second node on the first one's database, with a data folder and a broker of its own.
     */
    public static RunningSystem startBeside(
            RunningSystem first, Path home, Map<String, String> config)
            throws IOException, InterruptedException {
        Map<String, String> all = new HashMap<>(config);
        all.put("touchstone.ds.url", first.jdbcUrl());
        all.put("touchstone.ds.user", "touchstone");
        all.put("touchstone.ds.password", first.databasePassword());
        return start(home, all);
    }

    private static synchronized void stopLater(RunningSystem system) {
        if (STARTED.isEmpty()) {
            Runtime.getRuntime()
                    .addShutdownHook(
                            new Thread(() -> STARTED.forEach(RunningSystem::stopWhatIsLeft)));
        }
        STARTED.add(system);
    }

    private void awaitReady() throws IOException, InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!console().contains("Touchstone is ready")) {
            if (!process.isAlive() || System.nanoTime() > deadline) {
                kill();
                throw new IllegalStateException(
                        "The system did not start; its console says:\n"
                                + console()
                                + "and more is in "
                                + home.resolve("log"));
            }
            Thread.sleep(100);
        }
    }

    /** Without a slash at the end. */
    public String baseUrl() {
        return "http://127.0.0.1:" + port;
    }

    public URI uri(String path) {
        return URI.create(baseUrl() + path);
    }

    public Path home() {
        return home;
    }

    /** What it has printed so far. */
    public String console() throws IOException {
        return Files.readString(console);
    }

    /** A connection of its own to the system's database; the caller closes it. */
    public Connection jdbc() throws IOException, SQLException {
        return DriverManager.getConnection(jdbcUrl(), "touchstone", databasePassword());
    }

    private String jdbcUrl() throws IOException {
        String port = Files.readAllLines(home.resolve("postgres/postmaster.pid")).get(3).strip();
        return "jdbc:postgresql://127.0.0.1:" + port + "/touchstone";
    }

    private String databasePassword() throws IOException {
        return Files.readString(home.resolve("postgres-password"));
    }

    /** The launcher's process, which the server and the broker share. */
    public ProcessHandle server() {
        return process.toHandle();
    }

    public ProcessHandle postgres() throws IOException {
        String pid = Files.readAllLines(home.resolve("postgres/postmaster.pid")).get(0).strip();
        return ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
    }

    /** As {@code kill -9} does; its PostgreSQL stays, as it would. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /**
     * As {@code kill} does, and waits.
     *
     * @return the exit status
     */
    public int stop() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            kill();
            throw new IllegalStateException("The system did not stop within a minute");
        }
        return process.exitValue();
    }

    @Override
    public void close() {
        process.destroy();
        stopWhatIsLeft();
    }

    private void stopWhatIsLeft() {
        try {
            process.destroy();
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
            EmbeddedDatabase.stopSurvivor(home, PROGRAMS);
        } catch (IOException | InterruptedException | RuntimeException e) {
            System.err.println("Something may still run on " + home + ": " + e);
        }
    }

    public static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static java.io.File nothing() {
        return new java.io.File("/dev/null");
    }
}
