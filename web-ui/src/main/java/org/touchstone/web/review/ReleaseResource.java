package org.touchstone.web.review;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.touchstone.review.scoring.ReleaseGate;
import org.touchstone.review.scoring.ReleaseGate.Outcome;
import org.touchstone.web.access.CurrentActor;
import org.touchstone.web.api.Body;
import org.touchstone.web.api.Pages;

/** Decisions that wait for their release: one by one, or many at once with a second person. */
@Path("review")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ReleaseResource {
    @Inject ReleaseGate gate;
    @Inject CurrentActor actor;

    @GET
    @Path("held")
    public Response held(@QueryParam("page") String page, @Context UriInfo address) {
        return Pages.answer(gate.held(actor.get(), Pages.number(page)), address);
    }

    @POST
    @Path("held/{id}/release")
    @Consumes(MediaType.WILDCARD)
    public Response release(@PathParam("id") String id) {
        gate.release(actor.get(), Body.id("decision to release", id));
        return Response.noContent().build();
    }

    @GET
    @Path("release-batches")
    public Response batches(@QueryParam("page") String page, @Context UriInfo address) {
        return Pages.answer(gate.batches(actor.get(), Pages.number(page)), address);
    }

    public record Proposed(UUID id) {}

    @POST
    @Path("release-batches")
    public Response propose(BatchBody body) {
        Body.required(body, "body");
        UUID batch =
                gate.propose(
                        actor.get(),
                        Body.required(body.submissions, "submissions").stream()
                                .map(
                                        id ->
                                                Body.uuid(
                                                        Body.required(id, "submissions"),
                                                        "submissions"))
                                .toList(),
                        body.note);
        return Response.created(URI.create("review/release-batches/" + batch))
                .entity(new Proposed(batch))
                .build();
    }

    /** By another person than the one who proposed it. */
    @POST
    @Path("release-batches/{id}/approve")
    @Consumes(MediaType.WILDCARD)
    public Outcome approve(@PathParam("id") String id) {
        return gate.approve(actor.get(), Body.id("batch", id));
    }

    @POST
    @Path("release-batches/{id}/withdraw")
    @Consumes(MediaType.WILDCARD)
    public Response withdraw(@PathParam("id") String id) {
        gate.withdraw(actor.get(), Body.id("batch", id));
        return Response.noContent().build();
    }

    /** Ids of submissions whose decisions are held, and what the second person is to check. */
    public static class BatchBody {
        public List<String> submissions;
        public String note;
    }
}
