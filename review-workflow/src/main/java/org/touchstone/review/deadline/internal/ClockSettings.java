package org.touchstone.review.deadline.internal;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalTime;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The agency's promises and its quiet hours. */
@Dependent
public class ClockSettings {
    @Inject
    @ConfigProperty(name = "touchstone.review.due-business-days", defaultValue = "5")
    int reviewDays;

    @Inject
    @ConfigProperty(name = "touchstone.review.completeness-business-days", defaultValue = "1")
    int completenessDays;

    @Inject
    @ConfigProperty(name = "touchstone.appeals.window-business-days", defaultValue = "10")
    int appealWindowDays;

    @Inject
    @ConfigProperty(name = "touchstone.reminders.quiet-from", defaultValue = "19:00")
    String quietFrom;

    @Inject
    @ConfigProperty(name = "touchstone.reminders.quiet-until", defaultValue = "07:00")
    String quietUntil;

    int reviewDays() {
        return reviewDays;
    }

    int completenessDays() {
        return completenessDays;
    }

    /** 0: decisions cannot be appealed. */
    int appealWindowDays() {
        return appealWindowDays;
    }

    LocalTime quietFrom() {
        return LocalTime.parse(quietFrom);
    }

    LocalTime quietUntil() {
        return LocalTime.parse(quietUntil);
    }
}
