package org.touchstone.review.scoring;

import java.util.UUID;
import org.touchstone.credential.kernel.Actor;

/** The agency's scoring policy, and the policies of single versions that differ from it. */
public interface ScoringPolicies {
    /** The version's own, else the agency's. */
    ScoringPolicy of(UUID versionId);

    /** The agency's, for every version that has none of its own. */
    ScoringPolicy agencys();

    /**
     * Sets a version's own policy. What has been settled stays as it was.
     *
     * @param versionId null: the agency's
     * @throws org.touchstone.credential.kernel.NotPermitted without {@code SUPERVISE_SCORING}
     * @throws org.touchstone.credential.kernel.InvalidRequest for a share outside 0 to 1 or a
     *     negative number
     */
    void set(Actor actor, UUID versionId, ScoringPolicy policy);
}
