package org.touchstone.web.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;

/**
 * Dates as people say them, in the agency's time zone. Takes an Instant, an OffsetDateTime, a
 * ZonedDateTime or a LocalDate; a LocalDate has no time of day and none is shown.
 */
@Named("dates")
@ApplicationScoped
public class Dates {

    private static final DateTimeFormatter DAY = format("MMMM d, uuuu");
    private static final DateTimeFormatter DAY_OF_THIS_YEAR = format("MMMM d");
    private static final DateTimeFormatter TIME = format("h:mm a");
    private static final DateTimeFormatter EXACT_DAY = format("EEEE, MMMM d, uuuu");
    private static final DateTimeFormatter EXACT = format("EEEE, MMMM d, uuuu 'at' h:mm:ss a zzz");

    private Clock clock;
    private Agency agency;

    protected Dates() {}

    @Inject
    public Dates(Clock clock, Agency agency) {
        this.clock = clock;
        this.agency = agency;
    }

    /** 'today at 3:15 PM', 'yesterday', 'March 3', 'March 3, 2025'. */
    public String human(TemporalAccessor value) {
        LocalDate day = day(value);
        long away = ChronoUnit.DAYS.between(today(), day);
        if (away == 0) {
            return value instanceof LocalDate ? "today" : "today at " + TIME.format(local(value));
        }
        if (away == 1) {
            return "tomorrow";
        }
        if (away == -1) {
            return "yesterday";
        }
        return (day.getYear() == today().getYear() ? DAY_OF_THIS_YEAR : DAY).format(day);
    }

    /** 'Tuesday, March 3, 2026 at 3:15:04 PM EST'. */
    public String exact(TemporalAccessor value) {
        return value instanceof LocalDate day ? EXACT_DAY.format(day) : EXACT.format(local(value));
    }

    /** For the datetime attribute of HTML's time element. */
    public String iso(TemporalAccessor value) {
        return value instanceof LocalDate day
                ? day.toString()
                : local(value).toOffsetDateTime().truncatedTo(ChronoUnit.SECONDS).toString();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone());
    }

    private LocalDate day(TemporalAccessor value) {
        return value instanceof LocalDate day ? day : local(value).toLocalDate();
    }

    private ZonedDateTime local(TemporalAccessor value) {
        if (value instanceof Instant instant) {
            return instant.atZone(zone());
        }
        if (value instanceof OffsetDateTime time) {
            return time.atZoneSameInstant(zone());
        }
        return ZonedDateTime.from(value).withZoneSameInstant(zone());
    }

    private ZoneId zone() {
        return agency.zone();
    }

    private static DateTimeFormatter format(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.US);
    }
}
