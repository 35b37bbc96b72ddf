package org.touchstone.credential.program;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.touchstone.credential.kernel.Actor;

/**
 * The pathway that completes a cohort, in place of a number of micro-credentials. Whoever completes
 * the pathway has completed the cohort, on that day.
 */
public interface CohortTargets {

    /**
     * @return empty: no pathway is the target
     * @throws org.touchstone.credential.kernel.NotFound for a cohort that is not the actor's
     */
    Optional<Target> of(Actor actor, UUID cohortId);

    /** For the educator's own program; the same. */
    Optional<Target> ofOwn(Actor actor, UUID participationId);

    /**
     * Says which pathway it is; everybody who is enrolled is dated by it at once.
     *
     * @param pathway code of a published one; null or blank: none any more
     * @throws org.touchstone.credential.kernel.InvalidRequest when there is no such pathway
     */
    void aimAt(Actor actor, UUID cohortId, String pathway);

    /** What can be chosen: the open pathways, by title, at most 200. */
    List<Target> choices(Actor actor);

    /**
     * @param code of the pathway
     */
    record Target(String code, String title) {}
}
