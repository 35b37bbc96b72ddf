package org.touchstone.credential.submission;

import java.time.LocalDate;
import org.touchstone.credential.kernel.Refusal;

/** The time for another attempt is over. */
public class ResubmissionWindowHasClosed extends Refusal {
    public ResubmissionWindowHasClosed(String title, LocalDate lastDay) {
        super(
                Kind.CONFLICT,
                "The time for another attempt at '"
                        + title
                        + "' ended on "
                        + lastDay
                        + ". Ask your program manager for an extension.");
    }
}
