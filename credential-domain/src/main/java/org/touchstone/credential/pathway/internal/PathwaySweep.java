package org.touchstone.credential.pathway.internal;

import jakarta.ejb.Schedule;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.touchstone.credential.kernel.OneAtATime;

/**
 * Brings the pathways of those forward whose awards have changed. It is not woken by each award,
 * because whoever decides about work should not wait for it.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class PathwaySweep {
    private static final Logger LOG = Logger.getLogger(PathwaySweep.class.getName());
    private static final int BATCH = 200;
    private static final OneAtATime ADVANCING = new OneAtATime();

    @Inject PathwayAdvance pathways;

    @Schedule(hour = "*", minute = "*", second = "*/10", persistent = false)
    public void sweep() {
        ADVANCING.run(this::advanceAll);
    }

    /** Whoever failed waits for the next round, so that the others get theirs. */
    private void advanceAll() {
        Set<UUID> tried = new HashSet<>();
        List<UUID> some;
        do {
            some = pathways.waiting(BATCH + tried.size());
            some = some.stream().filter(tried::add).toList();
            some.forEach(this::advance);
        } while (!some.isEmpty());
    }

    private void advance(UUID personId) {
        try {
            pathways.advance(personId);
        } catch (RuntimeException e) {
            LOG.log(
                    Level.SEVERE,
                    e,
                    () -> "The pathways of " + personId + " wait for the next round");
        }
    }
}
