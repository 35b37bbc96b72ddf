package org.touchstone.web.submission;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.touchstone.credential.submission.Attempts;
import org.touchstone.credential.submission.Attempts.Standing;
import org.touchstone.review.appeal.Appeals;
import org.touchstone.review.appeal.Appeals.AppealView;
import org.touchstone.web.access.CurrentActor;
import org.touchstone.web.api.Body;

/** What an educator may do after a decision: appeal it, or try again. */
@Path("submissions")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class AppealResource {
    @Inject Appeals appeals;

    @Inject Attempts attempts;

    @Inject CurrentActor actor;

    @GET
    @Path("{id}/appeal")
    public AppealView find(@PathParam("id") String id) {
        return appeals.of(actor.get(), Body.id("submission", id));
    }

    @POST
    @Path("{id}/appeal")
    public Response make(@PathParam("id") String id, AppealBody body) {
        Body.required(body, "body");
        return Response.status(Response.Status.CREATED)
                .entity(appeals.make(actor.get(), Body.id("submission", id), body.reasons))
                .build();
    }

    @GET
    @Path("{id}/standing")
    public Standing standing(@PathParam("id") String id) {
        return attempts.standing(actor.get(), Body.id("submission", id));
    }

    /** Why the decision should change. */
    public static class AppealBody {
        public String reasons;
    }
}
