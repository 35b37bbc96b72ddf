package org.touchstone.web.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.touchstone.web.demonstration.FirstStart;

/** Until then there may be nobody who can sign in. */
@Readiness
@ApplicationScoped
public class FirstStartIsDone implements HealthCheck {
    @Inject FirstStart firstStart;

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("first-start").status(firstStart.isDone()).build();
    }
}
