package org.touchstone.review.queue.internal;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.ZoneId;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.touchstone.review.deadline.BusinessDays;

/** The agency's settings of the review. */
@Dependent
public class ReviewSettings {

    @Inject
    @ConfigProperty(name = "touchstone.review.claim-minutes", defaultValue = "120")
    int claimMinutes;

    @Inject
    @ConfigProperty(name = "touchstone.review.due-business-days", defaultValue = "5")
    int dueBusinessDays;

    @Inject
    @ConfigProperty(name = "touchstone.agency.time-zone", defaultValue = "America/New_York")
    String zone;

    Duration lease() {
        return Duration.ofMinutes(claimMinutes);
    }

    /** For a reading, after the day of receipt. */
    int dueBusinessDays() {
        return dueBusinessDays;
    }

    BusinessDays businessDays() {
        return new BusinessDays(ZoneId.of(zone));
    }
}
