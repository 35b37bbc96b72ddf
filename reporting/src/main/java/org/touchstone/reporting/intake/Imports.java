package org.touchstone.reporting.intake;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.touchstone.credential.kernel.Actor;

/**
 * Roster and program history in bulk: a zip of OneRoster 1.2 CSV files and history files, imported
 * in one transaction, all or nothing. Uploads are kept and worked off one after the other in the
 * order of arrival; one that a crash interrupts is started again.
 */
public interface Imports {

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
     * @throws org.touchstone.credential.kernel.NotFound for an unknown id
     */
    ImportView find(Actor actor, UUID id);

    /** The newest first, without their refused rows. */
    List<ImportView> recent(Actor actor, int limit);

    /** The largest upload that {@link #submit} takes, in bytes. */
    long maximumSize();
}
