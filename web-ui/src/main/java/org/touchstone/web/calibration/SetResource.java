package org.touchstone.web.calibration;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.touchstone.review.calibration.CalibrationSets;
import org.touchstone.review.calibration.CalibrationSets.ExpertJudgement;
import org.touchstone.review.calibration.CalibrationSets.NewSet;
import org.touchstone.review.calibration.CalibrationSets.SetView;
import org.touchstone.review.calibration.SetKind;
import org.touchstone.web.access.CurrentActor;
import org.touchstone.web.api.Body;
import org.touchstone.web.review.EvidenceContent;

/** Sets of pre-scored papers, for supervisors. */
@Path("calibration/sets")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class SetResource {
    @Inject CalibrationSets sets;

    @Inject CurrentActor actor;

    @GET
    public List<SetView> all() {
        return sets.all(actor.get());
    }

    @POST
    public Response create(SetBody body) {
        Body.required(body, "body");
        UUID id =
                sets.create(
                        actor.get(),
                        new NewSet(
                                Body.uuid(Body.required(body.versionId, "versionId"), "versionId"),
                                Body.oneOf(SetKind.class, body.kind, "kind"),
                                body.title,
                                body.passPercent));
        return Response.created(URI.create("calibration/sets/" + id))
                .entity(sets.find(actor.get(), id))
                .build();
    }

    @GET
    @Path("{id}")
    public SetView find(@PathParam("id") String id) {
        return sets.find(actor.get(), set(id));
    }

    @POST
    @Path("{id}/activate")
    @Consumes(MediaType.WILDCARD)
    public SetView activate(@PathParam("id") String id) {
        sets.activate(actor.get(), set(id));
        return find(id);
    }

    @POST
    @Path("{id}/retire")
    @Consumes(MediaType.WILDCARD)
    public SetView retire(@PathParam("id") String id) {
        sets.retire(actor.get(), set(id));
        return find(id);
    }

    @POST
    @Path("{id}/papers")
    public Response addPaper(@PathParam("id") String id, WorkBody body) {
        Body.required(body, "body");
        UUID paper =
                sets.addPaper(actor.get(), set(id), Body.required(body.workNumber, "workNumber"));
        return Response.created(URI.create("calibration/sets/" + id + "/papers/" + paper))
                .entity(json(set(id), paper))
                .build();
    }

    @GET
    @Path("{id}/papers/{paper}")
    public PaperJson paper(@PathParam("id") String id, @PathParam("paper") String paper) {
        return json(set(id), paperId(paper));
    }

    /** Sets the experts' level and reason of every criterion. */
    @PUT
    @Path("{id}/papers/{paper}")
    public PaperJson judge(
            @PathParam("id") String id, @PathParam("paper") String paper, JudgementsBody body) {
        Body.required(body, "body");
        sets.judge(
                actor.get(),
                set(id),
                paperId(paper),
                Body.required(body.levels, "levels").stream()
                        .map(JudgementBody::toJudgement)
                        .toList());
        return json(set(id), paperId(paper));
    }

    @DELETE
    @Path("{id}/papers/{paper}")
    public Response remove(@PathParam("id") String id, @PathParam("paper") String paper) {
        sets.removePaper(actor.get(), set(id), paperId(paper));
        return Response.noContent().build();
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
                sets.evidence(
                        actor.get(), set(id), paperId(paper), Body.id("piece of evidence", piece)),
                range);
    }

    private PaperJson json(UUID set, UUID paper) {
        return PaperJson.of(set, sets.paper(actor.get(), set, paper));
    }

    private static UUID set(String id) {
        return Body.id("set", id);
    }

    private static UUID paperId(String id) {
        return Body.id("paper", id);
    }

    /** A new set; without a percent the field's default for the rubric. */
    public static class SetBody {
        public String versionId;
        public String kind;
        public String title;
        public Integer passPercent;
    }

    /** A decided work by its anonymous number. */
    public static class WorkBody {
        public String workNumber;
    }

    /** One judgement for each criterion. */
    public static class JudgementsBody {
        public List<JudgementBody> levels;
    }

    /** The experts' level of a criterion and why. */
    public static class JudgementBody {
        public String criterionId;
        public String levelId;
        public String rationale;

        ExpertJudgement toJudgement() {
            return new ExpertJudgement(
                    Body.uuid(Body.required(criterionId, "criterionId"), "criterionId"),
                    Body.uuid(Body.required(levelId, "levelId"), "levelId"),
                    rationale);
        }
    }
}
