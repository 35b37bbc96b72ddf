package org.touchstone.web.agreement;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.touchstone.reporting.agreement.AgreementCsv;
import org.touchstone.reporting.agreement.AgreementJson;
import org.touchstone.reporting.agreement.AgreementReport;
import org.touchstone.reporting.agreement.AgreementReport.Question;
import org.touchstone.reporting.agreement.ScorerAgreement;
import org.touchstone.web.access.CurrentActor;
import org.touchstone.web.api.Body;

/** The agreement of readers for programs and spreadsheets. */
@Path("reports/scorer-agreement")
@RequestScoped
public class AgreementResource {
    @Inject AgreementReport report;
    @Inject CurrentActor actor;

    @QueryParam("asOf")
    String asOf;

    @QueryParam("microCredential")
    String microCredential;

    @QueryParam("reader")
    String reader;

    @QueryParam("organization")
    String organization;

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public JsonObject json() {
        return AgreementJson.of(answer());
    }

    @GET
    @Produces("text/csv;qs=0.5")
    public Response csv() {
        return Response.ok(AgreementCsv.of(answer()), "text/csv;charset=UTF-8")
                .header("Content-Disposition", "attachment; filename=\"scorer-agreement.csv\"")
                .build();
    }

    private ScorerAgreement answer() {
        return report.of(
                actor.get(),
                new Question(
                        Body.date(asOf, "asOf"),
                        given(microCredential),
                        Body.uuid(given(reader), "reader"),
                        given(organization)));
    }

    private static String given(String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
