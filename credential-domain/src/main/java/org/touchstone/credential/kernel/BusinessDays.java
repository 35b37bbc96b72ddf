package org.touchstone.credential.kernel;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The day that the calendar on the agency's wall shows: what happens is dated by it. */
@Dependent
public class BusinessDays {
    @Inject Clock clock;

    @Inject
    @ConfigProperty(name = "touchstone.agency.time-zone", defaultValue = "America/New_York")
    String zone;

    public BusinessDays() {}

    /** Outside a server. */
    public BusinessDays(Clock clock, ZoneId zone) {
        this.clock = clock;
        this.zone = zone.getId();
    }

    public LocalDate today() {
        return dayOf(clock.instant());
    }

    public LocalDate dayOf(Instant moment) {
        return LocalDate.ofInstant(moment, zone());
    }

    /** The first moment after the day. */
    public Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(zone()).toInstant();
    }

    public ZoneId zone() {
        return ZoneId.of(zone);
    }
}
