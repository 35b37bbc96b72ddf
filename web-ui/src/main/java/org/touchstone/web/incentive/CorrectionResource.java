package org.touchstone.web.incentive;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
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
import java.util.UUID;
import org.touchstone.credential.kernel.Paged;
import org.touchstone.reporting.incentive.Approvals;
import org.touchstone.web.access.CurrentActor;
import org.touchstone.web.api.Body;

/** What was paid is made more or less by a line of its own. */
@Path("payout-corrections")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class CorrectionResource {

    @Inject Approvals approvals;
    @Inject CurrentActor actor;

    @GET
    public Paged<Approvals.Correction> list(
            @QueryParam("first") @DefaultValue("0") int first,
            @QueryParam("size") @DefaultValue("50") int size) {
        return approvals.corrections(actor.get(), new Paged.Part(first, size));
    }

    @POST
    public Response ask(CorrectionBody body) {
        Body.required(body, "body");
        return Response.status(Response.Status.CREATED)
                .entity(
                        approvals.correct(
                                actor.get(),
                                Body.uuid(Body.required(body.line, "line"), "line"),
                                Body.required(body.cents, "cents"),
                                body.reason))
                .build();
    }

    @POST
    @Path("{id}/approval")
    public Response approve(@PathParam("id") String id) {
        approvals.approveCorrection(actor.get(), id(id));
        return Response.noContent().build();
    }

    @POST
    @Path("{id}/refusal")
    public Response refuse(@PathParam("id") String id, ReasonBody body) {
        approvals.refuseCorrection(actor.get(), id(id), Body.required(body, "body").reason);
        return Response.noContent().build();
    }

    private static UUID id(String text) {
        return Body.id("correction", text);
    }

    /** Cents, negative for less. */
    public static class CorrectionBody {
        public String line;
        public Long cents;
        public String reason;
    }
}
