package org.touchstone.credential.submission;

import org.touchstone.credential.kernel.Refusal;

/** What a team handed in does not change any more. */
public class SharedWorkIsFrozen extends Refusal {
    public SharedWorkIsFrozen() {
        super(
                Kind.CONFLICT,
                "A member of your team has handed in what you share, so it does not change. It can be revised when it was scored and is not met, or was returned.");
    }
}
