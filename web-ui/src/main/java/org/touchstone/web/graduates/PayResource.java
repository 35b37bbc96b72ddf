package org.touchstone.web.graduates;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.touchstone.credential.kernel.Paged;
import org.touchstone.reporting.pay.PaySheets;
import org.touchstone.reporting.pay.PaySheets.LineView;
import org.touchstone.reporting.pay.PaySheets.OwnLine;
import org.touchstone.reporting.pay.PaySheets.RateView;
import org.touchstone.reporting.pay.PaySheets.SheetView;
import org.touchstone.web.access.CurrentActor;
import org.touchstone.web.api.Body;

/** What readings cost, the sheets by which reviewers are paid, and a reviewer's own lines. */
@Path("pay")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class PayResource {
    @Inject PaySheets pay;
    @Inject CurrentActor actor;

    @GET
    @Path("rates")
    public List<RateView> rates() {
        return pay.rates(actor.get());
    }

    @POST
    @Path("rates")
    public void addRate(RateBody body) {
        RateBody said = Body.required(body, "body");
        pay.addRate(
                actor.get(),
                said.microCredential,
                said.amount,
                Body.date(said.firstDay, "firstDay"));
    }

    @GET
    @Path("sheets")
    public Paged<SheetView> list(
            @QueryParam("first") @DefaultValue("0") int first,
            @QueryParam("size") @DefaultValue("50") int size) {
        return pay.list(actor.get(), new Paged.Part(first, size));
    }

    @POST
    @Path("sheets")
    public Response prepare(PeriodBody body) {
        PeriodBody said = Body.required(body, "body");
        return Response.status(Response.Status.CREATED)
                .entity(
                        pay.prepare(
                                actor.get(),
                                Body.date(said.firstDay, "firstDay"),
                                Body.date(said.lastDay, "lastDay")))
                .build();
    }

    @GET
    @Path("sheets/{id}")
    public SheetView find(@PathParam("id") String id) {
        return pay.find(actor.get(), id(id));
    }

    @GET
    @Path("sheets/{id}/lines")
    public List<LineView> lines(@PathParam("id") String id) {
        return pay.lines(actor.get(), id(id));
    }

    @POST
    @Path("sheets/{id}/corrections")
    public void correct(@PathParam("id") String id, CorrectionBody body) {
        CorrectionBody said = Body.required(body, "body");
        pay.correct(
                actor.get(),
                id(id),
                Body.uuid(Body.required(said.line, "line"), "line"),
                Body.required(said.readings, "readings"),
                said.reason);
    }

    @DELETE
    @Path("sheets/{id}")
    public void discard(@PathParam("id") String id) {
        pay.discard(actor.get(), id(id));
    }

    @POST
    @Path("sheets/{id}/approval")
    public void approve(@PathParam("id") String id) {
        pay.approve(actor.get(), id(id));
    }

    @POST
    @Path("sheets/{id}/export")
    public void export(@PathParam("id") String id) {
        pay.export(actor.get(), id(id));
    }

    @GET
    @Path("sheets/{id}/csv")
    @Produces("text/csv")
    public Response csv(@PathParam("id") String id) {
        SheetView sheet = pay.find(actor.get(), id(id));
        return Response.ok(pay.csv(actor.get(), id(id)), "text/csv;charset=UTF-8")
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"pay-sheet-" + sheet.number() + ".csv\"")
                .build();
    }

    @GET
    @Path("own")
    public Paged<OwnLine> own(
            @QueryParam("first") @DefaultValue("0") int first,
            @QueryParam("size") @DefaultValue("50") int size) {
        return pay.own(actor.get(), new Paged.Part(first, size));
    }

    private static UUID id(String text) {
        return Body.id("pay sheet", text);
    }

    public static class RateBody {
        public String microCredential;
        public BigDecimal amount;
        public String firstDay;
    }

    public static class PeriodBody {
        public String firstDay;
        public String lastDay;
    }

    public static class CorrectionBody {
        public String line;
        public Integer readings;
        public String reason;
    }
}
