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
import java.util.UUID;
import org.touchstone.review.adjudication.IntegrityCases;
import org.touchstone.review.adjudication.IntegrityCases.Case;
import org.touchstone.web.access.CurrentActor;
import org.touchstone.web.api.Body;
import org.touchstone.web.api.Pages;

/** Works that are suspected not to be their author's own. */
@Path("review/integrity-cases")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class IntegrityResource {
    @Inject IntegrityCases cases;
    @Inject CurrentActor actor;

    @GET
    public Response all(@QueryParam("page") String page, @Context UriInfo address) {
        return Pages.answer(cases.all(actor.get(), Pages.number(page)), address);
    }

    @POST
    public Response open(OpenBody body) {
        Body.required(body, "body");
        UUID id =
                cases.open(actor.get(), Body.required(body.workNumber, "workNumber"), body.concern);
        return Response.created(URI.create("review/integrity-cases/" + id))
                .entity(cases.find(actor.get(), id))
                .build();
    }

    @GET
    @Path("{id}")
    public Case find(@PathParam("id") String id) {
        return cases.find(actor.get(), caseId(id));
    }

    @POST
    @Path("{id}/votes")
    public Case vote(@PathParam("id") String id, VoteBody body) {
        Body.required(body, "body");
        cases.vote(actor.get(), caseId(id), Body.required(body.upholds, "upholds"), body.reason);
        return find(id);
    }

    @POST
    @Path("{id}/decision")
    public Case decide(@PathParam("id") String id, DecisionBody body) {
        Body.required(body, "body");
        if (Body.required(body.confirmed, "confirmed")) {
            cases.confirm(actor.get(), caseId(id), body.findings);
        } else {
            cases.clear(actor.get(), caseId(id), body.findings);
        }
        return find(id);
    }

    private static UUID caseId(String id) {
        return Body.id("integrity case", id);
    }

    /** The number of any reading of the work, and what the author is told. */
    public static class OpenBody {
        public String workNumber;
        public String concern;
    }

    /** Whether the suspicion is right. */
    public static class VoteBody {
        public Boolean upholds;
        public String reason;
    }

    /** Confirmed, or cleared. */
    public static class DecisionBody {
        public Boolean confirmed;
        public String findings;
    }
}
