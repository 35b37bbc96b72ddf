package org.touchstone.review.calibration;

import java.util.List;
import org.touchstone.credential.kernel.Refusal;

/** A set is given to reviewers only with papers, and with reasons where they are shown. */
public class SetIsIncomplete extends Refusal {
    private static final long serialVersionUID = 1;

    public SetIsIncomplete(List<Detail> missing) {
        super(Kind.CONFLICT, "This set cannot be activated yet.", missing);
    }
}
