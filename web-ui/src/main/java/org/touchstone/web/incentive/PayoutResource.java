package org.touchstone.web.incentive;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import org.touchstone.credential.kernel.Paged;
import org.touchstone.reporting.incentive.Payouts;
import org.touchstone.web.access.CurrentActor;
import org.touchstone.web.api.Body;

/** What payroll is told to pay. */
@Path("payouts")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class PayoutResource {

    @Inject Payouts payouts;
    @Inject CurrentActor actor;

    @GET
    public Paged<Payouts.Run> list(
            @QueryParam("first") @DefaultValue("0") int first,
            @QueryParam("size") @DefaultValue("50") int size) {
        return payouts.list(actor.get(), new Paged.Part(first, size));
    }

    /** 201 with the run, or 200 where there is nothing new. */
    @POST
    public Response prepare(PeriodBody body) {
        Body.required(body, "body");
        Optional<Payouts.Run> run =
                payouts.prepare(
                        actor.get(),
                        Body.required(body.organization, "organization"),
                        Body.date(body.firstDay, "firstDay"),
                        Body.date(body.lastDay, "lastDay"));
        return run.map(
                        made ->
                                Response.created(URI.create("payouts/" + made.id()))
                                        .entity(made)
                                        .build())
                .orElseGet(
                        () ->
                                Response.ok(
                                                Json.createObjectBuilder()
                                                        .add("outcome", "NOTHING_NEW")
                                                        .build())
                                        .build());
    }

    @GET
    @Path("{id}")
    public Payouts.Run find(@PathParam("id") String id) {
        return payouts.find(actor.get(), id(id));
    }

    @GET
    @Path("{id}/lines")
    public Paged<Payouts.Line> lines(
            @PathParam("id") String id,
            @QueryParam("first") @DefaultValue("0") int first,
            @QueryParam("size") @DefaultValue("50") int size) {
        return payouts.lines(actor.get(), id(id), new Paged.Part(first, size));
    }

    @POST
    @Path("{id}/export")
    public Payouts.Run export(@PathParam("id") String id) {
        return payouts.export(actor.get(), id(id));
    }

    @GET
    @Path("{id}/file")
    @Produces("text/csv")
    public Response file(@PathParam("id") String id) {
        Payouts.File file = payouts.file(actor.get(), id(id));
        return Response.ok(file.content(), "text/csv;charset=UTF-8")
                .header("Content-Disposition", "attachment; filename=\"" + file.name() + "\"")
                .header("Cache-Control", "no-store")
                .header("ETag", "\"" + file.sha256() + "\"")
                .build();
    }

    @POST
    @Path("{id}/confirmation")
    public Payouts.Run confirm(@PathParam("id") String id) {
        return payouts.confirm(actor.get(), id(id));
    }

    private static UUID id(String text) {
        return Body.id("payout run", text);
    }

    /** The organization by its roster id; both days belong to the period. */
    public static class PeriodBody {
        public String organization;
        public String firstDay;
        public String lastDay;
    }
}
