package org.touchstone.reporting.intake.internal;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.function.ToLongBiFunction;
import org.touchstone.credential.kernel.Actor;
import org.touchstone.credential.kernel.BulkRow;
import org.touchstone.credential.kernel.MergeCounts;
import org.touchstone.credential.kernel.RowRefusal;

/**
 * One of the files that an import may have: its name, its columns in order, how a row is read and
 * where the rows go.
 */
abstract class FileKind<R> {
    private final String name;
    private final List<String> columns;

    FileKind(String name, String... columns) {
        this.name = name;
        this.columns = List.of(columns);
    }

    String name() {
        return name;
    }

    List<String> columns() {
        return columns;
    }

    /** Whether the file belongs to OneRoster, which allows metadata columns at the end. */
    boolean isOneRoster() {
        return columns.get(0).equals("sourcedId");
    }

    /** Whether rows of other files name rows of this one. */
    boolean isReferredTo() {
        return false;
    }

    abstract R read(Row row);

    /** The part of the domain that takes the rows. */
    abstract Destination<R> destination();

    /**
     * @param merge with the name to keep what changes under, or null
     * @param deactivateAbsent likewise; how many rows of the system a complete file does not have
     *     any more
     */
    record Destination<R>(
            Consumer<List<BulkRow<R>>> add,
            IntFunction<RowRefusal.Found> check,
            BiFunction<Actor, String, MergeCounts> merge,
            ToLongBiFunction<Actor, String> deactivateAbsent) {}
}
