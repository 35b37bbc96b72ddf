package org.touchstone.web.coaching;

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
import java.util.Objects;
import org.touchstone.credential.coaching.CoachingSessions;
import org.touchstone.credential.coaching.CoachingSessions.About;
import org.touchstone.credential.coaching.CoachingSessions.NewSession;
import org.touchstone.credential.coaching.CoachingSessions.Session;
import org.touchstone.credential.kernel.Paged;
import org.touchstone.web.access.CurrentActor;
import org.touchstone.web.api.Body;

/** The coaching log. */
@Path("coaching-sessions")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class SessionResource {
    @Inject CoachingSessions sessions;
    @Inject CurrentActor actor;

    /** The coach's own, the newest first. */
    @GET
    public Paged<Session> logged(
            @QueryParam("educator") String educator,
            @QueryParam("first") @DefaultValue("0") int first,
            @QueryParam("size") @DefaultValue("50") int size) {
        return sessions.logged(
                actor.get(),
                educator == null || educator.isBlank() ? null : Body.uuid(educator, "educator"),
                new Paged.Part(first, size));
    }

    /** Those in which the educator was coached. */
    @GET
    @Path("attended")
    public Paged<Session> attended(
            @QueryParam("first") @DefaultValue("0") int first,
            @QueryParam("size") @DefaultValue("50") int size) {
        return sessions.attended(actor.get(), new Paged.Part(first, size));
    }

    @POST
    public Response log(SessionBody body) {
        Session logged = sessions.log(actor.get(), Body.required(body, "body").session());
        return Response.created(URI.create("coaching-sessions/" + logged.id()))
                .entity(logged)
                .build();
    }

    @GET
    @Path("{id}")
    public Session find(@PathParam("id") String id) {
        return sessions.find(actor.get(), Body.id("session", id));
    }

    @PUT
    @Path("{id}")
    public Session change(@PathParam("id") String id, SessionBody body) {
        return sessions.change(
                actor.get(), Body.id("session", id), Body.required(body, "body").session());
    }

    @POST
    @Path("{id}/withdrawal")
    public void withdraw(@PathParam("id") String id, WithdrawalBody body) {
        sessions.withdraw(actor.get(), Body.id("session", id), Body.required(body, "body").reason);
    }

    /** With whom and about what; ids, or the code of a micro-credential. */
    public static class AboutBody {
        public String educator;
        public String microCredential;
        public String attempt;
    }

    /** A session that was held: the day by ISO 8601, the mode by its code. */
    public static class SessionBody {
        public List<AboutBody> educators;
        public String heldOn;
        public Integer minutes;
        public String mode;
        public String agenda;
        public String sharedNote;
        public String privateNote;

        NewSession session() {
            return new NewSession(
                    Body.required(educators, "educators").stream()
                            .map(one -> Body.required(one, "educators"))
                            .map(
                                    one ->
                                            new About(
                                                    Body.uuid(one.educator, "educators"),
                                                    one.microCredential,
                                                    Body.uuid(one.attempt, "attempt")))
                            .toList(),
                    Body.date(heldOn, "heldOn"),
                    Objects.requireNonNullElse(minutes, 0),
                    mode,
                    agenda,
                    sharedNote,
                    privateNote);
        }
    }

    /** Why it does not count. */
    public static class WithdrawalBody {
        public String reason;
    }
}
