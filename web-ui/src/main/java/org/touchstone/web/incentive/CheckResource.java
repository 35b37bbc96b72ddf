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
import org.touchstone.credential.kernel.Paged;
import org.touchstone.reporting.incentive.Eligibilities;
import org.touchstone.web.access.CurrentActor;
import org.touchstone.web.api.Body;

/** What educators ask about incentives. */
@Path("incentive-checks")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class CheckResource {

    @Inject Eligibilities eligibilities;
    @Inject CurrentActor actor;

    @GET
    public Paged<Eligibilities.Check> list(
            @QueryParam("first") @DefaultValue("0") int first,
            @QueryParam("size") @DefaultValue("50") int size) {
        return eligibilities.checks(actor.get(), new Paged.Part(first, size));
    }

    @POST
    @Path("{id}/answer")
    public Response answer(@PathParam("id") String id, AnswerBody body) {
        eligibilities.answer(
                actor.get(), Body.id("question", id), Body.required(body, "body").answer);
        return Response.noContent().build();
    }

    /** In words. */
    public static class AnswerBody {
        public String answer;
    }
}
