package org.touchstone.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.touchstone.launcher.WorkToRead.Author;

/** Awards and readings of earlier days, which a system that has just been started cannot have. */
public final class GraduatesAndReadings implements AutoCloseable {
    public static final String CODE = "NYC-PIPELINE-MC01";

    private final RunningSystem system;
    private final List<UUID> tasks = new ArrayList<>();

    public GraduatesAndReadings(RunningSystem system) {
        this.system = system;
    }

    /** Earned in 2020 at the top of every criterion. */
    public void graduate(Author author) throws Exception {
        UUID submission = UUID.randomUUID();
        UUID award = UUID.randomUUID();
        run(
                """
                insert into credential.submission (id, educator_id, micro_credential_id, version_id, attempt, state,
                    created_at, submitted_at, revision)
                select ?, ?, m.id, v.id, 1, 'EARNED', timestamptz '2020-01-01', timestamptz '2020-01-01', 1
                from credential.micro_credential m
                join credential.published_version v on v.micro_credential_id = m.id
                where m.code = ? order by v.number desc limit 1
                """,
                submission,
                UUID.fromString(author.id()),
                CODE);
        run(
                """
                insert into credential.award (id, educator_id, micro_credential_id, awarded_on, submission_id, version_id,
                    awarded_at, status_list_index, signed_at)
                select ?, educator_id, micro_credential_id, date '2020-02-01', id, version_id, submitted_at, ?, now()
                from credential.submission where id = ?
                """,
                award,
                1_000_000_000 + (award.hashCode() >>> 3),
                submission);
        run(
                """
                insert into credential.award_result (award_id, criterion_id, level_id)
                select a.id, c.id, (select l.id from credential.rubric_criterion_level l
                    where l.criterion_id = c.id order by l.position desc limit 1)
                from credential.award a join credential.rubric_criterion c on c.version_id = a.version_id where a.id = ?
                """,
                award);
    }

    /** Sealed by the demonstration's reviewer at noon of the day. */
    public void reading(LocalDate day) throws Exception {
        UUID task = UUID.randomUUID();
        Object noon =
                day.atTime(LocalTime.NOON).atZone(ZoneId.of("America/New_York")).toOffsetDateTime();
        tasks.add(task);
        run(
                """
                insert into review.review_task (id, submission_id, version_id, micro_credential_id, author_id,
                    work_number, kind, state, estimated_minutes, opened_at, due_at, order_at, sealed_at, settled_at)
                select ?, gen_random_uuid(), gen_random_uuid(), m.id, gen_random_uuid(), ?, 'SECOND_READ', 'SEALED', 45,
                    ?, ?, ?, ?, ? from credential.micro_credential m where m.code = ?
                """,
                task,
                "W-" + task,
                noon,
                noon,
                noon,
                noon,
                noon,
                CODE);
        run(
                """
                insert into review.scorecard (id, task_id, reviewer_id, saved_at, sealed_at)
                select gen_random_uuid(), ?, p.id, ?, ? from credential.person p where p.username = 'reviewer'
                """,
                task,
                noon,
                noon);
    }

    /** Takes the readings away, also the sealed ones: no work belongs to them. */
    @Override
    public void close() throws IOException, SQLException {
        if (tasks.isEmpty()) {
            return;
        }
        try (Connection connection = system.jdbc();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute(
                    "alter table review.scorecard disable trigger sealed_scorecard_stays");
            for (UUID task : tasks) {
                statement.execute("delete from review.scorecard where task_id = '" + task + "'");
                statement.execute("delete from review.review_task where id = '" + task + "'");
            }
            statement.execute("alter table review.scorecard enable trigger sealed_scorecard_stays");
            connection.commit();
        }
    }

    private void run(String sql, Object... values) throws Exception {
        try (Connection connection = system.jdbc();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            assertThat(statement.executeUpdate()).as(sql).isPositive();
        }
    }
}
