package org.touchstone.review.queue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import org.touchstone.review.deadline.AgencyCalendar;

/**
 * Whether what is open can be read in time. Readers take what is due first, so by the end of a day
 * they must have read everything that is due by then: work becomes late on the first day on which
 * that is more than they can have read. New work that comes in is not foreseen.
 *
 * @param minutesPerDay what readers seal on a business day, in estimated minutes
 * @param overdueMinutes of what is late already; it is read first
 * @param days every business day from today to the last due day, at most {@link #HORIZON}
 * @param breaksOn the first day on which work becomes late; empty: it holds
 */
public record Forecast(
        long minutesPerDay,
        int businessDaysMeasured,
        long overdueMinutes,
        List<Day> days,
        Optional<LocalDate> breaksOn) {

    /** Business days that are looked ahead. */
    public static final int HORIZON = 30;

    /**
     * @param due minutes due on this day
     * @param dueSoFar minutes due by the end of this day, with what is overdue
     * @param readSoFar minutes that readers can have read by the end of this day
     */
    public record Day(LocalDate day, long due, long dueSoFar, long readSoFar) {
        /** Minutes that are late at the end of the day; 0 when all is read. */
        public long late() {
            return Math.max(0, dueSoFar - readSoFar);
        }
    }

    /**
     * @param sealed minutes sealed on each of the measured business days together
     * @param measured how many business days; 0: nothing was ever read
     */
    public record Capacity(long sealed, int measured, long sealedToday) {
        long perDay() {
            return measured == 0 ? 0 : sealed / measured;
        }
    }

    /**
     * @param minutesByDueDay of everything that is open; days before today are overdue
     */
    public static Forecast of(
            AgencyCalendar calendar,
            LocalDate today,
            NavigableMap<LocalDate, Long> minutesByDueDay,
            Capacity capacity) {
        long overdue = sum(minutesByDueDay.headMap(today, false));
        NavigableMap<LocalDate, Long> ahead = minutesByDueDay.tailMap(today, true);
        List<Day> days = new ArrayList<>();
        long due = overdue;
        long read = -Math.min(capacity.sealedToday(), capacity.perDay());
        LocalDate reached = today.minusDays(1);
        LocalDate last = ahead.isEmpty() ? today.minusDays(1) : ahead.lastKey();
        for (LocalDate day = today;
                !day.isAfter(last) && days.size() < HORIZON;
                day = day.plusDays(1)) {
            if (calendar.isOpen(day)) {
                long dueToday = sum(minutesByDueDay.subMap(reached, false, day, true));
                due += dueToday;
                read += capacity.perDay();
                days.add(new Day(day, dueToday, due, read));
                reached = day;
            }
        }
        return new Forecast(
                capacity.perDay(),
                capacity.measured(),
                overdue,
                List.copyOf(days),
                days.stream()
                        .filter(day -> day.due() > 0 && day.late() > 0)
                        .map(Day::day)
                        .findFirst());
    }

    private static long sum(NavigableMap<LocalDate, Long> minutes) {
        return minutes.values().stream().mapToLong(Long::longValue).sum();
    }

    /** The last day that is looked at; null when nothing is due. */
    public LocalDate until() {
        return days.isEmpty() ? null : days.get(days.size() - 1).day();
    }
}
