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
import org.touchstone.credential.kernel.NotFound;
import org.touchstone.review.adjudication.IntegrityCases;
import org.touchstone.review.adjudication.IntegrityCases.AuthorsView;
import org.touchstone.web.access.CurrentActor;
import org.touchstone.web.api.Body;

/** A suspicion about the caller's own attempt, and the right of reply. */
@Path("submissions/{id}/integrity-case")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class IntegrityReplyResource {
    @Inject IntegrityCases cases;
    @Inject CurrentActor actor;

    @GET
    public AuthorsView find(@PathParam("id") String id) {
        return cases.mine(actor.get(), Body.id("submission", id))
                .orElseThrow(() -> new NotFound("integrity case of submission", id));
    }

    @POST
    @Path("reply")
    public AuthorsView reply(@PathParam("id") String id, ReplyBody body) {
        cases.reply(actor.get(), find(id).id(), Body.required(body, "body").text);
        return find(id);
    }

    /** The author's own words. */
    public static class ReplyBody {
        public String text;
    }
}
