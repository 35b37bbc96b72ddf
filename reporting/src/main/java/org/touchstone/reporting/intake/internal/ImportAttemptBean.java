package org.touchstone.reporting.intake.internal;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.touchstone.credential.kernel.AuditTrail;
import org.touchstone.credential.kernel.ChangedRows;
import org.touchstone.credential.kernel.ChangedRows.ChangedRow;
import org.touchstone.credential.kernel.Sql;
import org.touchstone.credential.organization.Roster;
import org.touchstone.credential.program.ProgramHistory;
import org.touchstone.reporting.intake.ImportView.State;
import org.touchstone.reporting.intake.Imports;

/** The one transaction of an import. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class ImportAttemptBean {
    /** Any number, the same on every node: one import at a time, and no job twice. */
    private static final long LOCK = 7_203_514_002L;

    private static final int MOST_STARTS = 3;
    private static final int CHANGES = 1000;

    @Resource SessionContext context;

    @Resource(lookup = "java:app/jdbc/touchstone")
    DataSource dataSource;

    @Inject ImportJobsBean jobs;
    @Inject CheckedUploadsBean checks;
    @Inject Roster roster;
    @Inject ProgramHistory history;
    @Inject AuditTrail audit;

    private Sql sql;
    private Runnable rollback;

    public ImportAttemptBean() {}

    /** Outside a server. */
    ImportAttemptBean(
            DataSource dataSource,
            ImportJobsBean jobs,
            CheckedUploadsBean checks,
            Roster roster,
            ProgramHistory history,
            AuditTrail audit,
            Runnable rollback) {
        this.dataSource = dataSource;
        this.jobs = jobs;
        this.checks = checks;
        this.roster = roster;
        this.history = history;
        this.audit = audit;
        this.sql = new Sql(dataSource);
        this.rollback = rollback;
    }

    @PostConstruct
    void connect() {
        sql = new Sql(dataSource);
        rollback = context::setRollbackOnly;
    }

    /**
     * What is still to be written when the transaction has been rolled back.
     *
     * @param isBusy another import holds the lock; nothing was done
     * @param report of a job that is not finished yet, or null
     */
    public record Result(boolean isBusy, ImportRun.Report report) {
        static final Result BUSY = new Result(true, null);
        static final Result DONE = new Result(false, null);
    }

    /** Imports the job if it is still to be done. */
    public Result start(UUID id) {
        if (!sql.query("select pg_try_advisory_xact_lock(?)", row -> row.getBoolean(1), LOCK)
                .get(0)) {
            return Result.BUSY;
        }
        Optional<ImportJobsBean.Job> job = jobs.running(id);
        if (job.isEmpty()) {
            return Result.DONE;
        }
        if (jobs.countStart(id) > MOST_STARTS) {
            jobs.fail(
                    id,
                    "The import was interrupted %d times and was given up. Nothing was imported. Split the file and try again."
                            .formatted(MOST_STARTS));
            return Result.DONE;
        }
        return run(job.get());
    }

    /** By transactions of their own, because that of the check is rolled back. */
    private void keepChanges(UUID id) {
        long position = 0;
        List<ChangedRow> batch;
        do {
            batch = ChangedRows.after(sql, position, CHANGES);
            if (!batch.isEmpty()) {
                checks.keep(id, batch);
                position = batch.get(batch.size() - 1).position();
            }
        } while (batch.size() == CHANGES && position < Imports.CHANGES_KEPT);
    }

    private Result run(ImportJobsBean.Job job) {
        try {
            return run(job, Files.createTempFile("import-", ".zip"));
        } catch (IOException e) {
            // A checked exception would commit what was merged so far.
            throw new UncheckedIOException(e);
        }
    }

    private Result run(ImportJobsBean.Job job, Path zip) throws IOException {
        try {
            jobs.unload(job.id(), zip);
            if (job.dryRun()) {
                checks.forget(job.id());
                ChangedRows.open(sql);
            }
            ImportRun.Report report =
                    new ImportRun(
                                    roster,
                                    history,
                                    UploadedZip.Limits.USUAL,
                                    job.dryRun(),
                                    rows -> jobs.progress(job.id(), rows))
                            .run(job.actor(), zip, job.fileName());
            if (report.isRejected() || job.dryRun()) {
                if (!report.isRejected()) {
                    keepChanges(job.id());
                }
                rollback.run();
                return new Result(false, report);
            }
            jobs.finish(job.id(), State.SUCCEEDED, report);
            audit.record(
                    job.actor(),
                    "import.succeeded",
                    "ImportJob",
                    job.id(),
                    null,
                    "{\"rows\":" + report.rowsRead() + "}");
            return Result.DONE;
        } finally {
            Files.deleteIfExists(zip);
        }
    }
}
