package org.touchstone.web.review;

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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.touchstone.review.scoring.CommentBank;
import org.touchstone.review.scoring.CommentBank.BankComment;
import org.touchstone.web.access.CurrentActor;
import org.touchstone.web.api.Body;

/** Comments that are used again and again. */
@Path("review/comment-bank")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class CommentBankResource {
    @Inject CommentBank bank;

    @Inject CurrentActor actor;

    /**
     * @param claim what may be used for the work of this claim; without it one's own
     */
    @GET
    public List<BankComment> all(@QueryParam("claim") String claim) {
        return claim == null
                ? bank.own(actor.get())
                : bank.of(actor.get(), Body.id("claim", claim));
    }

    @POST
    public Response keep(CommentBody body) {
        Body.required(body, "body");
        BankComment kept =
                bank.keep(
                        actor.get(),
                        Body.uuid(Body.required(body.claim, "claim"), "claim"),
                        body.criterion(),
                        body.text);
        return Response.status(Response.Status.CREATED).entity(kept).build();
    }

    @PUT
    @Path("{id}")
    public BankComment change(@PathParam("id") String id, CommentBody body) {
        return bank.change(actor.get(), comment(id), Body.required(body, "body").text);
    }

    @DELETE
    @Path("{id}")
    public Response remove(@PathParam("id") String id) {
        bank.remove(actor.get(), comment(id));
        return Response.noContent().build();
    }

    @POST
    @Path("{id}/proposal")
    @Consumes(MediaType.WILDCARD)
    public BankComment propose(@PathParam("id") String id) {
        return bank.propose(actor.get(), comment(id));
    }

    @POST
    @Path("{id}/uses")
    public Response used(
            @PathParam("id") String id,
            @HeaderParam(ClaimToken.HEADER) String token,
            CommentBody body) {
        Body.required(body, "body");
        bank.used(
                actor.get(),
                Body.uuid(Body.required(body.claim, "claim"), "claim"),
                ClaimToken.of(token),
                comment(id),
                body.criterion());
        return Response.noContent().build();
    }

    /** What a supervisor is asked to share, and what is shared. */
    @GET
    @Path("proposals")
    public List<BankComment> proposals() {
        return bank.proposedAndShared(actor.get());
    }

    @POST
    @Path("{id}/sharing")
    @Consumes(MediaType.WILDCARD)
    public BankComment share(@PathParam("id") String id) {
        return bank.share(actor.get(), comment(id));
    }

    /** Leaves it to its author. */
    @DELETE
    @Path("{id}/sharing")
    public BankComment keepPersonal(@PathParam("id") String id) {
        return bank.keepPersonal(actor.get(), comment(id));
    }

    private static UUID comment(String id) {
        return Body.id("comment", id);
    }

    /** Whichever of these a route takes. */
    public static class CommentBody {
        public String claim;
        public String criterionId;
        public String text;

        UUID criterion() {
            return Body.uuid(Body.required(criterionId, "criterionId"), "criterionId");
        }
    }
}
