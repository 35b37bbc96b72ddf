package org.touchstone.web.incentive;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.touchstone.reporting.incentive.IncentiveCosts;
import org.touchstone.reporting.incentive.IncentiveCosts.Costs;
import org.touchstone.reporting.incentive.IncentiveCostsCsv;
import org.touchstone.reporting.incentive.IncentiveCostsJson;
import org.touchstone.web.access.CurrentActor;
import org.touchstone.web.api.Body;

/** What incentives cost, for programs and spreadsheets. */
@Path("reports/incentives")
@RequestScoped
public class IncentiveCostsResource {
    @Inject IncentiveCosts costs;
    @Inject CurrentActor actor;

    @QueryParam("asOf")
    String asOf;

    @QueryParam("organization")
    String organization;

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public JsonObject json() {
        return IncentiveCostsJson.of(answer());
    }

    @GET
    @Produces("text/csv;qs=0.5")
    public Response csv() {
        return Response.ok(IncentiveCostsCsv.of(answer()), "text/csv;charset=UTF-8")
                .header("Content-Disposition", "attachment; filename=\"incentives.csv\"")
                .build();
    }

    private Costs answer() {
        return costs.of(
                actor.get(),
                Body.date(asOf, "asOf"),
                organization == null || organization.isBlank() ? null : organization);
    }
}
