package org.touchstone.credential.program;

import org.touchstone.credential.kernel.Refusal;

/** Where there is a target, awards say who has completed. */
public class TargetDecides extends Refusal {
    public TargetDecides(String title, int target) {
        super(
                Kind.CONFLICT,
                "“"
                        + title
                        + "” is completed by earning "
                        + target
                        + " micro-credentials; the system sees when that is so.");
    }

    public TargetDecides(String title, String pathway) {
        super(
                Kind.CONFLICT,
                "“"
                        + title
                        + "” is completed by completing the pathway “"
                        + pathway
                        + "”; the system sees when that is so.");
    }
}
