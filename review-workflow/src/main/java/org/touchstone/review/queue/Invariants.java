package org.touchstone.review.queue;

import java.time.Instant;
import java.util.List;
import org.touchstone.credential.kernel.Actor;

/**
 * Whether every submitted work is in exactly one place: intake, queue, claimed, second read,
 * adjudication, decided, held, returned or appeal. The database refuses what it can; this finds the
 * rest, with the whole of the rows.
 */
public interface Invariants {

    /**
     * Holds every rule against the rows as they are now, and keeps the report.
     *
     * @param actor a supervisor, or the nightly job
     */
    Report check(Actor actor);

    /** The newest report that was kept. */
    Report newest(Actor supervisor);

    /** Breaches in the newest report, for those who watch over the system; 0 before the first. */
    long breaches();

    /**
     * @param at null before the first report
     */
    record Report(Instant at, List<Finding> findings) {
        public long breaches() {
            return findings.stream().mapToLong(Finding::breaches).sum();
        }
    }

    /**
     * @param examples ids of at most five
     */
    record Finding(InvariantRule rule, long breaches, List<String> examples) {}
}
