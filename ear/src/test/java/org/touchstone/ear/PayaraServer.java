package org.touchstone.ear;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A domain of Payara Server Full, made for one test and driven by {@code asadmin} as an agency's
 * administrator does. All of its listeners are on the loopback address.
 */
final class PayaraServer {
    private static final String DOMAIN = "touchstone";

    /** What {@code create-domain --portbase} adds for each of its listeners. */
    private static final int[] PORTS = {9, 37, 38, 39, 48, 49, 59, 66, 76, 80, 81, 86};

    private static final int ADMIN = 48;
    private static final int HTTP = 80;

    private final Path asadmin;
    private final Path domains;
    private final int base;

    private PayaraServer(Path asadmin, Path domains, int base) {
        this.asadmin = asadmin;
        this.domains = domains;
        this.base = base;
    }

    /**
     * @param installation the unpacked distribution
     * @param domains a folder that does not exist yet
     * @param configuration MicroProfile names and values
     */
    static PayaraServer start(Path installation, Path domains, Map<String, String> configuration)
            throws IOException, InterruptedException {
        Path asadmin = installation.resolve("bin/asadmin");
        asadmin.toFile().setExecutable(true);
        PayaraServer server = new PayaraServer(asadmin, domains, freeBase());
        server.local("create-domain", "--nopassword", "--portbase", String.valueOf(server.base));
        server.configure(configuration);
        try {
            server.local("start-domain");
            server.admin(
                    "create-jms-resource",
                    "--restype",
                    "jakarta.jms.ConnectionFactory",
                    "jms/touchstoneConnectionFactory");
            server.admin(
                    "create-jms-resource",
                    "--restype",
                    "jakarta.jms.Queue",
                    "--property",
                    "Name=ReviewQueue",
                    "jms/reviewQueue");
            return server;
        } catch (IOException | InterruptedException | RuntimeException e) {
            server.stop();
            throw e;
        }
    }

    private void configure(Map<String, String> configuration) throws IOException {
        Path file = domains.resolve(DOMAIN).resolve("config/domain.xml");
        String options =
                configuration.entrySet().stream()
                        .map(
                                entry ->
                                        "<jvm-options>-D"
                                                + entry.getKey()
                                                + "="
                                                + entry.getValue()
                                                + "</jvm-options>\n")
                        .collect(Collectors.joining());
        String settings = Files.readString(file);
        Files.writeString(
                file,
                settings.replaceFirst(
                                "</config>",
                                Matcher.quoteReplacement(broker(settings)) + "</config>")
                        .replace("address=\"0.0.0.0\"", "address=\"127.0.0.1\"")
                        .replaceAll(
                                "<network-listener (?![^>]*address=)",
                                "<network-listener address=\"127.0.0.1\" ")
                        .replace("host=\"localhost\"", "host=\"127.0.0.1\"")
                        .replaceAll(
                                "<hazelcast-config-specific-configuration[^>]*>",
                                "<hazelcast-config-specific-configuration enabled=\"false\">")
                        .replaceFirst("</java-config>", options + "</java-config>"));
        // The broker reads its own settings; by default it listens on every address.
        Path broker =
                Files.createDirectories(
                        domains.resolve(DOMAIN).resolve("imq/instances/imqbroker/props"));
        Files.writeString(broker.resolve("config.properties"), "imq.hostname=127.0.0.1\n");
    }

    /**
     * The template's broker, for the server itself: without it the first start adds one that
     * listens on every address.
     */
    private static String broker(String settings) {
        Matcher found =
                Pattern.compile("<jms-service.*?</jms-service>", Pattern.DOTALL).matcher(settings);
        if (!found.find()) {
            throw new IllegalStateException("The domain's template has no broker");
        }
        return found.group();
    }

    void deploy(Path archive) throws IOException, InterruptedException {
        admin("deploy", "--name", "touchstone", archive.toString());
    }

    void undeploy() throws IOException, InterruptedException {
        admin("undeploy", "touchstone");
    }

    String baseUrl() {
        return "http://127.0.0.1:" + (base + HTTP);
    }

    Path log() {
        return domains.resolve(DOMAIN).resolve("logs/server.log");
    }

    ProcessHandle process() throws IOException {
        String pid = Files.readString(domains.resolve(DOMAIN).resolve("config/pid")).strip();
        return ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
    }

    private void local(String command, String... options) throws IOException, InterruptedException {
        List<String> line = new ArrayList<>(List.of(command, "--domaindir", domains.toString()));
        line.addAll(List.of(options));
        line.add(DOMAIN);
        run(line);
    }

    private void admin(String command, String... options) throws IOException, InterruptedException {
        List<String> line =
                new ArrayList<>(
                        List.of(
                                "--host",
                                "127.0.0.1",
                                "--port",
                                String.valueOf(base + ADMIN),
                                command));
        line.addAll(List.of(options));
        run(line);
    }

    private void run(List<String> line) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(asadmin.toString(), "--interactive=false"));
        command.addAll(line);
        Path output = Files.createTempFile("asadmin", ".txt");
        try {
            Process process =
                    new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectInput(new java.io.File("/dev/null"))
                            .redirectOutput(output.toFile())
                            .start();
            boolean ended = process.waitFor(10, TimeUnit.MINUTES);
            if (!ended) {
                process.destroyForcibly();
            }
            if (!ended || process.exitValue() != 0) {
                throw new IllegalStateException(
                        String.join(" ", line) + " failed:\n" + Files.readString(output));
            }
        } finally {
            Files.deleteIfExists(output);
        }
    }

    /** Ends the domain, however far it got. */
    void stop() throws IOException, InterruptedException {
        local("stop-domain", "--force", "--kill");
    }

    /** Below the ports that the system hands out by itself. */
    private static int freeBase() {
        for (int attempt = 0; attempt < 100; attempt++) {
            int base = ThreadLocalRandom.current().nextInt(200, 320) * 100;
            if (allFree(base)) {
                return base;
            }
        }
        throw new IllegalStateException("No range of free ports was found");
    }

    private static boolean allFree(int base) {
        for (int offset : PORTS) {
            try (ServerSocket socket =
                    new ServerSocket(base + offset, 1, InetAddress.getLoopbackAddress())) {
                socket.getLocalPort();
            } catch (IOException e) {
                return false;
            }
        }
        return true;
    }
}
