package org.touchstone.web.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.ZoneId;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The agency that runs this system, as pages show it. */
@Named("agency")
@ApplicationScoped
public class Agency {

    private String name;
    private String timeZone;

    protected Agency() {}

    @Inject
    public Agency(
            @ConfigProperty(
                            name = "touchstone.agency.name",
                            defaultValue = "State Education Agency")
                    String name,
            @ConfigProperty(name = "touchstone.agency.time-zone", defaultValue = "America/New_York")
                    String timeZone) {
        this.name = name;
        this.timeZone = timeZone;
    }

    public String getName() {
        return name;
    }

    /** The zone in which people at the agency read a clock. */
    public ZoneId zone() {
        return ZoneId.of(timeZone);
    }
}
