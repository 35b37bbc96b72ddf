package org.touchstone.launcher;

import fish.payara.micro.BootstrapException;
import java.io.IOException;
import java.io.PrintStream;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/**
 * Starts the whole system in one command: the data folder's lock, PostgreSQL, then Payara Micro
 * with the application and the broker; stops them in the reverse order.
 *
 * <p>The console gets only what its reader needs; everything else goes to the log in the data
 * folder. A system that cannot start says why in one line and leaves with 1.
 */
public final class Launcher {
    private static final String STOP_WITH_PARENT = "--stop-with-parent";
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final PrintStream console = System.out;
    private final Settings settings;
    private final DataFolder folder;
    private EmbeddedDatabase database;
    private MicroServer server;
    private boolean stopping;

    private Launcher(Settings settings, DataFolder folder) {
        this.settings = settings;
        this.folder = folder;
    }

    public static void main(String[] args) throws InterruptedException {
        PrintStream console = System.out;
        try {
            // Everything that can be refused is refused here, before anything has been started.
            Settings settings = Settings.read(System.getProperties(), System.getenv());
            Launcher launcher = new Launcher(settings, DataFolder.open(settings.home()));
            checkFree(settings.httpPort());
            PrintStream log = launcher.folder.log();
            System.setOut(log);
            System.setErr(log);
            Runtime.getRuntime().addShutdownHook(new Thread(launcher::stop, "touchstone-stop"));
            if (List.of(args).contains(STOP_WITH_PARENT)) {
                stopWithParent();
            }
            launcher.start();
        } catch (CannotStart e) {
            console.println("Touchstone cannot start: " + e.getMessage());
            leave(e, console);
        } catch (IOException | RuntimeException e) {
            console.println("Touchstone cannot start: " + e + " (more in the data folder's log)");
            leave(e, console);
        }
        new CountDownLatch(1).await();
    }

    /** The trace is for the log; while there is no log yet, the line on the console is enough. */
    private static void leave(Exception reason, PrintStream console) {
        if (System.out != console) {
            reason.printStackTrace(System.err);
        }
        System.exit(1);
    }

    /** Maven does not take its child with it when it is told to end, or is killed. */
    private static void stopWithParent() {
        ProcessHandle parent = ProcessHandle.current().parent().orElseThrow();
        Thread watch =
                new Thread(
                        () -> {
                            parent.onExit().join();
                            System.exit(0);
                        },
                        "touchstone-parent-watch");
        watch.setDaemon(true);
        watch.start();
    }

    private static void checkFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        } catch (IOException e) {
            throw new CannotStart(
                    "Port "
                            + port
                            + " cannot be had ("
                            + e.getMessage()
                            + "); choose another with touchstone.http.port.",
                    e);
        }
    }

    private void start() throws IOException, InterruptedException {
        console.println("Touchstone starts; data folder " + settings.home());
        startDatabase();
        System.setProperty("touchstone.home", settings.home().toString());
        System.setProperty("touchstone.http.port", String.valueOf(settings.httpPort()));
        System.setProperty("touchstone.base-url", settings.baseUrl());
        System.setProperty("touchstone.demo", settings.demo());
        if (database != null) {
            System.setProperty("touchstone.ds.url", database.jdbcUrl());
            System.setProperty("touchstone.ds.user", database.user());
            System.setProperty("touchstone.ds.password", database.password());
        }
        System.setProperty("touchstone.jms.ra", "activemq");
        forgetEmpty();
        MicroServer started =
                MicroServer.start(
                        system(), folder.emptied("server"), folder.path("broker"), settings);
        synchronized (this) {
            server = started;
        }
        awaitReady();
        printSignIns();
        console.println("Touchstone is ready at " + settings.baseUrl() + "/");
        console.println("Ctrl-C stops it; the log is " + folder.path("log/touchstone.log"));
    }

    /** A stop that comes in the middle waits, so that it finds what it has to stop. */
    private synchronized void startDatabase() throws IOException {
        if (stopping) {
            throw new CannotStart("It was told to stop.");
        }
        if (!settings.databaseUrl().isEmpty()) {
            return;
        }
        database = EmbeddedDatabase.start(settings.home(), settings.programs());
        database.whenGone(this::databaseIsGone);
    }

    private void databaseIsGone() {
        synchronized (this) {
            if (stopping) {
                return;
            }
        }
        console.println("PostgreSQL has stopped unexpectedly, so Touchstone stops too.");
        System.exit(1);
    }

    /** What the first start wrote down for the owner of the data folder. */
    private void printSignIns() throws IOException {
        Path signIns = folder.path("sign-ins.txt");
        if (Files.exists(signIns)) {
            console.println("Sign-ins (from " + signIns + "):");
            Files.readString(signIns).lines().forEach(line -> console.println("  " + line));
        }
    }

    /** Maven passes on what was not given as an empty value; to the application it is not set. */
    private static void forgetEmpty() {
        System.getProperties().stringPropertyNames().stream()
                .filter(name -> name.startsWith("touchstone."))
                .filter(name -> System.getProperty(name).isBlank())
                .forEach(System::clearProperty);
    }

    /** The folder this very jar lies in, with the WAR and the RAR beside it. */
    private static Path system() {
        try {
            URL jar = Launcher.class.getProtectionDomain().getCodeSource().getLocation();
            return Path.of(jar.toURI()).getParent();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private void awaitReady() throws IOException, InterruptedException {
        URL ready = URI.create("http://127.0.0.1:" + settings.httpPort() + "/health/ready").toURL();
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!answersOk(ready)) {
            if (System.nanoTime() > deadline) {
                throw new CannotStart(
                        ready + " does not say that it is ready; the data folder's log says more.");
            }
            Thread.sleep(200);
        }
    }

    private static boolean answersOk(URL url) throws IOException {
        HttpURLConnection connection = (HttpURLConnection) url.openConnection();
        connection.setConnectTimeout(2000);
        connection.setReadTimeout(10_000);
        try {
            return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
        } catch (IOException e) {
            return false;
        } finally {
            connection.disconnect();
        }
    }

    private void stop() {
        MicroServer startedServer;
        EmbeddedDatabase startedDatabase;
        synchronized (this) {
            stopping = true;
            startedServer = server;
            startedDatabase = database;
        }
        if (startedServer != null) {
            console.println("Touchstone stops");
            try {
                startedServer.stop();
            } catch (BootstrapException | InterruptedException | RuntimeException e) {
                e.printStackTrace(System.err);
            }
        }
        try {
            if (startedDatabase != null) {
                startedDatabase.close();
            }
            folder.close();
        } catch (IOException | RuntimeException e) {
            console.println("Touchstone did not stop in order: " + e.getMessage());
            e.printStackTrace(System.err);
        }
        if (startedServer != null) {
            console.println("Touchstone has stopped");
        }
    }
}
