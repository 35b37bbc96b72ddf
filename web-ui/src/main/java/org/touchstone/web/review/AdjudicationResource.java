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
import org.touchstone.credential.kernel.NotFound;
import org.touchstone.credential.kernel.Page;
import org.touchstone.review.adjudication.Adjudications;
import org.touchstone.review.adjudication.Backreading;
import org.touchstone.review.adjudication.Backreading.Done;
import org.touchstone.review.adjudication.Backreading.Progress;
import org.touchstone.review.adjudication.SideBySide;
import org.touchstone.review.queue.ClaimedWork;
import org.touchstone.review.scoring.Scoring;
import org.touchstone.web.access.CurrentActor;
import org.touchstone.web.api.Body;
import org.touchstone.web.api.Pages;

/** What supervisors read by name. A claim is then saved and sealed like any other. */
@Path("review")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class AdjudicationResource {
    @Inject Adjudications adjudications;
    @Inject Backreading backreading;
    @Inject Scoring scoring;
    @Inject CurrentActor actor;

    @GET
    @Path("adjudications")
    public Response open(@QueryParam("page") String page, @Context UriInfo address) {
        return Pages.answer(adjudications.open(actor.get(), Pages.number(page)), address);
    }

    @POST
    @Path("adjudications/{id}/claims")
    @Consumes(MediaType.WILDCARD)
    public Response claim(@PathParam("id") String id) {
        ClaimedWork work = adjudications.claim(actor.get(), Body.id("reading", id));
        return Response.created(URI.create("review/claims/" + work.claimId()))
                .entity(ClaimView.of(work, scoring.draft(actor.get(), work.claimId())))
                .header("Cache-Control", "no-store")
                .build();
    }

    /** Both sealed readings, only while an adjudication is in hand. */
    @GET
    @Path("claims/{id}/readings")
    public SideBySide readings(@PathParam("id") String id) {
        UUID claim = Body.id("claim", id);
        return adjudications
                .readings(actor.get(), claim)
                .orElseThrow(() -> new NotFound("adjudication in hand", claim));
    }

    public record Backreads(List<Progress> readers, List<Done> done) {}

    public record Opened(int backreads) {}

    @GET
    @Path("backreads")
    public Response backreads(@QueryParam("page") String page, @Context UriInfo address) {
        Page<Done> done = backreading.done(actor.get(), Pages.number(page));
        return Pages.answer(
                new Backreads(backreading.progress(actor.get()), done.rows()), done, address);
    }

    /** Reads one reading again, or, without one, draws by lot what is missing. */
    @POST
    @Path("backreads")
    public Response read(PickBody body) {
        if (body == null || body.reading == null) {
            return Response.ok(new Opened(backreading.draw(actor.get()))).build();
        }
        UUID task = backreading.pick(actor.get(), Body.uuid(body.reading, "reading"));
        return Response.created(URI.create("review/backreads/" + task))
                .entity(new Opened(1))
                .build();
    }

    /** The reading that was read again, and the backread. */
    @GET
    @Path("backreads/{id}")
    public SideBySide comparison(@PathParam("id") String id) {
        return backreading.comparison(actor.get(), Body.id("sealed backread", id));
    }

    /** The id of a sealed reading, or none to draw. */
    public static class PickBody {
        public String reading;
    }
}
