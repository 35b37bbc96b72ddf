package org.touchstone.reporting.agreement.internal;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.ZoneId;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The agency's settings of the agreement report. */
@Dependent
public class AgreementSettings {

    /** Fewer works are too few to say. */
    @Inject
    @ConfigProperty(name = "touchstone.agreement.floor", defaultValue = "30")
    int floor;

    /** Length of each of the two periods that drift compares. */
    @Inject
    @ConfigProperty(name = "touchstone.agreement.drift-days", defaultValue = "90")
    int driftDays;

    /** Percentage points by which exact agreement falls when it drifts. */
    @Inject
    @ConfigProperty(name = "touchstone.agreement.drift-points", defaultValue = "5")
    int driftPoints;

    @Inject
    @ConfigProperty(name = "touchstone.agency.time-zone", defaultValue = "America/New_York")
    String zone;

    public AgreementSettings() {}

    /** Outside a server. */
    AgreementSettings(int floor, int driftDays, int driftPoints, String zone) {
        this.floor = floor;
        this.driftDays = driftDays;
        this.driftPoints = driftPoints;
        this.zone = zone;
    }

    /** Of one work no statistic has a variance, whatever the agency sets. */
    int floor() {
        return Math.max(2, floor);
    }

    Tally.Rules rules() {
        return new Tally.Rules(floor(), driftPoints);
    }

    ZoneId zone() {
        return ZoneId.of(zone);
    }
}
