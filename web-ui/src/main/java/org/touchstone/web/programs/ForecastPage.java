package org.touchstone.web.programs;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.UUID;
import org.touchstone.credential.kernel.Paged;
import org.touchstone.credential.program.Cohorts;
import org.touchstone.credential.program.Cohorts.CohortView;
import org.touchstone.reporting.forecast.Forecast;
import org.touchstone.reporting.forecast.Forecasts;
import org.touchstone.reporting.forecast.Forecasts.CohortForecast;
import org.touchstone.web.access.CurrentActor;
import org.touchstone.web.api.Body;
import org.touchstone.web.page.Pager;

/** The forecast of a cohort: how many are behind, and who needs what. */
@Named("forecastPage")
@RequestScoped
public class ForecastPage {
    private static final int SIZE = 25;

    @Inject Forecasts forecasts;
    @Inject Cohorts cohorts;
    @Inject CurrentActor actor;

    private String id = "";
    private String state = "";
    private int first;
    private CohortForecast found;
    private CohortView cohort;

    /** Before anything is written, so that an unknown cohort gets its own error page. */
    public void load() {
        getFound();
    }

    public CohortForecast getFound() {
        if (found == null) {
            found = ask(cohortId());
        }
        return found;
    }

    /** Of the cohort that another page shows. */
    public CohortForecast of(UUID cohortOnPage) {
        if (found == null) {
            found = ask(cohortOnPage);
        }
        return found;
    }

    private CohortForecast ask(UUID of) {
        return forecasts.of(
                actor.get(),
                of,
                state.isEmpty() ? null : Body.oneOf(Forecast.State.class, state, "state"),
                new Paged.Part(Math.max(0, first), SIZE));
    }

    public CohortView getCohort() {
        if (cohort == null) {
            cohort = cohorts.find(actor.get(), cohortId());
        }
        return cohort;
    }

    public Pager getPager() {
        return new Pager(first, SIZE, getFound().people().total());
    }

    public Forecast.State[] getStates() {
        return Forecast.State.values();
    }

    private UUID cohortId() {
        return Body.id("cohort", id);
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id == null ? "" : id;
    }

    public String getState() {
        return state;
    }

    public void setState(String state) {
        this.state = state == null ? "" : state;
    }

    public int getFirst() {
        return first;
    }

    public void setFirst(int first) {
        this.first = first;
    }
}
