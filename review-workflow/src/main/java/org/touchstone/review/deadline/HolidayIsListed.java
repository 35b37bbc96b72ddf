package org.touchstone.review.deadline;

import java.time.LocalDate;
import org.touchstone.credential.kernel.Refusal;

/** A day is a holiday once. */
public class HolidayIsListed extends Refusal {
    public HolidayIsListed(LocalDate day, String name) {
        super(
                Kind.CONFLICT,
                day
                        + " is listed as '"
                        + name
                        + "' already. Remove it first to give it another name.");
    }
}
