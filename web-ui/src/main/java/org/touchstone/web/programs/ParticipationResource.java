package org.touchstone.web.programs;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.touchstone.credential.program.Participations;
import org.touchstone.credential.program.Participations.Answer;
import org.touchstone.credential.program.Participations.Own;
import org.touchstone.web.access.CurrentActor;
import org.touchstone.web.api.Body;

/** An educator's own programs. */
@Path("participations")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ParticipationResource {
    @Inject Participations participations;
    @Inject CurrentActor actor;

    @GET
    public List<Own> mine() {
        return participations.mine(actor.get());
    }

    @GET
    @Path("{id}")
    public Own find(@PathParam("id") String id) {
        return participations.find(actor.get(), id(id));
    }

    @POST
    @Path("{id}/acceptance")
    public Own accept(@PathParam("id") String id) {
        participations.accept(actor.get(), id(id));
        return find(id);
    }

    @POST
    @Path("{id}/refusal")
    public Own decline(@PathParam("id") String id) {
        participations.decline(actor.get(), id(id));
        return find(id);
    }

    @POST
    @Path("{id}/leaving")
    public Own leave(@PathParam("id") String id, AnswerBody body) {
        participations.leave(
                actor.get(), id(id), body == null ? new Answer(null, null) : body.answer());
        return find(id);
    }

    @PUT
    @Path("{id}/exit-survey")
    public Own answer(@PathParam("id") String id, AnswerBody body) {
        participations.answer(actor.get(), id(id), Body.required(body, "body").answer());
        return find(id);
    }

    private static UUID id(String text) {
        return Body.id("participation", text);
    }

    /** Codes of reasons, and what one wants to add in one's own words. */
    public static class AnswerBody {
        public List<String> reasons;
        public String comment;

        Answer answer() {
            return new Answer(reasons, comment);
        }
    }
}
