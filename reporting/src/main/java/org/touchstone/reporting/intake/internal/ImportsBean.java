package org.touchstone.reporting.intake.internal;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.touchstone.credential.kernel.Actor;
import org.touchstone.credential.kernel.ChangedRows.ChangedRow;
import org.touchstone.credential.kernel.ChangedRows.Outcome;
import org.touchstone.credential.kernel.NotFound;
import org.touchstone.credential.kernel.Paged;
import org.touchstone.credential.kernel.Permission;
import org.touchstone.reporting.intake.ImportView;
import org.touchstone.reporting.intake.Imports;
import org.touchstone.reporting.intake.UploadTooLarge;

/** Outside any transaction, so that a job is committed before its work begins. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ImportsBean implements Imports {

    @Inject ImportJobsBean jobs;
    @Inject ImportQueueBean queue;
    @Inject CheckedUploadsBean checks;

    @Inject
    @ConfigProperty(name = "touchstone.imports.maximum-bytes", defaultValue = "67108864")
    long maximumSize;

    public ImportsBean() {}

    /** Outside a server. */
    ImportsBean(ImportJobsBean jobs, ImportQueueBean queue, long maximumSize) {
        this.jobs = jobs;
        this.queue = queue;
        this.maximumSize = maximumSize;
    }

    @Override
    public UUID submit(Actor actor, String fileName, Path zip, boolean dryRun) {
        actor.mustHave(Permission.IMPORT_DATA);
        try {
            if (Files.size(zip) > maximumSize) {
                throw new UploadTooLarge(maximumSize);
            }
            UUID id = jobs.create(actor, shown(fileName), zip, dryRun);
            queue.drainSoon();
            return id;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String shown(String fileName) {
        return fileName == null || fileName.isBlank() ? "upload.zip" : Cells.shown(fileName);
    }

    @Override
    public UUID commit(Actor actor, UUID id) {
        actor.mustHave(Permission.IMPORT_DATA);
        UUID made = checks.commit(actor, id);
        queue.drainSoon();
        return made;
    }

    @Override
    public Paged<ChangedRow> changes(
            Actor actor, UUID id, String file, Outcome outcome, Paged.Part part) {
        find(actor, id);
        return checks.changes(id, file, outcome, part);
    }

    @Override
    public ImportView find(Actor actor, UUID id) {
        actor.mustHave(Permission.IMPORT_DATA);
        return jobs.find(id).orElseThrow(() -> new NotFound("import", id));
    }

    @Override
    public List<ImportView> recent(Actor actor, int limit) {
        actor.mustHave(Permission.IMPORT_DATA);
        return jobs.recent(limit);
    }

    @Override
    public long maximumSize() {
        return maximumSize;
    }
}
