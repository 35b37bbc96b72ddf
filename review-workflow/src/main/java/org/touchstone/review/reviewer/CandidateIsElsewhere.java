package org.touchstone.review.reviewer;

import java.util.Locale;
import org.touchstone.credential.kernel.Refusal;

/** The step does not follow from where the graduate stands. */
public class CandidateIsElsewhere extends Refusal {
    public CandidateIsElsewhere(CandidateState is, CandidateState wanted) {
        super(
                Kind.CONFLICT,
                "The graduate is "
                        + is.name().toLowerCase(Locale.ROOT)
                        + " and cannot become "
                        + wanted.name().toLowerCase(Locale.ROOT)
                        + ". Load the page again to see how things stand.");
    }
}
