package org.touchstone.review.calibration.internal;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.touchstone.review.deadline.AgencyCalendars;

/** The agency's settings of qualification and drift. */
@Dependent
public class CalibrationSettings {

    @Inject
    @ConfigProperty(name = "touchstone.review.qualification-days", defaultValue = "365")
    int qualificationDays;

    @Inject
    @ConfigProperty(name = "touchstone.review.retake-days", defaultValue = "14")
    int retakeDays;

    @Inject
    @ConfigProperty(name = "touchstone.review.renewal-days", defaultValue = "30")
    int renewalDays;

    @Inject
    @ConfigProperty(name = "touchstone.review.recalibrate-after-days", defaultValue = "90")
    int recalibrateAfterDays;

    @Inject
    @ConfigProperty(name = "touchstone.review.drift-window", defaultValue = "10")
    int driftWindow;

    @Inject
    @ConfigProperty(name = "touchstone.review.drift-minimum", defaultValue = "5")
    int driftMinimum;

    @Inject
    @ConfigProperty(name = "touchstone.review.drift-fall-points", defaultValue = "8")
    int driftFallPoints;

    @Inject
    @ConfigProperty(name = "touchstone.review.due-business-days", defaultValue = "5")
    int dueBusinessDays;

    @Inject AgencyCalendars calendars;

    /** How long a passed set qualifies. */
    Duration qualification() {
        return Duration.ofDays(qualificationDays);
    }

    /** From a failed attempt until the same set may be taken again. */
    Duration retake() {
        return Duration.ofDays(retakeDays);
    }

    /** Before its end, from when on a qualification may be renewed. */
    Duration renewal() {
        return Duration.ofDays(renewalDays);
    }

    /** Without a reading of the version; then a reader must recalibrate. */
    Duration breakThatForgets() {
        return Duration.ofDays(recalibrateAfterDays);
    }

    DriftRule driftRule() {
        return new DriftRule(driftWindow, driftMinimum, driftFallPoints);
    }

    Instant dueAt(Instant received) {
        return calendars.held().dueAt(received, dueBusinessDays);
    }

    LocalDate dayOf(Instant moment) {
        return calendars.current().dayOf(moment);
    }
}
