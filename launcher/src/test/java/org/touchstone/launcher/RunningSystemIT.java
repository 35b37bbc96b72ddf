package org.touchstone.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunningSystemIT {
    @TempDir Path home;

    @Test
    void anEmptyFolderBecomesASystemThatIsReadyAndSoundAgainAfterItWasKilled() throws Exception {
        ProcessHandle survivor;
        try (RunningSystem first = RunningSystem.start(home, Map.of())) {
            assertThat(status(first, "/health/ready")).isEqualTo(200);
            assertThat(ask(first, "show fsync")).isEqualTo("on");
            try (Connection connection = first.jdbc();
                    Statement sql = connection.createStatement()) {
                sql.execute("create table kept as select 'badge' as word");
            }
            survivor = first.postgres();
            first.kill();
            assertThat(survivor.isAlive()).isTrue();

            try (RunningSystem second = RunningSystem.start(home, Map.of())) {
                assertThat(status(second, "/health/ready")).isEqualTo(200);
                assertThat(second.postgres().pid()).isNotEqualTo(survivor.pid());
                assertThat(survivor.isAlive() && survivor.info().command().isPresent()).isFalse();
                assertThat(ask(second, "select word from kept")).isEqualTo("badge");
                ProcessHandle postgres = second.postgres();

                second.stop();

                assertThat(postgres.isAlive() && postgres.info().command().isPresent()).isFalse();
                assertThat(second.console()).endsWith("Touchstone has stopped\n");
            }
        }
    }

    @Test
    void nothingListensOnAnyOtherAddressThanTheLoopback() throws Exception {
        RunningSystem system = RunningSystem.shared();

        Set<String> server = ListeningSockets.of(system.server());
        Set<String> postgres = ListeningSockets.of(system.postgres());

        assertThat(server).isNotEmpty().allMatch(ListeningSockets::isLoopback);
        assertThat(postgres).isNotEmpty().allMatch(ListeningSockets::isLoopback);
    }

    private static int status(RunningSystem system, String path) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(system.uri(path)).build(),
                        HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    private static String ask(RunningSystem system, String query) throws Exception {
        try (Connection connection = system.jdbc();
                Statement sql = connection.createStatement();
                ResultSet rows = sql.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
