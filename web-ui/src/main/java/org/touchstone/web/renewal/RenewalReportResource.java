package org.touchstone.web.renewal;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.touchstone.reporting.renewal.RenewalReport;
import org.touchstone.reporting.renewal.RenewalReport.Figures;
import org.touchstone.reporting.renewal.RenewalReportCsv;
import org.touchstone.web.access.CurrentActor;
import org.touchstone.web.api.Body;

/** Renewal credit for programs and spreadsheets. */
@Path("reports/renewal-credit")
@RequestScoped
public class RenewalReportResource {
    @Inject RenewalReport report;
    @Inject CurrentActor actor;

    @QueryParam("asOf")
    String asOf;

    @QueryParam("organization")
    String organization;

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public Figures json() {
        return figures();
    }

    @GET
    @Produces("text/csv;qs=0.5")
    public Response csv() {
        return file();
    }

    /** The same file for a link of a page, whatever the browser accepts first. */
    @GET
    @Path("csv")
    @Produces("text/csv")
    public Response file() {
        return Response.ok(RenewalReportCsv.of(figures()), "text/csv;charset=UTF-8")
                .header("Content-Disposition", "attachment; filename=\"renewal-credit.csv\"")
                .build();
    }

    private Figures figures() {
        return report.of(
                actor.get(),
                Body.date(asOf, "asOf"),
                organization == null || organization.isBlank() ? null : organization);
    }
}
