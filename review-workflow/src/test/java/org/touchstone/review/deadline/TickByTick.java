package org.touchstone.review.deadline;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;

/**
 * The clock, slow and obvious: looks at the wall clock every minute and writes down each moment at
 * which a day that counts has ended. Everything that it is given lies on a whole minute.
 */
final class TickByTick {
    private static final Duration TICK = Duration.ofMinutes(1);

    private final AgencyCalendar calendar;
    private final List<Pause> pauses;

    TickByTick(AgencyCalendar calendar, List<Pause> pauses) {
        this.calendar = calendar;
        this.pauses = pauses;
    }

    /** The moments until then at which another business day had passed. */
    List<Instant> businessDaysSince(Instant received, Instant until) {
        List<Instant> ended = new ArrayList<>();
        LocalDate today = null;
        LocalDate dayOfReceipt = null;
        // Begins early: a wall clock that is set back must not open a day that has ended again.
        for (Instant now = received.minus(Duration.ofDays(2));
                !now.isAfter(until);
                now = now.plus(TICK)) {
            LocalDate shown = shownAt(now);
            if (today != null && shown.isAfter(today)) {
                if (dayOfReceipt != null
                        && !today.equals(dayOfReceipt)
                        && counts(today, now.minus(TICK))) {
                    ended.add(now);
                }
                today = shown;
            }
            today = today == null ? shown : today;
            if (now.equals(received)) {
                dayOfReceipt = today;
            }
        }
        return ended;
    }

    private LocalDate shownAt(Instant now) {
        LocalDateTime wall = LocalDateTime.ofInstant(now, calendar.zone());
        boolean closed =
                !calendar.closing().equals(LocalTime.MIDNIGHT)
                        && !wall.toLocalTime().isBefore(calendar.closing());
        return closed ? wall.toLocalDate().plusDays(1) : wall.toLocalDate();
    }

    private boolean counts(LocalDate day, Instant lastTick) {
        if (calendar.weekend().contains(day.getDayOfWeek()) || calendar.holidays().contains(day)) {
            return false;
        }
        for (List<Pause> kind : List.of(calendar.closures(), pauses)) {
            for (Pause pause : kind) {
                boolean begun = !lastTick.isBefore(pause.begins());
                boolean goesOn = pause.ends() == null || lastTick.isBefore(pause.ends());
                if (begun && goesOn) {
                    return false;
                }
            }
        }
        return true;
    }
}
