package org.touchstone.credential.coaching;

import org.touchstone.credential.kernel.Refusal;

/** Only who holds the role can coach. */
public class IsNoCoach extends Refusal {
    public IsNoCoach() {
        super(
                Kind.CONFLICT,
                "This person does not hold the role of a coach on that day in the cohort's organizations. Choose a"
                        + " coach from the list, or have the role granted first.");
    }
}
