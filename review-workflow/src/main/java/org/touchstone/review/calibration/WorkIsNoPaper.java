package org.touchstone.review.calibration;

import org.touchstone.credential.kernel.Refusal;

/** Only a work that was decided on all of this rubric shows what its levels look like. */
public class WorkIsNoPaper extends Refusal {
    private static final long serialVersionUID = 1;

    private WorkIsNoPaper(String message) {
        super(Kind.CONFLICT, message);
    }

    public static WorkIsNoPaper notDecided(String workNumber) {
        return new WorkIsNoPaper(
                "The work " + workNumber + " is not decided yet. Choose a decided one.");
    }

    public static WorkIsNoPaper ofAnotherVersion(String workNumber) {
        return new WorkIsNoPaper(
                "The work "
                        + workNumber
                        + " was judged by another rubric. Choose one of this version.");
    }

    public static WorkIsNoPaper readInPart(String workNumber) {
        return new WorkIsNoPaper(
                "The work "
                        + workNumber
                        + " was not given a level on every criterion. Choose one that was.");
    }

    public static WorkIsNoPaper alreadyInSet(String workNumber) {
        return new WorkIsNoPaper("The work " + workNumber + " is in this set already.");
    }
}
