package org.touchstone.web.forecast;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.touchstone.reporting.forecast.Forecasts;
import org.touchstone.reporting.forecast.Forecasts.OwnForecast;
import org.touchstone.web.access.CurrentActor;

/** Whether one will reach the targets of one's own programs. */
@Path("forecast")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ForecastResource {
    @Inject Forecasts forecasts;
    @Inject CurrentActor actor;

    @GET
    public List<OwnForecast> mine() {
        return forecasts.mine(actor.get());
    }
}
