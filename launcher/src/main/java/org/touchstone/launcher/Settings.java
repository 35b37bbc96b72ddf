package org.touchstone.launcher;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;

/**
 * What the launcher itself needs to know. The names and their order of precedence are those of
 * MicroProfile Config: a system property {@code touchstone.http.port}, then the environment's
 * {@code TOUCHSTONE_HTTP_PORT}, then the default.
 *
 * @param home absolute
 * @param programs where PostgreSQL's programs are unpacked; several data folders can share them
 * @param databaseUrl of a PostgreSQL that somebody else runs, as for a second node; empty: one of
 *     its own in the data folder
 * @param brokerUrl of an ActiveMQ that somebody else runs; empty: one inside
 */
public record Settings(
        int httpPort,
        Path home,
        String baseUrl,
        String demo,
        Path programs,
        String databaseUrl,
        String brokerUrl) {

    static Settings read(Properties system, Map<String, String> environment) {
        int port = port(value("touchstone.http.port", "8080", system, environment));
        String home = value("touchstone.home", "data", system, environment);
        String baseUrl =
                value("touchstone.base-url", "http://127.0.0.1:" + port, system, environment);
        String demo = value("touchstone.demo", "true", system, environment);
        Path folder = path("touchstone.home", home);
        String programs = value("touchstone.postgres.programs", "", system, environment);
        return new Settings(
                port,
                folder,
                baseUrl,
                demo,
                programs.isEmpty()
                        ? folder.resolve("postgres-programs")
                        : path("touchstone.postgres.programs", programs),
                value("touchstone.ds.url", "", system, environment),
                value("touchstone.jms.url", "", system, environment));
    }

    private static Path path(String name, String text) {
        try {
            return Path.of(text).toAbsolutePath().normalize();
        } catch (InvalidPathException e) {
            throw new CannotStart(name + " is not a folder's name: " + text, e);
        }
    }

    private static String value(
            String name, String otherwise, Properties system, Map<String, String> environment) {
        String given = system.getProperty(name, "");
        if (given.isBlank()) {
            given = environment.getOrDefault(environmentName(name), "");
        }
        return given.isBlank() ? otherwise : given.strip();
    }

    private static String environmentName(String name) {
        return name.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
    }

    private static int port(String text) {
        try {
            int port = Integer.parseInt(text);
            if (port >= 1 && port <= 65535) {
                return port;
            }
        } catch (NumberFormatException e) {
            throw new CannotStart(notAPort(text), e);
        }
        throw new CannotStart(notAPort(text));
    }

    private static String notAPort(String text) {
        return "touchstone.http.port must be a number from 1 to 65535, not '" + text + "'.";
    }
}
