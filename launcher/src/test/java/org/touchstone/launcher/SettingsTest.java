package org.touchstone.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class SettingsTest {
    private final Properties system = new Properties();

    @Test
    void withoutAnyTheSystemRunsOnPort8080InTheFolderData() {
        Settings settings = Settings.read(system, Map.of());

        assertThat(settings)
                .isEqualTo(
                        new Settings(
                                8080,
                                Path.of("data").toAbsolutePath(),
                                "http://127.0.0.1:8080",
                                "true",
                                Path.of("data/postgres-programs").toAbsolutePath(),
                                "",
                                ""));
    }

    @Test
    void aSystemPropertyGoesBeforeTheEnvironment() {
        system.setProperty("touchstone.http.port", "9090");

        Settings settings =
                Settings.read(
                        system,
                        Map.of("TOUCHSTONE_HTTP_PORT", "9191", "TOUCHSTONE_BASE_URL", "https://b"));

        assertThat(settings.httpPort()).isEqualTo(9090);
        assertThat(settings.baseUrl()).isEqualTo("https://b");
    }

    @Test
    void anEmptySystemPropertyCountsAsNotGiven() {
        system.setProperty("touchstone.http.port", "");

        assertThat(Settings.read(system, Map.of("TOUCHSTONE_HTTP_PORT", "9191")).httpPort())
                .isEqualTo(9191);
    }
}
