package org.touchstone.reporting.intake;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * One upload and what became of it.
 *
 * @param dryRun true: {@code SUCCEEDED} means that it would have been imported; nothing was
 * @param finishedAt null while it runs
 * @param rowsRead while it runs, how far it is
 * @param refusedRows how many, whether listed or not
 * @param refusals the first thousand
 * @param failure why it failed, for people; null unless it did
 * @param keptUntil until when a check that refused nothing can be imported; null for all else, and
 *     when it is over
 * @param committedAs the import that was made from this check; null: none
 */
public record ImportView(
        UUID id,
        State state,
        boolean dryRun,
        String fileName,
        String requestedBy,
        Instant requestedAt,
        Instant finishedAt,
        long rowsRead,
        long refusedRows,
        List<FileCounts> files,
        List<RefusedRow> refusals,
        String failure,
        Instant keptUntil,
        UUID committedAs) {

    public ImportView {
        files = List.copyOf(files);
        refusals = List.copyOf(refusals);
    }

    public boolean canBeCommitted() {
        return keptUntil != null && committedAs == null;
    }

    public enum State {
        /** Waiting or at work. */
        RUNNING,
        SUCCEEDED,
        /** Something in the files was refused; nothing was imported. */
        REJECTED,
        /** The system's fault, not the files'; nothing was imported. */
        FAILED
    }

    /**
     * Rows of one file; all but read and refused are 0 where the import was rejected.
     *
     * @param deactivated those that lost their activity, by the file or because a complete file
     *     does not have them any more
     */
    public record FileCounts(
            String file,
            long read,
            long created,
            long updated,
            long unchanged,
            long deactivated,
            long refused) {}

    /**
     * @param line 1 is the header; 0 where the whole file is meant
     * @param column null where the whole row is meant
     */
    public record RefusedRow(String file, long line, String column, String code, String message) {}
}
