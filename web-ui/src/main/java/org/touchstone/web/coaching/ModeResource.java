package org.touchstone.web.coaching;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Objects;
import org.touchstone.credential.coaching.CoachingModes;
import org.touchstone.credential.coaching.CoachingModes.Mode;
import org.touchstone.web.access.CurrentActor;
import org.touchstone.web.api.Body;

/** How coach and educators meet: the agency's list. */
@Path("coaching-modes")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ModeResource {
    @Inject CoachingModes modes;
    @Inject CurrentActor actor;

    /** Those that are offered. */
    @GET
    public List<Mode> offered() {
        return modes.offered();
    }

    @PUT
    @Path("{code}")
    public Mode keep(@PathParam("code") String code, ModeBody body) {
        Body.required(body, "body");
        Mode mode =
                new Mode(
                        code,
                        body.label,
                        Body.required(body.position, "position"),
                        Objects.requireNonNullElse(body.retired, false));
        modes.keep(actor.get(), mode);
        return mode;
    }

    /** What people read, its place on the list from 1, and whether it is still offered. */
    public static class ModeBody {
        public String label;
        public Integer position;
        public Boolean retired;
    }
}
