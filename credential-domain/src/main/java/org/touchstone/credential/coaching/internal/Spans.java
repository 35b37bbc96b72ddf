package org.touchstone.credential.coaching.internal;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * The spans of a cadence: one session is to be held in each. A rest at the end is a span of its own
 * when it is at least half as long as a whole one. A session is due on the last working day of its
 * span, or on the last day where the span has no working day.
 */
final class Spans {
    /**
     * @param end the last day
     */
    record Span(LocalDate begin, LocalDate end, LocalDate due) {}

    private Spans() {}

    /**
     * @param cadence a word of {@link org.touchstone.credential.program.Cohorts.Cadence}; NONE and
     *     words that imported history brought ask for no sessions
     * @param until the last day that may be in a span
     */
    static List<Span> of(
            String cadence, LocalDate from, LocalDate until, Predicate<LocalDate> isWorkingDay) {
        List<Span> spans = new ArrayList<>();
        for (int n = 0; ; n++) {
            LocalDate begin = start(cadence, from, n);
            LocalDate next = start(cadence, from, n + 1);
            if (begin == null || begin.isAfter(until)) {
                return spans;
            }
            LocalDate end = next.minusDays(1);
            if (end.isAfter(until)) {
                end = until;
                long days = ChronoUnit.DAYS.between(begin, end) + 1;
                if (days * 2 < ChronoUnit.DAYS.between(begin, next)) {
                    return spans;
                }
            }
            spans.add(new Span(begin, end, due(begin, end, isWorkingDay)));
        }
    }

    /** Counted from the first day, so that months of unequal length do not add up to a drift. */
    private static LocalDate start(String cadence, LocalDate from, int n) {
        return switch (cadence) {
            case "WEEKLY" -> from.plusWeeks(n);
            case "EVERY_TWO_WEEKS" -> from.plusWeeks(2L * n);
            case "MONTHLY" -> from.plusMonths(n);
            case "QUARTERLY" -> from.plusMonths(3L * n);
            default -> null;
        };
    }

    /** The last working day of the span; its last day where it has none. */
    static LocalDate due(LocalDate begin, LocalDate end, Predicate<LocalDate> isWorkingDay) {
        for (LocalDate day = end; !day.isBefore(begin); day = day.minusDays(1)) {
            if (isWorkingDay.test(day)) {
                return day;
            }
        }
        return end;
    }

    /**
     * @param workingDays negative: before the day
     */
    static LocalDate shift(LocalDate day, int workingDays, Predicate<LocalDate> isWorkingDay) {
        int step = Integer.signum(workingDays);
        LocalDate shifted = day;
        // A calendar without working days has no such day; a month of days is more than enough.
        for (int left = Math.abs(workingDays), tries = 31; left > 0 && tries > 0; tries--) {
            shifted = shifted.plusDays(step);
            if (isWorkingDay.test(shifted)) {
                left--;
            }
        }
        return shifted;
    }
}
