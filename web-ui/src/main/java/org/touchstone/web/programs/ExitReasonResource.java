package org.touchstone.web.programs;

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
import org.touchstone.credential.program.ExitSurveys;
import org.touchstone.credential.program.ExitSurveys.Reason;
import org.touchstone.web.access.CurrentActor;
import org.touchstone.web.api.Body;

/** The agency's list of reasons for leaving a program. */
@Path("exit-reasons")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ExitReasonResource {
    @Inject ExitSurveys surveys;
    @Inject CurrentActor actor;

    @GET
    public List<Reason> reasons() {
        return surveys.reasons();
    }

    @PUT
    @Path("{code}")
    public Reason keep(@PathParam("code") String code, ReasonBody body) {
        Body.required(body, "body");
        Reason reason =
                new Reason(
                        code,
                        body.label,
                        Body.required(body.position, "position"),
                        Objects.requireNonNullElse(body.retired, false));
        surveys.keep(actor.get(), reason);
        return reason;
    }

    /** What people read, its place on the list from 1, and whether it is still offered. */
    public static class ReasonBody {
        public String label;
        public Integer position;
        public Boolean retired;
    }
}
