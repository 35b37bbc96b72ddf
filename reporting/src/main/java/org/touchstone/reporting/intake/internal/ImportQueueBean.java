package org.touchstone.reporting.intake.internal;

import jakarta.ejb.Asynchronous;
import jakarta.ejb.Schedule;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.touchstone.reporting.intake.ImportView.State;

/**
 * Works off the import jobs one after the other. Whoever finds the lock taken leaves: the holder,
 * or the next sweep, takes care of the rest, also of what a crash left behind.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ImportQueueBean {
    private static final Logger LOG = Logger.getLogger(ImportQueueBean.class.getName());

    @Inject ImportJobsBean jobs;
    @Inject ImportAttemptBean attempts;
    @Inject CheckedUploadsBean checks;

    public ImportQueueBean() {}

    /** Outside a server. */
    ImportQueueBean(ImportJobsBean jobs, ImportAttemptBean attempts) {
        this.jobs = jobs;
        this.attempts = attempts;
    }

    @Asynchronous
    public void drainSoon() {
        drain();
    }

    @Schedule(hour = "*", minute = "*", second = "*/10", persistent = false)
    public void sweep() {
        drain();
    }

    @Schedule(hour = "*", minute = "17", persistent = false)
    public void dropOldChecks() {
        checks.dropOld();
    }

    public void drain() {
        boolean isMine = true;
        for (Optional<UUID> next = jobs.oldestRunning();
                isMine && next.isPresent();
                next = jobs.oldestRunning()) {
            isMine = work(next.get());
        }
    }

    private boolean work(UUID id) {
        try {
            ImportAttemptBean.Result result = attempts.start(id);
            if (result.report() != null) {
                jobs.finish(
                        id,
                        result.report().isRejected() ? State.REJECTED : State.SUCCEEDED,
                        result.report());
            }
            return !result.isBusy();
        } catch (RuntimeException e) {
            LOG.log(Level.SEVERE, e, () -> "Import " + id + " failed; nothing was imported.");
            jobs.fail(
                    id,
                    "The import failed for a reason that is not in your files, and nothing was imported. Try again; if it fails again, give your operator the id "
                            + id
                            + ".");
            return true;
        }
    }
}
