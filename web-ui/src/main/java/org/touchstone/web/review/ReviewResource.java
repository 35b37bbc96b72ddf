package org.touchstone.web.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.touchstone.review.queue.ClaimedWork;
import org.touchstone.review.queue.ReleaseReason;
import org.touchstone.review.queue.ReviewQueue;
import org.touchstone.review.scoring.ConditionCode;
import org.touchstone.review.scoring.DraftScores;
import org.touchstone.review.scoring.DraftScores.CriterionDraft;
import org.touchstone.review.scoring.Scoring;
import org.touchstone.review.scoring.Scoring.SealedReading;
import org.touchstone.web.access.CurrentActor;
import org.touchstone.web.api.Body;

/** Claiming and scoring. Whatever writes under a claim sends its token in {@code Claim-Token}. */
@Path("review/claims")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ReviewResource {
    @Inject ReviewQueue queue;

    @Inject Scoring scoring;

    @Inject CurrentActor actor;

    /**
     * Claims the next work, or gives the one in hand again; 204 when there is none to claim, always
     * with a link to where the reviewer stands, whether or not that says anything.
     */
    @POST
    @Consumes(MediaType.WILDCARD)
    public Response claimNext(@Context UriInfo address) {
        return queue.claimNext(actor.get())
                .map(
                        work ->
                                Response.created(URI.create("review/claims/" + work.claimId()))
                                        .entity(view(work)))
                .orElseGet(
                        () ->
                                Response.noContent()
                                        .link(
                                                address.getBaseUriBuilder()
                                                        .path("review/standing")
                                                        .build(),
                                                "describedby"))
                .header("Cache-Control", "no-store")
                .build();
    }

    @GET
    @Path("{id}")
    public Response find(@PathParam("id") String id) {
        return Response.ok(view(queue.work(actor.get(), claim(id))))
                .header("Cache-Control", "no-store")
                .build();
    }

    private ClaimView view(ClaimedWork work) {
        return ClaimView.of(work, scoring.draft(actor.get(), work.claimId()));
    }

    @PUT
    @Path("{id}/scorecard")
    public Saved save(
            @PathParam("id") String id,
            @HeaderParam(ClaimToken.HEADER) String token,
            ScorecardBody body) {
        Body.required(body, "body");
        return new Saved(
                scoring.saveDraft(actor.get(), claim(id), ClaimToken.of(token), body.toDraft()));
    }

    @POST
    @Path("{id}/seal")
    @Consumes(MediaType.WILDCARD)
    public SealedReading seal(
            @PathParam("id") String id, @HeaderParam(ClaimToken.HEADER) String token) {
        return scoring.seal(actor.get(), claim(id), ClaimToken.of(token));
    }

    @POST
    @Path("{id}/extend")
    @Consumes(MediaType.WILDCARD)
    public Extended extend(
            @PathParam("id") String id, @HeaderParam(ClaimToken.HEADER) String token) {
        return new Extended(queue.extend(actor.get(), claim(id), ClaimToken.of(token)));
    }

    @POST
    @Path("{id}/release")
    public Response release(
            @PathParam("id") String id,
            @HeaderParam(ClaimToken.HEADER) String token,
            ReleaseBody body) {
        Body.required(body, "body");
        queue.release(
                actor.get(),
                claim(id),
                ClaimToken.of(token),
                Body.oneOf(ReleaseReason.class, body.reason, "reason"),
                body.note);
        return Response.noContent().build();
    }

    @GET
    @Path("{id}/evidence/{piece}")
    @Produces(MediaType.WILDCARD)
    public Response evidence(
            @PathParam("id") String id,
            @PathParam("piece") String piece,
            @HeaderParam("Range") String range) {
        return EvidenceContent.answer(
                queue.evidence(actor.get(), claim(id), Body.id("piece of evidence", piece)), range);
    }

    private static UUID claim(String id) {
        return Body.id("claim", id);
    }

    public record Saved(Instant savedAt) {}

    public record Extended(Instant expiresAt) {}

    /** Scores as far as they have come; what is left out is gone. */
    public static class ScorecardBody {
        public List<ScoreBody> scores;
        public String comment;

        DraftScores toDraft() {
            return new DraftScores(
                    Body.required(scores, "scores").stream().map(ScoreBody::toDraft).toList(),
                    comment);
        }
    }

    /**
     * One criterion; without a level while none is chosen, or with the name of a {@link
     * ConditionCode} instead.
     */
    public static class ScoreBody {
        public String criterionId;
        public String levelId;
        public String comment;
        public String conditionCode;

        CriterionDraft toDraft() {
            return new CriterionDraft(
                    Body.uuid(Body.required(criterionId, "criterionId"), "criterionId"),
                    Body.uuid(levelId, "levelId"),
                    comment,
                    conditionCode == null
                            ? null
                            : Body.oneOf(ConditionCode.class, conditionCode, "conditionCode"));
        }
    }

    /** Why work is given back: the name of a {@link ReleaseReason}, and a note if one is needed. */
    public static class ReleaseBody {
        public String reason;
        public String note;
    }
}
