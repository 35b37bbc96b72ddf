package org.touchstone.review.deadline;

import java.time.Instant;
import java.util.UUID;
import org.touchstone.credential.kernel.Actor;

/** More time for an educator's next attempt, with everything that depends on it. */
public interface Extensions {

    /**
     * @param days at least 1
     * @param reason told to the educator
     * @return when the window closes now
     * @throws org.touchstone.credential.kernel.NotFound when this educator has no 'not yet' there
     */
    Instant resubmission(
            Actor granter, UUID educatorId, String microCredentialCode, int days, String reason);
}
