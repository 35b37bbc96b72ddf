package org.touchstone.review.scoring;

import java.util.List;
import org.touchstone.credential.kernel.Refusal;

/** A seal needs a level for every criterion; the details name those without. */
public class ScorecardIsIncomplete extends Refusal {
    public ScorecardIsIncomplete(List<Detail> missing) {
        super(
                Kind.INVALID,
                "This scorecard cannot be sealed yet: choose a level for every criterion.",
                missing);
    }
}
