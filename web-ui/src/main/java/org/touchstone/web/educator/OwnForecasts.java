package org.touchstone.web.educator;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.touchstone.reporting.forecast.Forecasts;
import org.touchstone.reporting.forecast.Forecasts.OwnForecast;
import org.touchstone.web.access.CurrentActor;

/** The forecasts on the educator's desk. */
@Named("ownForecasts")
@RequestScoped
public class OwnForecasts {
    @Inject Forecasts forecasts;
    @Inject CurrentActor actor;

    private List<OwnForecast> all;

    public List<OwnForecast> getAll() {
        if (all == null) {
            all = forecasts.mine(actor.get());
        }
        return all;
    }
}
