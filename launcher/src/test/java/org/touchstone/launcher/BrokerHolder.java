package org.touchstone.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * A process that is an ActiveMQ broker of its own, made of what the resource archive brings, says
 * when it is up, and then waits to be killed.
 */
public final class BrokerHolder {
    private BrokerHolder() {}

    /**
     * @param args the archive, the broker's folder, its port
     */
    public static void main(String[] args) throws Exception {
        Path folder = Files.createDirectories(Path.of(args[1]));
        try (URLClassLoader loader =
                new URLClassLoader(
                        jars(Path.of(args[0]), folder).toArray(URL[]::new),
                        BrokerHolder.class.getClassLoader())) {
            Thread.currentThread().setContextClassLoader(loader);
            Object broker =
                    loader.loadClass("org.apache.activemq.broker.BrokerFactory")
                            .getMethod("createBroker", String.class)
                            .invoke(
                                    null,
                                    "broker:(tcp://127.0.0.1:"
                                            + args[2]
                                            + ")?persistent=true&useJmx=false&dataDirectory="
                                            + folder);
            broker.getClass().getMethod("start").invoke(broker);
            broker.getClass().getMethod("waitUntilStarted").invoke(broker);
            System.out.println("up");
            new CountDownLatch(1).await();
        }
    }

    private static List<URL> jars(Path archive, Path folder) throws IOException {
        List<URL> jars = new ArrayList<>();
        try (ZipFile zip = new ZipFile(archive.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                if (entry.getName().endsWith(".jar")) {
                    Path jar = folder.resolve(entry.getName());
                    try (InputStream in = zip.getInputStream(entry)) {
                        Files.copy(in, jar, StandardCopyOption.REPLACE_EXISTING);
                    }
                    jars.add(jar.toUri().toURL());
                }
            }
        }
        return jars;
    }
}
