package org.touchstone.credential.kernel;

import java.util.List;

/**
 * The rows that a bulk import changes, in a temporary table of its transaction, so that a person
 * can read them before the import is made.
 */
public final class ChangedRows {
    private static final String TABLE = "changed_row";

    private ChangedRows() {}

    public enum Outcome {
        CREATED,
        UPDATED,
        /** Was active and is no more. */
        DEACTIVATED
    }

    /**
     * @param position order of the change, from 1; may have gaps
     * @param file that it is a row of
     * @param what names the row to a person
     */
    public record ChangedRow(long position, String file, Outcome outcome, String what) {}

    /** Makes the table, empty, in the transaction that is open. */
    public static void open(Sql sql) {
        sql.update(
                "create temporary table if not exists "
                        + TABLE
                        + " (position bigint generated always as identity, file text, outcome text, what text)"
                        + " on commit drop");
        sql.update("truncate " + TABLE);
    }

    /**
     * @param file a name of ours, that the rows are kept under
     * @param select gives outcome and what
     * @return an insert to be one of the statements of a {@code with}
     */
    public static String keeping(String file, String select) {
        return "insert into %s (file, outcome, what) select '%s', outcome, coalesce(what, '') from (%s) kept"
                .formatted(TABLE, file, select);
    }

    /** The next ones after a position, in their order. */
    public static List<ChangedRow> after(Sql sql, long position, int limit) {
        return sql.query(
                "select position, file, outcome, what from "
                        + TABLE
                        + " where position > ? order by position limit ?",
                row ->
                        new ChangedRow(
                                row.getLong(1),
                                row.getString(2),
                                Outcome.valueOf(row.getString(3)),
                                row.getString(4)),
                position,
                limit);
    }
}
