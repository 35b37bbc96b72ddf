package org.touchstone.reporting.forecast.internal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.touchstone.review.deadline.AgencyCalendar;

/** Weeks as the agency works: working days divided by the working days of its week. */
final class Weeks {
    private final AgencyCalendar calendar;
    private final NavigableMap<LocalDate, Integer> workedUpTo = new TreeMap<>();

    /** Counts the days once, so that each span afterwards is two look-ups. */
    Weeks(AgencyCalendar calendar, LocalDate first, LocalDate last) {
        this.calendar = calendar;
        int days = 0;
        workedUpTo.put(first.minusDays(1), 0);
        for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
            if (calendar.between(day.minusDays(1), day) > 0) {
                days++;
            }
            workedUpTo.put(day, days);
        }
    }

    /** From the first to the last day, both counted; 0 when the last lies before the first. */
    BigDecimal of(LocalDate first, LocalDate last) {
        int days = Math.max(0, upTo(last) - upTo(first.minusDays(1)));
        return BigDecimal.valueOf(days)
                .divide(
                        BigDecimal.valueOf(7L - calendar.weekend().size()),
                        2,
                        RoundingMode.HALF_UP);
    }

    private int upTo(LocalDate day) {
        var entry = workedUpTo.floorEntry(day);
        return entry == null ? 0 : entry.getValue();
    }
}
