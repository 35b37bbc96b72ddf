package org.touchstone.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.touchstone.web.FirstBadgeWalk;

/** The server is killed while the intake has a message in its hands. */
class InterruptedIntakeIT {
    private static final Map<String, String> DEMONSTRATION = Map.of("touchstone.demo", "true");

    @TempDir Path home;

    @Test
    void workThatWasBeingTakenInWhenTheServerDiedReachesTheQueueOnce() throws Exception {
        String submission;
        try (RunningSystem first = RunningSystem.start(home, DEMONSTRATION);
                Connection blocker = first.jdbc()) {
            FirstBadgeWalk walk = new FirstBadgeWalk(first.baseUrl(), RunningSystem.ADMIN_TOKEN);
            blocker.setAutoCommit(false);
            execute(blocker, "lock table review.review_task in exclusive mode");

            submission = walk.handIn("NYC-PIPELINE-MC01", null);

            // The listener holds the message now: its insert waits for the lock of this test.
            FirstBadgeWalk.await(
                    () -> number(first, "select count(*) from pg_locks where not granted") > 0,
                    "the intake to wait for the table");
            first.kill();
        }
        try (RunningSystem second = RunningSystem.start(home, DEMONSTRATION)) {
            FirstBadgeWalk walk = new FirstBadgeWalk(second.baseUrl(), RunningSystem.ADMIN_TOKEN);
            walk.awaitState(submission, "IN_REVIEW");
            String readings =
                    "select count(*) from review.review_task where submission_id = '"
                            + submission
                            + "'";
            FirstBadgeWalk.await(
                    () ->
                            number(
                                            second,
                                            "select count(*) from credential.outbox where sent_at is"
                                                    + " null")
                                    == 0,
                    "the outbox to be empty");

            assertThat(number(second, readings)).isEqualTo(1);
            walk.score(true);
            walk.awaitState(submission, "EARNED");
            assertThat(number(second, readings)).isEqualTo(1);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static long number(RunningSystem system, String sql) {
        try (Connection connection = system.jdbc();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        } catch (IOException | SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
