package org.touchstone.review.queue.internal;

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
import org.touchstone.review.queue.Intake;
import org.touchstone.review.wakeup.DeadLetters;

/**
 * Picks up what a lost message left behind, so that work reaches the queue without a broker; not
 * what has an open dead letter, which a supervisor sees to.
 */
@Stateless
public class IntakeSweep {
    private static final Logger LOG = Logger.getLogger(IntakeSweep.class.getName());

    /** The message has this long before the sweep does its work. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final int BATCH = 200;

    @Inject SubmissionOutcomes outcomes;
    @Inject Intake intake;
    @Inject DeadLetters letters;
    @Inject Clock clock;

    /** Outside a transaction: each submission has its own, and one that fails holds up no other. */
    @Schedule(hour = "*", minute = "*", second = "*/15", persistent = false)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void sweep() {
        for (UUID submission :
                letters.withoutLetter(
                        outcomes.leftBehind(clock.instant().minus(PATIENCE), BATCH))) {
            try {
                intake.receive(submission);
            } catch (RuntimeException e) {
                LOG.log(
                        Level.WARNING,
                        e,
                        () ->
                                "Submission "
                                        + submission
                                        + " could not be taken in; the next sweep tries again.");
            }
        }
    }
}
