package org.touchstone.credential.submission;

import org.touchstone.credential.kernel.Refusal;

/** The attempts that the agency allows without a coach are used up. */
public class CoachingIsNeeded extends Refusal {
    public CoachingIsNeeded(String title, int attempts) {
        super(
                Kind.CONFLICT,
                "You have made "
                        + attempts
                        + " attempts at '"
                        + title
                        + "'. Talk to your coach about the feedback first: once your coach has recorded the session, you"
                        + " can start the next attempt.");
    }
}
