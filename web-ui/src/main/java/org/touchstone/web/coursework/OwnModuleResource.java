package org.touchstone.web.coursework;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.touchstone.credential.coursework.CompletionKind;
import org.touchstone.credential.coursework.Coursework;
import org.touchstone.credential.coursework.Coursework.OwnModule;
import org.touchstone.credential.coursework.Coursework.QuizSheet;
import org.touchstone.credential.kernel.Actor;
import org.touchstone.web.access.CurrentActor;
import org.touchstone.web.api.Body;

/** One module as its educator completes it. */
@Path("coursework/{id}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class OwnModuleResource {
    @Inject Coursework coursework;
    @Inject CurrentActor actor;

    @PathParam("id")
    String id;

    @GET
    public OwnModule find() {
        return coursework.find(actor.get(), module());
    }

    /** Marks it as done, or confirms the outside course; a quiz is answered instead. */
    @POST
    @Path("completion")
    public OwnModule complete(DoneBody body) {
        Actor educator = actor.get();
        Integer minutes = body == null ? null : body.minutes;
        return coursework.find(educator, module()).completion() == CompletionKind.LINK
                ? coursework.confirm(educator, module(), minutes)
                : coursework.markDone(educator, module(), minutes);
    }

    /** Notes the visit and answers where the outside course is. */
    @POST
    @Path("visit")
    public Visit visit() {
        return new Visit(coursework.open(actor.get(), module()));
    }

    @POST
    @Path("quiz")
    public Response beginQuiz() {
        QuizSheet sheet = coursework.beginQuiz(actor.get(), module());
        return Response.created(URI.create("quizzes/" + sheet.id())).entity(sheet).build();
    }

    private UUID module() {
        return Body.id("module", id);
    }

    public record Visit(URI address) {}

    /** Minutes that it took; left out: as estimated. */
    public static class DoneBody {
        public Integer minutes;
    }
}
