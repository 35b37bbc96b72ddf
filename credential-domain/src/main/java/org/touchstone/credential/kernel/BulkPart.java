package org.touchstone.credential.kernel;

import java.sql.Array;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * One kind of rows that come in bulk: collected in a temporary table of the running transaction,
 * checked there as a set and merged as a set, so that memory does not grow with the file.
 *
 * <p>A row that its reader refused is collected too, with what could be read of it, so that rows
 * that refer to it are not refused for its sake.
 */
public final class BulkPart<R> {
    private final String table;
    private final List<Column<R>> columns;
    private final List<String> checks;
    private final String merge;
    private final String what;
    private final String target;

    private BulkPart(Builder<R> builder) {
        this.table = builder.table;
        this.columns = List.copyOf(builder.columns);
        this.checks = List.copyOf(builder.checks);
        this.merge = builder.merge;
        this.what = builder.what;
        this.target = builder.target;
    }

    /**
     * @param table of the transaction, {@code staged_person}
     */
    public static <R> Builder<R> in(String table) {
        return new Builder<>(table);
    }

    private record Column<R>(String name, String type, Function<R, ?> value) {}

    public static final class Builder<R> {
        private final String table;
        private final List<Column<R>> columns = new ArrayList<>();
        private final List<String> checks = new ArrayList<>();
        private String merge;
        private String what;
        private String target;

        private Builder(String table) {
            this.table = table;
        }

        public Builder<R> column(String name, String type, Function<R, ?> value) {
            columns.add(new Column<>(name, type, value));
            return this;
        }

        /**
         * @param select gives line, column, code and message of each row that is wrong
         */
        public Builder<R> check(String select) {
            checks.add(select);
            return this;
        }

        /** Each key may occur once in a file; the later row is refused. */
        public Builder<R> unique(String column, String key) {
            return check(
                    """
                    select line, '%s', 'duplicate',
                        format('%%s is also in line %%s; each may occur once.', key, first_line)
                    from (select line, %s as key, min(line) over (partition by %s) as first_line from %s) keyed
                    where key is not null and line > first_line
                    """
                            .formatted(column, key, key, table));
        }

        /**
         * What a row refers to must be among the rows of this import or in the system already.
         *
         * @param name of the referring column in this table
         * @param staged table and key of the rows of this import, {@code staged_person.sourced_id}
         * @param known the same for the system, {@code credential.person.sourced_id}
         */
        public Builder<R> refers(
                String column, String name, String what, String staged, String known) {
            return check(
                    """
                    select line, '%1$s', 'unknown-%2$s',
                        format('There is no %3$s ''%%s'', neither in this import nor in the system.', s.%4$s)
                    from %5$s s where s.sound and s.%4$s is not null
                        and not exists (select from %6$s i where i.%7$s = s.%4$s)
                        and not exists (select from %8$s k where k.%9$s = s.%4$s)
                    """
                            .formatted(
                                    column,
                                    what.replace(' ', '-'),
                                    what,
                                    name,
                                    table,
                                    beforeLastDot(staged),
                                    afterLastDot(staged),
                                    beforeLastDot(known),
                                    afterLastDot(known)));
        }

        private static String beforeLastDot(String text) {
            return text.substring(0, text.lastIndexOf('.'));
        }

        private static String afterLastDot(String text) {
            return text.substring(text.lastIndexOf('.') + 1);
        }

        /**
         * How a person is told of a row of the system that changes.
         *
         * @param expression over {@code t}, the row as it becomes
         */
        public Builder<R> told(String expression) {
            this.what = expression;
            return this;
        }

        /**
         * Rows have {@code active}: those that lose it are counted apart.
         *
         * @param target table of the system, whose {@code sourced_id} is the file's
         */
        public Builder<R> deactivates(String target) {
            this.target = target;
            return this;
        }

        /**
         * @param insert an {@code insert … on conflict … do update} that skips what is the same and
         *     ends with {@code returning (xmax = 0) as created}
         */
        public BulkPart<R> merge(String insert) {
            this.merge = insert;
            return new BulkPart<>(this);
        }
    }

    /** Makes the temporary table, empty, in the transaction that is open. */
    public void open(Sql sql) {
        String definition =
                columns.stream()
                        .map(column -> column.name() + " " + column.type())
                        .collect(Collectors.joining(", "));
        sql.update(
                "create temporary table if not exists "
                        + table
                        + " (line bigint, sound boolean, "
                        + definition
                        + ") on commit drop");
        sql.update("truncate " + table);
    }

    /**
     * @param rows a batch; about a thousand is a good size
     */
    public void add(Sql sql, List<BulkRow<R>> rows) {
        String arrays =
                columns.stream()
                        .map(column -> "cast(cast(? as text[]) as " + column.type() + "[])")
                        .collect(Collectors.joining(", "));
        sql.with(
                connection -> {
                    try (PreparedStatement insert =
                            connection.prepareStatement(
                                    "insert into "
                                            + table
                                            + " select * from unnest(cast(? as bigint[]), cast(? as boolean[]), "
                                            + arrays
                                            + ")")) {
                        int parameter = 1;
                        insert.setArray(parameter++, texts(insert, rows, BulkRow::line));
                        insert.setArray(parameter++, texts(insert, rows, BulkRow::sound));
                        for (Column<R> column : columns) {
                            insert.setArray(
                                    parameter++,
                                    texts(
                                            insert,
                                            rows,
                                            row -> column.value().apply(row.content())));
                        }
                        return insert.executeUpdate();
                    }
                });
    }

    private static <R> Array texts(Statement statement, List<R> rows, Function<R, ?> value)
            throws java.sql.SQLException {
        Object[] texts =
                rows.stream().map(value).map(v -> v == null ? null : v.toString()).toArray();
        return statement
                .getConnection()
                .createArrayOf("text", Arrays.copyOf(texts, texts.length, String[].class));
    }

    /**
     * What the domain refuses among the collected rows, whatever their number.
     *
     * @param limit how many of them are told one by one
     */
    public RowRefusal.Found check(Sql sql, int limit) {
        sql.update("analyze " + table);
        if (checks.isEmpty()) {
            return new RowRefusal.Found(0, List.of());
        }
        long[] total = {0};
        List<RowRefusal> first =
                sql.query(
                        "select line, column_name, code, message, count(*) over () from ("
                                + String.join(" union all ", checks)
                                + ") found (line, column_name, code, message) order by line, column_name limit ?",
                        row -> {
                            total[0] = row.getLong(5);
                            return new RowRefusal(
                                    row.getLong(1),
                                    row.getString(2),
                                    row.getString(3),
                                    row.getString(4));
                        },
                        limit);
        return new RowRefusal.Found(total[0], first);
    }

    /**
     * Brings the collected rows into the system. Only after everything was checked.
     *
     * @param keepAs name to keep what changes under, in {@link ChangedRows}, which must be open;
     *     null: it is not kept
     */
    public MergeCounts merge(Sql sql, String keepAs) {
        return sql.query(
                        """
                        with leaving as materialized (%s),
                        merged as (%s, t.id, %s as what),
                        outcomes as (
                            select case when created then 'CREATED'
                                when id in (select id from leaving) then 'DEACTIVATED'
                                else 'UPDATED' end as outcome, what
                            from merged)
                        %s
                        select count(*) filter (where outcome = 'CREATED'),
                            count(*) filter (where outcome = 'UPDATED'),
                            (select count(*) from %s) - count(*),
                            count(*) filter (where outcome = 'DEACTIVATED')
                        from outcomes
                        """
                                .formatted(
                                        leaving(),
                                        merge.strip(),
                                        keepAs == null ? "null" : what,
                                        keepAs == null
                                                ? ""
                                                : ", kept as ("
                                                        + ChangedRows.keeping(
                                                                keepAs,
                                                                "select outcome, what from outcomes")
                                                        + ")",
                                        table),
                        row ->
                                new MergeCounts(
                                        row.getLong(1),
                                        row.getLong(2),
                                        row.getLong(3),
                                        row.getLong(4)))
                .get(0);
    }

    /** Read before the merge, as all parts of one statement see the rows as they were. */
    private String leaving() {
        return target == null
                ? "select cast(null as uuid) as id where false"
                : "select k.id from %s k join %s s on s.sourced_id = k.sourced_id where k.active and not s.active"
                        .formatted(target, table);
    }
}
