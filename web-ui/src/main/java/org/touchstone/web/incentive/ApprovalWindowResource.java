package org.touchstone.web.incentive;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
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
import java.util.UUID;
import org.touchstone.credential.kernel.Paged;
import org.touchstone.reporting.incentive.Approvals;
import org.touchstone.reporting.incentive.Eligibilities;
import org.touchstone.web.access.CurrentActor;
import org.touchstone.web.api.Body;

/** Windows in which one person proposes and another decides. */
@Path("approval-windows")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ApprovalWindowResource {

    @Inject Approvals approvals;
    @Inject CurrentActor actor;

    @GET
    public Paged<Approvals.Window> list(
            @QueryParam("first") @DefaultValue("0") int first,
            @QueryParam("size") @DefaultValue("50") int size) {
        return approvals.windows(actor.get(), new Paged.Part(first, size));
    }

    @POST
    public Response open(WindowBody body) {
        Approvals.Window window = approvals.open(actor.get(), Body.required(body, "body").text());
        return Response.created(URI.create("approval-windows/" + window.id()))
                .entity(window)
                .build();
    }

    @GET
    @Path("{id}")
    public Approvals.Window find(@PathParam("id") String id) {
        return approvals.window(actor.get(), id(id));
    }

    @GET
    @Path("{id}/proposed")
    public Paged<Eligibilities.Row> proposed(
            @PathParam("id") String id,
            @QueryParam("first") @DefaultValue("0") int first,
            @QueryParam("size") @DefaultValue("50") int size) {
        return approvals.proposed(actor.get(), id(id), new Paged.Part(first, size));
    }

    @POST
    @Path("{id}/proposal")
    public JsonObject propose(@PathParam("id") String id) {
        return count("proposed", approvals.propose(actor.get(), id(id)));
    }

    @POST
    @Path("{id}/approval")
    public JsonObject approve(@PathParam("id") String id, ReasonBody body) {
        return count(
                "approved",
                approvals.approve(actor.get(), id(id), Body.required(body, "body").ids()));
    }

    @POST
    @Path("{id}/refusal")
    public JsonObject refuse(@PathParam("id") String id, ReasonBody body) {
        return count(
                "refused",
                approvals.refuse(
                        actor.get(), id(id), Body.required(body, "body").ids(), body.reason));
    }

    private static JsonObject count(String what, int count) {
        return Json.createObjectBuilder().add(what, count).build();
    }

    private static UUID id(String text) {
        return Body.id("approval window", text);
    }

    /** Days by ISO 8601, the organization by its roster id, the fund by its code. */
    public static class WindowBody {
        public String title;
        public String organization;
        public String earnedFrom;
        public String earnedTo;
        public String opensOn;
        public String closesOn;
        public String fund;

        Approvals.WindowText text() {
            return new Approvals.WindowText(
                    title,
                    organization,
                    Body.date(earnedFrom, "earnedFrom"),
                    Body.date(earnedTo, "earnedTo"),
                    Body.date(opensOn, "opensOn"),
                    Body.date(closesOn, "closesOn"),
                    fund);
        }
    }
}
