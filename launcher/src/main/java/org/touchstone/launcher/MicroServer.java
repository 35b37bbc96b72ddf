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
    private static final String BEFORE_BOOT = "before-boot.txt";
    private static final String AFTER_BOOT = "after-boot.txt";

    private final PayaraMicroRuntime runtime;

    private MicroServer(PayaraMicroRuntime runtime) {
        this.runtime = runtime;
    }

    /**
     * @param system the folder with {@code touchstone.war} and {@code activemq.rar}
     * @param work an empty folder: Micro's boot commands fail on what an earlier start left
     * @param broker where the broker keeps its messages
     */
    static MicroServer start(Path system, Path work, Path broker, Settings settings)
            throws IOException {
        writeBootFiles(system, work, broker, settings.brokerUrl());
        Path logging = work.resolve("logging.properties");
        Files.writeString(logging, resource("logging.properties"));
        try {
            PayaraMicro.main(
                    "--logproperties",
                    logging.toString(),
                    "--nohazelcast",
                    "--disablephonehome",
                    "--port",
                    String.valueOf(settings.httpPort()),
                    "--rootdir",
                    Files.createDirectory(work.resolve("domain")).toString(),
                    "--unpackdir",
                    Files.createDirectory(work.resolve("runtime")).toString(),
                    "--prebootcommandfile",
                    work.resolve(BEFORE_BOOT).toString(),
                    "--postbootcommandfile",
                    work.resolve(AFTER_BOOT).toString(),
                    "--deploy",
                    system.resolve("touchstone.war").toString(),
                    "--contextroot",
                    "/");
            PayaraMicroRuntime runtime = PayaraMicro.getInstance().getRuntime();
            if (runtime.getDeployedApplicationNames().stream()
                    .noneMatch(name -> name.contains("touchstone"))) {
                throw new CannotStart(
                        "The application did not start; the log in the data folder says why.");
            }
            return new MicroServer(runtime);
        } catch (IllegalStateException e) {
            throw new CannotStart(
                    "The server did not start; the log in the data folder says why.", e);
        }
    }

    /**
     * The commands that Micro runs before and after its boot, and the broker's settings.
     *
     * @param brokerUrl empty: the broker is inside, and keeps its messages in the folder {@code
     *     broker}
     */
    static void writeBootFiles(Path system, Path work, Path broker, String brokerUrl)
            throws IOException {
        Path brokerSettings = work.resolve("broker.xml");
        Files.writeString(
                brokerSettings,
                resource("broker.xml").replace("@FOLDER@", xmlText(broker.toString())));
        Files.writeString(
                work.resolve(BEFORE_BOOT),
                resource(BEFORE_BOOT)
                        .replace("@BROKER@", brokerProperties(brokerSettings, brokerUrl)));
        Files.writeString(
                work.resolve(AFTER_BOOT),
                resource(AFTER_BOOT).replace("@RAR@", system.resolve("activemq.rar").toString()));
    }

    /** One message at a time, and three more tries before the broker puts it away. */
    private static String brokerProperties(Path brokerSettings, String brokerUrl) {
        String options =
                "jms.prefetchPolicy.queuePrefetch=1&jms.redeliveryPolicy.maximumRedeliveries=3";
        return brokerUrl.isEmpty()
                ? "BrokerXmlConfig="
                        + escaped("xbean:file:" + brokerSettings.toUri().getRawPath())
                        + ":ServerUrl="
                        + escaped("vm://touchstone?create=false&" + options)
                : "ServerUrl="
                        + escaped(brokerUrl + (brokerUrl.contains("?") ? "&" : "?") + options);
    }

    private static String escaped(String value) {
        return value.replace(":", "\\:").replace("=", "\\=");
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
