package org.touchstone.review.deadline;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * When the agency works. An agency's day runs from one closing to the next, so that what comes in
 * after closing is received on the next day. {@link #counts} alone says which days count: due dates
 * and elapsed days both come from it, so that they cannot disagree.
 *
 * <p>The day of receipt does not count. A day counts when the agency works on it and the clock is
 * not paused at its end. Work is overdue once its due day has ended.
 *
 * @param zone where the agency's days begin and end
 * @param weekend at most six days of the week
 * @param holidays days on which the agency does not work
 * @param closing the last moment of a day; midnight is the midnight at its end
 * @param closures when the clock of all work stands still
 */
public record AgencyCalendar(
        ZoneId zone,
        Set<DayOfWeek> weekend,
        Set<LocalDate> holidays,
        LocalTime closing,
        List<Pause> closures) {

    public AgencyCalendar {
        weekend = Set.copyOf(weekend);
        holidays = Set.copyOf(holidays);
        closures = List.copyOf(closures);
        if (weekend.containsAll(EnumSet.allOf(DayOfWeek.class))) {
            throw new IllegalArgumentException("An agency works on some day of the week");
        }
    }

    /** Saturday and Sunday, no holidays, the day ends at midnight. */
    public static AgencyCalendar plain(ZoneId zone) {
        return new AgencyCalendar(
                zone,
                Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY),
                Set.of(),
                LocalTime.MIDNIGHT,
                List.of());
    }

    /** The agency's day that this moment belongs to. */
    public LocalDate dayOf(Instant moment) {
        LocalDate day = moment.atZone(zone).toLocalDate();
        while (!moment.isBefore(endOf(day))) {
            day = day.plusDays(1);
        }
        while (moment.isBefore(startOf(day))) {
            day = day.minusDays(1);
        }
        return day;
    }

    /** The first moment of the day. */
    public Instant startOf(LocalDate day) {
        return endOf(day.minusDays(1));
    }

    /**
     * The first moment after the day. A closing time that a clock change skips is the moment of the
     * change; of one that comes twice it is the first.
     */
    public Instant endOf(LocalDate day) {
        LocalDateTime end =
                closing.equals(LocalTime.MIDNIGHT)
                        ? day.plusDays(1).atStartOfDay()
                        : day.atTime(closing);
        ZoneOffsetTransition change = zone.getRules().getTransition(end);
        return change != null && change.isGap()
                ? change.getInstant()
                : end.atZone(zone).toInstant();
    }

    /** Whether the agency works on this day, as far as weekends and holidays go. */
    public boolean isOpen(LocalDate day) {
        return !weekend.contains(day.getDayOfWeek()) && !holidays.contains(day);
    }

    private boolean counts(LocalDate day, List<Pause> pauses) {
        if (!isOpen(day)) {
            return false;
        }
        Instant end = endOf(day);
        return Stream.concat(closures.stream(), pauses.stream()).noneMatch(p -> p.holdsAt(end));
    }

    /** As {@link #between(LocalDate, LocalDate, List)} without pauses other than closures. */
    public int between(LocalDate first, LocalDate last) {
        return between(first, last, List.of());
    }

    /**
     * Days that count after the first day, up to and with the last; the first itself does not
     * count.
     *
     * @return negative when the last day lies before the first
     */
    public int between(LocalDate first, LocalDate last, List<Pause> pauses) {
        if (last.isBefore(first)) {
            return -between(last, first, pauses);
        }
        return (int)
                first.plusDays(1)
                        .datesUntil(last.plusDays(1))
                        .filter(day -> counts(day, pauses))
                        .count();
    }

    /**
     * Business days that have ended since this was received; 0 before. It reaches the promised
     * number at the very moment that {@link #dueAt} gives.
     */
    public int elapsed(Instant received, Instant now, List<Pause> pauses) {
        return Math.max(0, between(dayOf(received), dayOf(now).minusDays(1), pauses));
    }

    /** As {@link #dueDay(LocalDate, int, List)} without pauses other than closures. */
    public LocalDate dueDay(LocalDate received, int businessDays) {
        return dueDay(received, businessDays, List.of());
    }

    /**
     * The day on which so many business days after the day of receipt have come.
     *
     * @param businessDays at least 1
     * @param pauses none of them open: while a clock stands there is no due day; see {@link
     *     Pause#untilNow}
     */
    public LocalDate dueDay(LocalDate received, int businessDays, List<Pause> pauses) {
        if (businessDays < 1) {
            throw new IllegalArgumentException("Nothing is due after " + businessDays + " days");
        }
        if (Stream.concat(closures.stream(), pauses.stream()).anyMatch(Pause::isOpen)) {
            throw new IllegalArgumentException("An open pause has no due day");
        }
        return Stream.iterate(received.plusDays(1), day -> day.plusDays(1))
                .filter(day -> counts(day, pauses))
                .skip(businessDays - 1L)
                .findFirst()
                .orElseThrow();
    }

    /**
     * The day that lies so many business days from this one, counted without pauses other than
     * closures.
     *
     * @param businessDays negative: before it; 0: the day itself
     */
    public LocalDate shift(LocalDate day, int businessDays) {
        if (businessDays > 0) {
            return dueDay(day, businessDays);
        }
        return businessDays == 0
                ? day
                : Stream.iterate(day.minusDays(1), before -> before.minusDays(1))
                        .filter(before -> counts(before, List.of()))
                        .skip(-businessDays - 1L)
                        .findFirst()
                        .orElseThrow();
    }

    /**
     * The first moment from this one on that lies on a day on which the agency works and outside
     * its quiet hours.
     *
     * @param quietFrom in the evening
     * @param quietUntil in the morning
     */
    public Instant awake(Instant moment, LocalTime quietFrom, LocalTime quietUntil) {
        if (!quietUntil.isBefore(quietFrom)) {
            throw new IllegalArgumentException("Quiet hours end in the morning");
        }
        LocalDateTime wall = LocalDateTime.ofInstant(moment, zone);
        LocalTime time = wall.toLocalTime();
        if (isOpen(wall.toLocalDate()) && !time.isBefore(quietUntil) && time.isBefore(quietFrom)) {
            return moment;
        }
        LocalDate day =
                time.isBefore(quietUntil) ? wall.toLocalDate() : wall.toLocalDate().plusDays(1);
        while (!isOpen(day)) {
            day = day.plusDays(1);
        }
        return day.atTime(quietUntil).atZone(zone).toInstant();
    }

    /** As {@link #dueAt(Instant, int, List)} without pauses other than closures. */
    public Instant dueAt(Instant received, int businessDays) {
        return dueAt(received, businessDays, List.of());
    }

    /**
     * When work received at this moment becomes overdue: the first moment after its due day.
     *
     * @param businessDays at least 1
     * @param pauses none of them open
     */
    public Instant dueAt(Instant received, int businessDays, List<Pause> pauses) {
        return endOf(dueDay(dayOf(received), businessDays, pauses));
    }

    /** The day that people call due, for a moment given by {@link #dueAt}. */
    public LocalDate dueDayOf(Instant dueAt) {
        return dayOf(dueAt.minusNanos(1));
    }
}
