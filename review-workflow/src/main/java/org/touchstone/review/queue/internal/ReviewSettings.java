package org.touchstone.review.queue.internal;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.touchstone.review.deadline.AgencyCalendar;
import org.touchstone.review.deadline.AgencyCalendars;

/** The agency's settings of the review. */
@Dependent
public class ReviewSettings {

    @Inject
    @ConfigProperty(name = "touchstone.review.claim-minutes", defaultValue = "120")
    int claimMinutes;

    @Inject
    @ConfigProperty(name = "touchstone.review.further-business-days", defaultValue = "2")
    int furtherBusinessDays;

    @Inject
    @ConfigProperty(name = "touchstone.review.cap-minutes", defaultValue = "480")
    int capMinutes;

    @Inject AgencyCalendars calendars;

    Duration lease() {
        return Duration.ofMinutes(claimMinutes);
    }

    /** For a second reading or an adjudication that is asked for late. */
    int furtherBusinessDays() {
        return furtherBusinessDays;
    }

    /** Estimated minutes of reading a day, for a reviewer with no cap of his own. */
    int capMinutes() {
        return capMinutes;
    }

    AgencyCalendar businessDays() {
        return calendars.current();
    }
}
