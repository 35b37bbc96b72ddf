package org.touchstone.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedDatabaseTest {
    private static final Path PROGRAMS = Path.of("target", "postgres-programs").toAbsolutePath();

    /** One for all: making a new database takes most of the time, and no test disturbs another. */
    @TempDir static Path home;

    EmbeddedDatabase database;

    private static EmbeddedDatabase start() throws IOException {
        return EmbeddedDatabase.start(home, PROGRAMS);
    }

    @AfterEach
    void stop() throws Exception {
        if (database != null) {
            database.close();
        }
    }

    @Test
    void whatWasStoredIsThereAfterStoppingAndStartingAgain() throws Exception {
        database = start();
        execute("create table stopped (word text)");
        execute("insert into stopped values ('badge')");
        ProcessHandle first = postgres();
        database.close();
        assertThat(isRunning(first)).isFalse();

        database = start();

        assertThat(ask("select word from stopped")).isEqualTo("badge");
    }

    @Test
    void commitsAreOnTheDiskBeforeTheyAreConfirmed() throws Exception {
        database = start();

        assertThat(ask("show fsync")).isEqualTo("on");
        assertThat(ask("show synchronous_commit")).isEqualTo("on");
        assertThat(ask("show full_page_writes")).isEqualTo("on");
    }

    @Test
    void onlyThisMachineGetsInAndOnlyWithThePassword() throws Exception {
        database = start();

        assertThat(ask("show listen_addresses")).isEqualTo("127.0.0.1");
        assertThat(Path.of("/tmp/.s.PGSQL." + database.port())).doesNotExist();
        assertThat(ask("select rolsuper from pg_roles where rolname = current_user"))
                .isEqualTo("f");
        assertThatThrownBy(() -> DriverManager.getConnection(database.jdbcUrl(), "touchstone", "x"))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("password authentication failed");
        assertThat(Files.getPosixFilePermissions(home.resolve("postgres-password")))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }

    @Test
    void afterItsStarterWasKilledTheNextStartTakesItsPlace() throws Exception {
        Process starter =
                ChildJvm.running(
                                DatabaseHolder.class,
                                List.of(),
                                home.toString(),
                                PROGRAMS.toString())
                        .start();
        try (BufferedReader lines = starter.inputReader()) {
            assertThat(lines.readLine()).as("the port").matches("\\d+");
        }
        ProcessHandle survivor = postgres();
        starter.destroyForcibly().waitFor();
        assertThat(isRunning(survivor)).isTrue();

        database = start();

        assertThat(isRunning(survivor)).isFalse();
        assertThat(postgres().pid()).isNotEqualTo(survivor.pid());
        assertThat(ask("select pg_is_in_recovery()")).isEqualTo("f");
    }

    @Test
    void afterPostgresItselfWasKilledWhatWasCommittedIsThere() throws Exception {
        database = start();
        execute("create table kept (word text)");
        execute("insert into kept values ('badge')");
        ProcessHandle killed = postgres();
        killed.destroyForcibly();
        killed.onExit().get(10, TimeUnit.SECONDS);

        database = start();

        assertThat(ask("select word from kept")).isEqualTo("badge");
    }

    @Test
    void aProcessThatHasInheritedTheNumberIsLeftAlone() throws Exception {
        database = start();
        database.close();
        Process stranger = new ProcessBuilder("sleep", "600").start();
        try {
            Files.writeString(
                    home.resolve("postgres/postmaster.pid"),
                    stranger.pid() + "\n" + home.resolve("postgres") + "\n");

            database = start();

            assertThat(stranger.isAlive()).isTrue();
            assertThat(ask("select 1")).isEqualTo("1");
        } finally {
            stranger.destroy();
        }
    }

    /** A process that has ended but was not yet collected by its parent has no command any more. */
    private static boolean isRunning(ProcessHandle process) {
        return process.isAlive() && process.info().command().isPresent();
    }

    private ProcessHandle postgres() throws Exception {
        String pid = Files.readAllLines(home.resolve("postgres/postmaster.pid")).get(0);
        return ProcessHandle.of(Long.parseLong(pid.strip())).orElseThrow();
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private String ask(String sql) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(
                database.jdbcUrl(), database.user(), database.password());
    }
}
