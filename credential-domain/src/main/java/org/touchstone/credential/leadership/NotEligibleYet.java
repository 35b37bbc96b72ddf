package org.touchstone.credential.leadership;

import org.touchstone.credential.kernel.Refusal;

/** Whoever applies has earned what the role asks for. */
public class NotEligibleYet extends Refusal {
    public NotEligibleYet(String title, int needed, long have) {
        super(
                Kind.CONFLICT,
                "“"
                        + title
                        + "” asks for "
                        + needed
                        + " micro-credentials, and you have "
                        + have
                        + " of them. Earn the others first.");
    }
}
