package org.touchstone.web.coaching;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.touchstone.credential.coaching.CoachAssignments;
import org.touchstone.credential.coaching.CoachAssignments.Assigned;
import org.touchstone.credential.coaching.CoachAssignments.Coach;
import org.touchstone.credential.coaching.CoachAssignments.NewAssignment;
import org.touchstone.credential.coaching.CoachAssignments.Outcome;
import org.touchstone.credential.kernel.Paged;
import org.touchstone.web.access.CurrentActor;
import org.touchstone.web.api.Body;

/** Who coaches whom in a cohort. */
@Path("cohorts/{id}/coaching")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class CohortCoachingResource {
    @Inject CoachAssignments assignments;
    @Inject CurrentActor actor;

    @PathParam("id")
    String id;

    @GET
    public Paged<Assigned> list(
            @QueryParam("uncoached") @DefaultValue("false") boolean uncoached,
            @QueryParam("first") @DefaultValue("0") int first,
            @QueryParam("size") @DefaultValue("50") int size) {
        return assignments.list(actor.get(), cohort(), uncoached, new Paged.Part(first, size));
    }

    /** Whoever may coach, with how many educators each has. */
    @GET
    @Path("coaches")
    public List<Coach> coaches() {
        return assignments.coaches(actor.get(), cohort());
    }

    /** Gives up to 200 educators a coach. */
    @POST
    public Outcome assign(AssignmentBody body) {
        Body.required(body, "body");
        return assignments.assign(
                actor.get(),
                cohort(),
                new NewAssignment(
                        Body.uuid(body.coach, "coach"),
                        Body.required(body.educators, "educators").stream()
                                .map(one -> Body.uuid(Body.required(one, "educators"), "educators"))
                                .toList(),
                        Body.date(body.from, "from"),
                        Body.date(body.to, "to")));
    }

    private UUID cohort() {
        return Body.id("cohort", id);
    }

    /** People by id, days by ISO 8601; without days from today to the cohort's last day. */
    public static class AssignmentBody {
        public String coach;
        public List<String> educators;
        public String from;
        public String to;
    }
}
