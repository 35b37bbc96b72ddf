package org.touchstone.credential.activity;

import java.time.LocalDate;
import org.touchstone.credential.kernel.Refusal;

/** A day has 24 hours. */
public class DayIsFull extends Refusal {
    public DayIsFull(LocalDate day, long minutes) {
        super(
                Kind.CONFLICT,
                "With this you would have logged "
                        + minutes
                        + " minutes for "
                        + day
                        + ", which is more than a day has. Check the day and the minutes.");
    }
}
