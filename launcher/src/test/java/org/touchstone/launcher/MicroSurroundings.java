package org.touchstone.launcher;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.jboss.arquillian.core.api.annotation.Observes;
import org.jboss.arquillian.core.spi.LoadableExtension;
import org.jboss.arquillian.test.spi.event.suite.AfterSuite;
import org.jboss.arquillian.test.spi.event.suite.BeforeSuite;

/** The database and the broker's settings that Arquillian's Payara Micro finds when it starts. */
public final class MicroSurroundings implements LoadableExtension {

    @Override
    public void register(ExtensionBuilder builder) {
        builder.observer(Surroundings.class);
    }

    /** Arquillian makes one and calls it. */
    public static final class Surroundings {
        private EmbeddedDatabase database;

        public void prepare(@Observes(precedence = 100) BeforeSuite event) throws IOException {
            Path work = Path.of("target", "arquillian").toAbsolutePath();
            DataFolder.delete(work);
            Path home = Files.createDirectories(work.resolve("home"));
            database =
                    EmbeddedDatabase.start(
                            home, Path.of("target", "postgres-programs").toAbsolutePath());
            MicroServer.writeBootFiles(
                    Path.of("target", "system").toAbsolutePath(), work, home.resolve("broker"), "");
            Properties properties = new Properties();
            properties.setProperty("touchstone.home", home.toString());
            properties.setProperty("touchstone.ds.url", database.jdbcUrl());
            properties.setProperty("touchstone.ds.user", database.user());
            properties.setProperty("touchstone.ds.password", database.password());
            properties.setProperty("touchstone.jms.ra", "activemq");
            properties.setProperty("touchstone.base-url", "http://127.0.0.1");
            try (Writer out = Files.newBufferedWriter(work.resolve("system.properties"))) {
                properties.store(out, null);
            }
        }

        public void cleanUp(@Observes(precedence = -100) AfterSuite event) throws IOException {
            if (database != null) {
                database.close();
            }
        }
    }
}
