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
                        + " of what it names, and you have "
                        + have
                        + ". Earn the others first.");
    }
}
