package org.touchstone.review.queue;

import java.util.Set;
import java.util.UUID;
import org.touchstone.credential.kernel.Actor;

/** Why a reviewer is offered nothing, where they can do something about it. */
public interface ClaimHindrances {

    /** Needs the permission to score. A reviewer learns this of oneself only. */
    Hindrances of(Actor reviewer);

    /**
     * Whose work it is, of the same school or read before, is never told: it says something about
     * the author.
     *
     * @param suspended from all scoring, by a supervisor
     * @param overCap work waits, but each of it is over the minutes left for today
     * @param onlyForTheQualified versions of which work waits that only the missing or suspended
     *     qualification keeps from the reviewer
     */
    record Hindrances(boolean suspended, boolean overCap, Set<UUID> onlyForTheQualified) {
        public Hindrances {
            onlyForTheQualified = Set.copyOf(onlyForTheQualified);
        }
    }
}
