package org.touchstone.launcher;

import fish.payara.micro.BootstrapException;
import fish.payara.micro.PayaraMicro;
import fish.payara.micro.PayaraMicroRuntime;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Payara Micro in this process, with the WAR at the root and the broker inside. It listens on the
 * loopback address only.
 */
final class MicroServer {
    private final PayaraMicroRuntime runtime;

    private MicroServer(PayaraMicroRuntime runtime) {
        this.runtime = runtime;
    }

    /**
     * @param system the folder with {@code touchstone.war} and {@code activemq.rar}
     * @param work an empty folder: Micro's boot commands fail on what an earlier start left
     * @param broker where the broker keeps its messages
     */
    static MicroServer start(Path system, Path work, Path broker, int httpPort) throws IOException {
        Path brokerSettings = work.resolve("broker.xml");
        Files.writeString(
                brokerSettings,
                resource("broker.xml").replace("@FOLDER@", xmlText(broker.toString())));
        Path preBoot = work.resolve("before-boot.txt");
        Files.writeString(
                preBoot,
                resource("before-boot.txt")
                        .replace("@BROKER@", brokerSettings.toUri().getRawPath()));
        Path postBoot = work.resolve("after-boot.txt");
        Files.writeString(
                postBoot,
                resource("after-boot.txt")
                        .replace("@RAR@", system.resolve("activemq.rar").toString()));
        Path logging = work.resolve("logging.properties");
        Files.writeString(logging, resource("logging.properties"));
        try {
            PayaraMicro.main(
                    "--logproperties",
                    logging.toString(),
                    "--nohazelcast",
                    "--disablephonehome",
                    "--port",
                    String.valueOf(httpPort),
                    "--rootdir",
                    Files.createDirectory(work.resolve("domain")).toString(),
                    "--unpackdir",
                    Files.createDirectory(work.resolve("runtime")).toString(),
                    "--prebootcommandfile",
                    preBoot.toString(),
                    "--postbootcommandfile",
                    postBoot.toString(),
                    "--deploy",
                    system.resolve("touchstone.war").toString(),
                    "--contextroot",
                    "/");
            PayaraMicroRuntime runtime = PayaraMicro.getInstance().getRuntime();
            if (runtime.getDeployedApplicationNames().stream()
                    .noneMatch(name -> name.contains("touchstone"))) {
                throw new CannotStart("The application did not start");
            }
            return new MicroServer(runtime);
        } catch (IllegalStateException e) {
            throw new CannotStart("The server did not start", e);
        }
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = MicroServer.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String xmlText(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }

    /**
     * Returns when the server has stopped. When the process ends, Micro has begun to stop by a hook
     * of its own; that is then waited for.
     */
    void stop() throws BootstrapException, InterruptedException {
        try {
            runtime.shutdown();
        } catch (IllegalStateException stopsAlready) {
            for (Thread thread : Thread.getAllStackTraces().keySet()) {
                if (thread.getName().equals("Payara Micro Shutdown Hook")) {
                    thread.join();
                }
            }
        }
    }
}
