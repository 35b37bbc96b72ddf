package org.touchstone.reporting.intake;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.touchstone.credential.kernel.Actor;
import org.touchstone.credential.kernel.ChangedRows.ChangedRow;
import org.touchstone.credential.kernel.ChangedRows.Outcome;
import org.touchstone.credential.kernel.Paged;

/**
 * Roster and program history in bulk: a zip of OneRoster 1.2 CSV files and history files, imported
 * in one transaction, all or nothing. Uploads are kept and worked off one after the other in the
 * order of arrival; one that a crash interrupts is started again.
 */
public interface Imports {
    int CHANGES_KEPT = 100_000;

    /**
     * Keeps the upload and returns; the work follows at once, or when those before it are done.
     *
     * @param fileName as the sender calls it, for people
     * @param zip read before this returns; it stays the caller's
     * @param dryRun true: report what would happen and change nothing
     * @return the id to ask for with {@link #find}
     * @throws UploadTooLarge when the file is over the limit
     */
    UUID submit(Actor actor, String fileName, Path zip, boolean dryRun);

    /**
     * Imports what was checked, from the upload that was kept: what it does may differ from what
     * the check found when others changed the system in between. The second time gives the first's
     * id.
     *
     * @param id of a check that refused nothing
     * @return the id of the import
     * @throws CheckIsGone when there is no such upload any more
     * @throws org.touchstone.credential.kernel.NotFound for an unknown id
     */
    UUID commit(Actor actor, UUID id);

    /**
     * The rows that a check would change, by file and name, kept as long as the upload is; of a
     * very large import the first {@value #CHANGES_KEPT}.
     *
     * @param file of this file only; null: of all
     * @param outcome only these; null: all
     * @throws org.touchstone.credential.kernel.NotFound for an unknown id
     */
    Paged<ChangedRow> changes(Actor actor, UUID id, String file, Outcome outcome, Paged.Part part);

    /**
     * @throws org.touchstone.credential.kernel.NotFound for an unknown id
     */
    ImportView find(Actor actor, UUID id);

    /** The newest first, without their refused rows. */
    List<ImportView> recent(Actor actor, int limit);

    /** The largest upload that {@link #submit} takes, in bytes. */
    long maximumSize();
}
