package org.touchstone.review.deadline.internal;

import jakarta.ejb.Schedule;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.touchstone.credential.submission.SubmissionOutcomes;

/**
 * Starts the clock of the completeness check for what the intake did not take at once; what it took
 * has none.
 */
@Stateless
public class CompletenessSweep {
    private static final Logger LOG = Logger.getLogger(CompletenessSweep.class.getName());
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final int BATCH = 500;

    @Inject SubmissionOutcomes outcomes;
    @Inject CompletenessStart start;
    @Inject Clock clock;

    @Schedule(hour = "*", minute = "*/5", persistent = false)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void sweep() {
        for (UUID submission : outcomes.leftBehind(clock.instant().minus(PATIENCE), BATCH)) {
            try {
                start.of(submission);
            } catch (RuntimeException e) {
                LOG.log(
                        Level.WARNING,
                        e,
                        () -> "The clock of submission " + submission + " could not be started.");
            }
        }
    }
}
