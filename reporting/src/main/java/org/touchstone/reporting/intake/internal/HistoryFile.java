package org.touchstone.reporting.intake.internal;

import java.util.List;
import java.util.function.BiConsumer;
import org.touchstone.credential.kernel.BulkRow;
import org.touchstone.credential.program.ProgramHistory;

/** A file of program history: all of them go to the same port. */
abstract class HistoryFile<R> extends FileKind<R> {
    private final ProgramHistory history;
    private final ProgramHistory.Part part;
    private final BiConsumer<ProgramHistory, List<BulkRow<R>>> add;

    HistoryFile(
            ProgramHistory history,
            ProgramHistory.Part part,
            BiConsumer<ProgramHistory, List<BulkRow<R>>> add,
            String name,
            String... columns) {
        super(name, columns);
        this.history = history;
        this.part = part;
        this.add = add;
    }

    @Override
    final Destination<R> destination() {
        return new Destination<>(
                rows -> add.accept(history, rows),
                limit -> history.check(part, limit),
                (actor, keepAs) -> history.merge(actor, part, keepAs),
                (actor, keepAs) -> 0L);
    }
}
