package org.touchstone.benchmarks;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoField;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.touchstone.benchmarks.StatementLog.Executed;

/**
 * A transaction as the server was seen to run it, to be run again for another reviewer and another
 * work. Each bound value is one of: an id with a name, an id that is made anew, a time that moves
 * with the clock, or what it was.
 */
final class SqlScript {
    private static final Pattern PLACE = Pattern.compile("\\$\\d+");
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final DateTimeFormatter TIME =
            new DateTimeFormatterBuilder()
                    .appendPattern("yyyy-MM-dd HH:mm:ss")
                    .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
                    .appendOffset("+HHmm", "+00")
                    .toFormatter(Locale.ROOT);

    /** Columns of answers that name an id which later statements bind. */
    private static final Set<String> LEARNED = Set.of("task_id", "submission_id", "version_id");

    private final List<Step> steps = new ArrayList<>();
    private final Instant recordedAt;

    /**
     * @param names what the ids of the recorded transaction are called
     * @param recordedAt times from then on move with the clock
     */
    SqlScript(List<Executed> transaction, Map<String, String> names, Instant recordedAt) {
        this.recordedAt = recordedAt;
        for (Executed one : transaction) {
            steps.add(
                    new Step(
                            PLACE.matcher(one.sql()).replaceAll("?"),
                            one.writes(),
                            one.parameters().stream().map(value -> bound(value, names)).toList()));
        }
    }

    private record Step(String sql, boolean writes, List<Bound> values) {}

    /** How a value comes about when the script runs. */
    private interface Bound {
        String value(Map<String, String> known, Instant now);
    }

    private Bound bound(String recorded, Map<String, String> names) {
        if (recorded == null) {
            return (known, now) -> null;
        }
        if (ID.matcher(recorded).matches()) {
            String name = names.getOrDefault(recorded, "new " + recorded);
            return (known, now) ->
                    known.computeIfAbsent(name, unknown -> UUID.randomUUID().toString());
        }
        Duration after = sinceRecording(recorded);
        return after == null || after.isNegative()
                ? (known, now) -> recorded
                : (known, now) -> now.plus(after).atOffset(ZoneOffset.UTC).toString();
    }

    private Duration sinceRecording(String text) {
        try {
            return Duration.between(recordedAt, OffsetDateTime.parse(text, TIME).toInstant());
        } catch (DateTimeParseException noTime) {
            return null;
        }
    }

    int statements() {
        return steps.size();
    }

    String text() {
        StringBuilder text = new StringBuilder();
        steps.forEach(step -> text.append(step.sql().strip()).append(";\n"));
        return text.toString();
    }

    /** The statements of one connection, prepared once. */
    static final class Session {
        private final Connection connection;
        private final Map<String, PreparedStatement> prepared = new HashMap<>();

        Session(Connection connection) throws SQLException {
            connection.setAutoCommit(false);
            this.connection = connection;
        }

        Connection connection() {
            return connection;
        }

        private PreparedStatement prepared(String sql) throws SQLException {
            PreparedStatement statement = prepared.get(sql);
            if (statement == null) {
                statement = connection.prepareStatement(sql);
                prepared.put(sql, statement);
            }
            return statement;
        }
    }

    /**
     * One transaction.
     *
     * @param known ids by name; those that are made or learned are added
     */
    void run(Session session, Map<String, String> known) throws SQLException {
        Instant now = Instant.now();
        // As the server does, which asks a single question without a transaction around it.
        boolean isQuestion = steps.size() == 1 && !steps.get(0).writes();
        session.connection().setAutoCommit(isQuestion);
        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(i);
            PreparedStatement statement = session.prepared(step.sql());
            bind(statement, step, known, now);
            // What the server writes as one batch is one here.
            if (step.writes() && i + 1 < steps.size() && isSame(step, steps.get(i + 1))) {
                statement.addBatch();
                while (i + 1 < steps.size() && isSame(step, steps.get(i + 1))) {
                    i++;
                    bind(statement, steps.get(i), known, now);
                    statement.addBatch();
                }
                statement.executeBatch();
            } else if (statement.execute()) {
                learn(statement, known);
            }
        }
        if (!isQuestion) {
            session.connection().commit();
        }
    }

    private static boolean isSame(Step one, Step next) {
        return one.sql().equals(next.sql());
    }

    private static void bind(
            PreparedStatement statement, Step step, Map<String, String> known, Instant now)
            throws SQLException {
        for (int i = 0; i < step.values().size(); i++) {
            // Without a type, as the server's driver is told to bind: PostgreSQL decides.
            statement.setObject(i + 1, step.values().get(i).value(known, now), Types.OTHER);
        }
    }

    private static void learn(PreparedStatement statement, Map<String, String> known)
            throws SQLException {
        try (ResultSet rows = statement.getResultSet()) {
            ResultSetMetaData columns = rows.getMetaData();
            while (rows.next()) {
                for (int c = 1; c <= columns.getColumnCount(); c++) {
                    String name = columns.getColumnLabel(c).toLowerCase(Locale.ROOT);
                    String value = rows.getString(c);
                    if (value != null && LEARNED.contains(name)) {
                        known.putIfAbsent(name, value);
                    }
                }
            }
        }
    }
}
