package org.touchstone.review.appeal;

import java.time.LocalDate;
import org.touchstone.credential.kernel.Refusal;

/** The time for an appeal is over. */
public class AppealWindowHasClosed extends Refusal {
    public AppealWindowHasClosed(LocalDate lastDay) {
        super(
                Kind.CONFLICT,
                "The last day to appeal this decision was "
                        + lastDay
                        + ". You can start another attempt with what the feedback says.");
    }
}
