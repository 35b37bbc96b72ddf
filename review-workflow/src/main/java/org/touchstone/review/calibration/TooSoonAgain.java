package org.touchstone.review.calibration;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.touchstone.credential.kernel.Refusal;

/** A set that was failed is not taken again at once: its answers are fresh in mind. */
public class TooSoonAgain extends Refusal {
    private static final long serialVersionUID = 1;

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("MMMM d, uuuu", Locale.US);

    /**
     * @param from the first day on which it may be taken
     */
    public TooSoonAgain(LocalDate from) {
        super(
                Kind.CONFLICT,
                "You may take this set again from "
                        + DAY.format(from)
                        + ". Until then study where you and the experts differed, or take another set.");
    }
}
