package org.touchstone.credential.program;

import org.touchstone.credential.kernel.Refusal;

/** Only those who have left or whose cohort is over are asked why. */
public class SurveyIsNotOpen extends Refusal {
    public SurveyIsNotOpen(String title) {
        super(
                Kind.CONFLICT,
                "“" + title + "” goes on and you are part of it. Leave it first, or complete it.");
    }
}
