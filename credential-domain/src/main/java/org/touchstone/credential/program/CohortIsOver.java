package org.touchstone.credential.program;

import org.touchstone.credential.kernel.Refusal;

/** Nobody joins a cohort after its last day. */
public class CohortIsOver extends Refusal {
    public CohortIsOver(String title, java.time.LocalDate lastDay) {
        super(
                Kind.CONFLICT,
                "“"
                        + title
                        + "” ended on "
                        + lastDay
                        + ". Move its last day, or use its next cohort.");
    }
}
