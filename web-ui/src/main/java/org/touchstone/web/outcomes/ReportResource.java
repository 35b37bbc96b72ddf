package org.touchstone.web.outcomes;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.touchstone.reporting.outcomes.Outcomes;
import org.touchstone.reporting.outcomes.OutcomesCsv;
import org.touchstone.reporting.outcomes.OutcomesJson;
import org.touchstone.reporting.outcomes.ProgramOutcomes;
import org.touchstone.reporting.outcomes.ProgramOutcomes.Audience;
import org.touchstone.reporting.outcomes.ProgramOutcomes.Question;
import org.touchstone.web.access.CurrentActor;
import org.touchstone.web.api.Body;

/** The program outcomes for programs and spreadsheets. */
@Path("reports/program-outcomes")
@RequestScoped
public class ReportResource {
    @Inject ProgramOutcomes outcomes;
    @Inject CurrentActor actor;

    @QueryParam("asOf")
    String asOf;

    @QueryParam("organization")
    String organization;

    @QueryParam("view")
    @DefaultValue("internal")
    String view;

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public JsonObject json() {
        return OutcomesJson.of(answer());
    }

    @GET
    @Produces("text/csv;qs=0.5")
    public Response csv() {
        return Response.ok(OutcomesCsv.of(answer()), "text/csv;charset=UTF-8")
                .header("Content-Disposition", "attachment; filename=\"program-outcomes.csv\"")
                .build();
    }

    private Outcomes answer() {
        return outcomes.of(
                actor.get(),
                new Question(
                        Body.date(asOf, "asOf"),
                        organization == null || organization.isBlank() ? null : organization,
                        Body.oneOf(Audience.class, view, "view")));
    }
}
