package org.touchstone.web.programs;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.touchstone.credential.kernel.Actor;
import org.touchstone.credential.kernel.Paged;
import org.touchstone.credential.program.Cohorts;
import org.touchstone.credential.program.Cohorts.CohortText;
import org.touchstone.credential.program.Cohorts.CohortView;
import org.touchstone.credential.program.ExitSurveys;
import org.touchstone.credential.program.Invitations;
import org.touchstone.credential.program.Participants;
import org.touchstone.credential.program.ParticipationState;
import org.touchstone.web.access.CurrentActor;
import org.touchstone.web.api.Body;

/** One offering of a program, and who takes part. */
@Path("cohorts/{id}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class CohortResource {
    @Inject Cohorts cohorts;
    @Inject Invitations invitations;
    @Inject Participants participants;
    @Inject ExitSurveys surveys;
    @Inject CurrentActor actor;

    @PathParam("id")
    String id;

    /**
     * @param standing participants by state
     */
    public record Standing(CohortView cohort, Map<ParticipationState, Long> standing) {}

    @GET
    public Standing find() {
        return new Standing(
                cohorts.find(actor.get(), cohort()), cohorts.standing(actor.get(), cohort()));
    }

    @PUT
    public CohortView change(CohortBody body) {
        return cohorts.change(actor.get(), cohort(), Body.required(body, "body").text());
    }

    /** What the next cohort would be; sent to the program's cohorts it becomes one. */
    @GET
    @Path("following")
    public CohortText following() {
        return cohorts.following(actor.get(), cohort());
    }

    /** Makes the next cohort of this one, its days moved by whole years. */
    @POST
    @Path("next")
    public Response next() {
        Actor manager = actor.get();
        CohortView created =
                cohorts.create(
                        manager,
                        cohorts.find(manager, cohort()).programId(),
                        cohorts.following(manager, cohort()));
        return Response.created(URI.create("cohorts/" + created.id())).entity(created).build();
    }

    @GET
    @Path("participants")
    public Paged<Participants.Participant> participants(
            @QueryParam("state") String state,
            @QueryParam("words") String words,
            @QueryParam("first") @DefaultValue("0") int first,
            @QueryParam("size") @DefaultValue("50") int size) {
        return participants.list(
                actor.get(),
                cohort(),
                state == null || state.isBlank()
                        ? null
                        : Body.oneOf(ParticipationState.class, state, "state"),
                words,
                new Paged.Part(first, size));
    }

    /** With {@code dryRun=true} it answers the match report and invites nobody. */
    @POST
    @Path("invitations")
    public Invitations.Report invite(
            @QueryParam("dryRun") @DefaultValue("false") boolean dryRun, InvitationBody body) {
        List<String> identifiers =
                Body.required(Body.required(body, "body").identifiers, "identifiers");
        return dryRun
                ? invitations.match(actor.get(), cohort(), identifiers)
                : invitations.invite(actor.get(), cohort(), identifiers);
    }

    @GET
    @Path("exit-survey")
    public ExitSurveys.Figures exitSurvey() {
        return surveys.of(actor.get(), cohort());
    }

    private UUID cohort() {
        return Body.id("cohort", id);
    }

    /** User names, state ids, e-mail addresses or roster ids. */
    public static class InvitationBody {
        public List<String> identifiers;
    }
}
