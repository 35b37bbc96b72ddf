package org.touchstone.web.calendar;

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
import org.touchstone.review.deadline.ReminderSteps;
import org.touchstone.review.deadline.ReminderSteps.Step;
import org.touchstone.web.access.CurrentActor;
import org.touchstone.web.api.Body;

/** Who is reminded of what, when, and how often at most. */
@Path("reminder-steps")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ReminderStepResource {
    @Inject ReminderSteps steps;

    @Inject CurrentActor actor;

    @GET
    public List<Step> all() {
        return steps.steps(actor.get());
    }

    @PUT
    @Path("{id}")
    public Step change(@PathParam("id") String id, StepBody body) {
        Body.required(body, "body");
        return steps.change(
                actor.get(),
                Body.id("reminder step", id),
                Body.required(body.offsetDays, "offsetDays"),
                Body.required(body.everyDays, "everyDays"),
                Body.required(body.budget, "budget"));
    }

    /** Business days from the due day, business days between one and the next, and how many. */
    public static class StepBody {
        public Integer offsetDays;
        public Integer everyDays;
        public Integer budget;
    }
}
