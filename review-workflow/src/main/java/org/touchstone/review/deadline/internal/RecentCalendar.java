package org.touchstone.review.deadline.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.touchstone.review.deadline.AgencyCalendar;

/** Spares every claim and every page the reading of the calendar. */
@ApplicationScoped
public class RecentCalendar {
    private static final Duration FRESH = Duration.ofSeconds(5);

    @Inject Clock clock;

    private volatile Reading last;

    private record Reading(AgencyCalendar calendar, Instant at) {}

    public AgencyCalendar get(CalendarRows rows) {
        Instant now = clock.instant();
        Reading known = last;
        if (known == null || now.isAfter(known.at().plus(FRESH))) {
            known = new Reading(rows.read(), now);
            last = known;
        }
        return known.calendar();
    }

    public void forget() {
        last = null;
    }
}
