package org.touchstone.web.programs;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.touchstone.credential.program.Participants;
import org.touchstone.web.access.CurrentActor;
import org.touchstone.web.api.Body;

/** What a manager records about one participant; by the id of the participation. */
@Path("participants/{id}")
@RequestScoped
public class ParticipantResource {
    @Inject Participants participants;
    @Inject CurrentActor actor;

    @PathParam("id")
    String id;

    @POST
    @Path("enrolment")
    public void enrol() {
        participants.enrol(actor.get(), participation());
    }

    @POST
    @Path("completion")
    public void complete() {
        participants.complete(actor.get(), participation());
    }

    @POST
    @Path("leaving")
    public void leave() {
        participants.leave(actor.get(), participation());
    }

    @DELETE
    public void takeBack() {
        participants.takeBack(actor.get(), participation());
    }

    private UUID participation() {
        return Body.id("participation", id);
    }
}
