package org.touchstone.web.forecast;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.touchstone.credential.kernel.Paged;
import org.touchstone.reporting.forecast.Forecast;
import org.touchstone.reporting.forecast.Forecasts;
import org.touchstone.reporting.forecast.Forecasts.CohortForecast;
import org.touchstone.web.access.CurrentActor;
import org.touchstone.web.api.Body;

/** Who of a cohort will reach its target. */
@Path("cohorts/{id}/forecast")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class CohortForecastResource {
    @Inject Forecasts forecasts;
    @Inject CurrentActor actor;

    @GET
    public CohortForecast of(
            @PathParam("id") String id,
            @QueryParam("state") String state,
            @QueryParam("first") @DefaultValue("0") int first,
            @QueryParam("size") @DefaultValue("50") int size) {
        return forecasts.of(
                actor.get(),
                Body.id("cohort", id),
                state == null || state.isBlank()
                        ? null
                        : Body.oneOf(Forecast.State.class, state, "state"),
                new Paged.Part(first, size));
    }
}
