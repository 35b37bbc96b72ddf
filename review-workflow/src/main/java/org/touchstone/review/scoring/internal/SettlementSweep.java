package org.touchstone.review.scoring.internal;

import jakarta.ejb.Schedule;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.touchstone.review.queue.Works;
import org.touchstone.review.scoring.Settlement;

/**
 * Settles what a lost message left behind, so that decisions fall without a broker, and goes on
 * with works of teams once what they wait for is known.
 */
@Stateless
public class SettlementSweep {
    private static final Logger LOG = Logger.getLogger(SettlementSweep.class.getName());

    /** The message has this long before the sweep does its work. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final int BATCH = 200;

    @Inject Works works;

    @Inject Settlement settlement;

    @Inject Clock clock;

    /** Outside a transaction: each reading has its own, and one that fails holds up no other. */
    @Schedule(hour = "*", minute = "*", second = "*/10", persistent = false)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void sweep() {
        for (UUID task : works.leftBehind(clock.instant().minus(PATIENCE), BATCH)) {
            attempt("Reading", task, settlement::settle);
        }
        for (UUID submission : works.sharedResultKnown(BATCH)) {
            attempt("Work", submission, settlement::goOnWithShared);
        }
    }

    private static void attempt(String what, UUID id, Consumer<UUID> step) {
        try {
            step.accept(id);
        } catch (RuntimeException e) {
            LOG.log(
                    Level.WARNING,
                    e,
                    () -> what + " " + id + " could not be settled; the next sweep tries again.");
        }
    }
}
