package org.touchstone.web.extensions;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.touchstone.credential.coaching.CoachingSessions;
import org.touchstone.credential.coaching.CoachingSessions.About;
import org.touchstone.credential.coaching.CoachingSessions.NewSession;
import org.touchstone.review.deadline.Extensions;
import org.touchstone.web.access.CurrentActor;
import org.touchstone.web.api.Body;

/** What others do for an educator's next attempt. */
@Path("educators/{id}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class EducatorResource {
    @Inject CoachingSessions sessions;

    @Inject Extensions extensions;

    @Inject CurrentActor actor;

    /**
     * @param closesAt of the window for the next attempt
     */
    public record Extended(Instant closesAt) {}

    @POST
    @Path("coaching-sessions")
    public Response recordSession(@PathParam("id") String id, SessionBody body) {
        Body.required(body, "body");
        return Response.status(Response.Status.CREATED)
                .entity(
                        sessions.log(
                                actor.get(),
                                new NewSession(
                                        List.of(
                                                new About(
                                                        Body.id("educator", id),
                                                        Body.required(
                                                                body.microCredential,
                                                                "microCredential"),
                                                        null)),
                                        Body.date(body.heldOn, "heldOn"),
                                        Objects.requireNonNullElse(body.minutes, 0),
                                        body.mode,
                                        null,
                                        body.note,
                                        null)))
                .build();
    }

    @POST
    @Path("extensions")
    public Response extend(@PathParam("id") String id, ExtensionBody body) {
        Body.required(body, "body");
        return Response.status(Response.Status.CREATED)
                .entity(
                        new Extended(
                                extensions.resubmission(
                                        actor.get(),
                                        Body.id("educator", id),
                                        Body.required(body.microCredential, "microCredential"),
                                        Objects.requireNonNullElse(body.days, 0),
                                        body.reason)))
                .build();
    }

    /** A session with one educator: the micro-credential by its code, the day by ISO 8601. */
    public static class SessionBody {
        public String microCredential;
        public String heldOn;
        public Integer minutes;
        public String mode;
        public String note;
    }

    /** How many more days, and why. */
    public static class ExtensionBody {
        public String microCredential;
        public Integer days;
        public String reason;
    }
}
