package org.touchstone.web.calibration;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.touchstone.review.calibration.LevelChoice;
import org.touchstone.review.calibration.Practice;
import org.touchstone.review.calibration.Practice.AttemptView;
import org.touchstone.web.access.CurrentActor;
import org.touchstone.web.api.Body;
import org.touchstone.web.review.EvidenceContent;

/** A reviewer's own qualifications, and the sets that they take. */
@Path("calibration/attempts")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class AttemptResource {
    @Inject Practice practice;

    @Inject CurrentActor actor;

    /** Where the caller stands, and what may be taken. */
    @GET
    public Overview overview() {
        return new Overview(practice.standings(actor.get()), practice.offers(actor.get()));
    }

    /** Begins a set, or goes on with it. */
    @POST
    public Response start(StartBody body) {
        Body.required(body, "body");
        UUID set = Body.uuid(Body.required(body.set, "set"), "set");
        AttemptView attempt = practice.start(actor.get(), set);
        return Response.created(URI.create("calibration/attempts/" + attempt.id()))
                .entity(attempt)
                .build();
    }

    @GET
    @Path("{id}")
    public AttemptView find(@PathParam("id") String id) {
        return practice.attempt(actor.get(), attempt(id));
    }

    /** The next paper; 204 when the attempt is over. */
    @GET
    @Path("{id}/next")
    public Response next(@PathParam("id") String id) {
        return practice.next(actor.get(), attempt(id))
                .map(paper -> Response.ok(PaperJson.of(attempt(id), paper)))
                .orElseGet(Response::noContent)
                .header("Cache-Control", "no-store")
                .build();
    }

    @POST
    @Path("{id}/papers/{paper}")
    public AttemptView answer(
            @PathParam("id") String id, @PathParam("paper") String paper, AnswerBody body) {
        Body.required(body, "body");
        List<LevelChoice> levels =
                Body.required(body.levels, "levels").stream().map(LevelBody::toChoice).toList();
        return practice.answer(actor.get(), attempt(id), Body.id("paper", paper), levels);
    }

    @GET
    @Path("{id}/papers/{paper}/evidence/{piece}")
    @Produces(MediaType.WILDCARD)
    public Response evidence(
            @PathParam("id") String id,
            @PathParam("paper") String paper,
            @PathParam("piece") String piece,
            @HeaderParam("Range") String range) {
        return EvidenceContent.answer(
                practice.evidence(
                        actor.get(),
                        attempt(id),
                        Body.id("paper", paper),
                        Body.id("piece of evidence", piece)),
                range);
    }

    private static UUID attempt(String id) {
        return Body.id("attempt", id);
    }

    public record Overview(List<Practice.Standing> standings, List<Practice.Offer> offers) {}

    /** Which set to begin. */
    public static class StartBody {
        public String set;
    }

    /** One level for each criterion. */
    public static class AnswerBody {
        public List<LevelBody> levels;
    }

    /** A level of a criterion. */
    public static class LevelBody {
        public String criterionId;
        public String levelId;

        LevelChoice toChoice() {
            return new LevelChoice(
                    Body.uuid(Body.required(criterionId, "criterionId"), "criterionId"),
                    Body.uuid(Body.required(levelId, "levelId"), "levelId"));
        }
    }
}
