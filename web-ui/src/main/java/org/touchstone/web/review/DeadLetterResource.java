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
import org.touchstone.review.wakeup.DeadLetters;
import org.touchstone.web.access.CurrentActor;
import org.touchstone.web.api.Body;
import org.touchstone.web.api.Pages;
import org.touchstone.web.review.SupervisionResource.ReasonBody;

/** Wake-ups that failed as often as they are delivered. */
@Path("review/dead-letters")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class DeadLetterResource {
    @Inject DeadLetters letters;
    @Inject CurrentActor actor;

    /** The newest first; with {@code all=true} also those that were handled. */
    @GET
    public Response list(
            @QueryParam("all") boolean all,
            @QueryParam("page") String page,
            @Context UriInfo address) {
        return Pages.answer(letters.list(actor.get(), !all, Pages.number(page)), address);
    }

    @POST
    @Path("{id}/retry")
    @Consumes(MediaType.WILDCARD)
    public Response retry(@PathParam("id") String id) {
        letters.retry(actor.get(), Body.id("open dead letter", id));
        return Response.noContent().build();
    }

    @POST
    @Path("{id}/discard")
    public Response discard(@PathParam("id") String id, ReasonBody body) {
        letters.discard(
                actor.get(), Body.id("open dead letter", id), Body.required(body, "body").reason);
        return Response.noContent().build();
    }
}
