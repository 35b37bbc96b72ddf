package org.touchstone.web.submission;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.touchstone.credential.submission.Submissions.SubmissionView;
import org.touchstone.credential.submission.Teams;
import org.touchstone.credential.submission.Teams.TeamSummary;
import org.touchstone.credential.submission.Teams.TeamView;
import org.touchstone.web.access.CurrentActor;
import org.touchstone.web.api.Body;

/** The caller's teams, and invitations to one. */
@Path("teams")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class TeamResource {
    @Inject Teams teams;

    @Inject CurrentActor actor;

    @GET
    public List<TeamSummary> mine() {
        return teams.mine(actor.get());
    }

    @POST
    public Response form(FormBody body) {
        Body.required(body, "body");
        TeamView formed =
                teams.form(
                        actor.get(),
                        Body.uuid(Body.required(body.submission, "submission"), "submission"));
        return Response.created(URI.create("teams/" + formed.id())).entity(formed).build();
    }

    @GET
    @Path("{id}")
    public TeamView find(@PathParam("id") String id) {
        return teams.find(actor.get(), team(id));
    }

    /** The answer is the same whether or not there is somebody to invite. */
    @POST
    @Path("{id}/invitations")
    public Response invite(@PathParam("id") String id, InvitationBody body) {
        Body.required(body, "body");
        return Response.status(Response.Status.CREATED)
                .entity(teams.invite(actor.get(), team(id), body.identifier))
                .build();
    }

    @DELETE
    @Path("{id}/invitations/{member}")
    public TeamView withdraw(@PathParam("id") String id, @PathParam("member") String member) {
        return teams.withdraw(actor.get(), team(id), Body.id("open invitation", member));
    }

    /** Answers with the caller's attempt. */
    @POST
    @Path("{id}/acceptance")
    @Consumes(MediaType.WILDCARD)
    public SubmissionView accept(@PathParam("id") String id) {
        return teams.accept(actor.get(), team(id));
    }

    @POST
    @Path("{id}/refusal")
    @Consumes(MediaType.WILDCARD)
    public void decline(@PathParam("id") String id) {
        teams.decline(actor.get(), team(id));
    }

    @POST
    @Path("{id}/departure")
    @Consumes(MediaType.WILDCARD)
    public void leave(@PathParam("id") String id) {
        teams.leave(actor.get(), team(id));
    }

    /** Opens another version of what the team shares. */
    @POST
    @Path("{id}/revision")
    @Consumes(MediaType.WILDCARD)
    public TeamView revise(@PathParam("id") String id) {
        return teams.revise(actor.get(), team(id));
    }

    private static UUID team(String id) {
        return Body.id("team", id);
    }

    /** The caller's open attempt that the team begins with. */
    public static class FormBody {
        public String submission;
    }

    /** A user name, e-mail, staff id or roster id of one educator. */
    public static class InvitationBody {
        public String identifier;
    }
}
