package org.touchstone.credential.kernel.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.Duration;

/**
 * The clock that everything else is passed; it ticks in milliseconds, which the database and JSON
 * keep exactly.
 */
@ApplicationScoped
public class SystemClock {

    @Produces
    public Clock clock() {
        return Clock.tick(Clock.systemUTC(), Duration.ofMillis(1));
    }
}
