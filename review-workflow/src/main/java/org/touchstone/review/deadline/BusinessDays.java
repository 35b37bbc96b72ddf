package org.touchstone.review.deadline;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;

/**
 * The agency's business days. {@link #between} alone counts them: due dates and elapsed time both
 * come from it, so that they cannot disagree.
 */
public final class BusinessDays {
    private final ZoneId zone;

    /**
     * @param zone where the agency's days begin and end
     */
    public BusinessDays(ZoneId zone) {
        this.zone = Objects.requireNonNull(zone);
    }

    public LocalDate dayOf(Instant moment) {
        return moment.atZone(zone).toLocalDate();
    }

    /** The first moment of the day. */
    public Instant startOf(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }

    /** Whether the agency works on this day. */
    public boolean isOpen(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }

    /**
     * Business days after the first day, up to and with the last; the first itself does not count.
     *
     * @return negative when the last day lies before the first
     */
    public int between(LocalDate first, LocalDate last) {
        if (last.isBefore(first)) {
            return -between(last, first);
        }
        return (int) first.plusDays(1).datesUntil(last.plusDays(1)).filter(this::isOpen).count();
    }

    /**
     * The day on which so many business days after the day of receipt have come.
     *
     * @param businessDays at least 1
     */
    public LocalDate dueDay(LocalDate received, int businessDays) {
        LocalDate day = received;
        while (between(received, day) < businessDays) {
            day = day.plusDays(1);
        }
        return day;
    }

    /**
     * When work received at this moment becomes overdue: at the end of its due day, which is the
     * first moment of the day after.
     */
    public Instant dueAt(Instant received, int businessDays) {
        return startOf(dueDay(dayOf(received), businessDays).plusDays(1));
    }

    /** The day that people call due, for a moment given by {@link #dueAt}. */
    public LocalDate dueDayOf(Instant dueAt) {
        return dayOf(dueAt.minusNanos(1));
    }
}
