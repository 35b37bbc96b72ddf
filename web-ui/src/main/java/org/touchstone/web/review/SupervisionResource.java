package org.touchstone.web.review;

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
import java.util.List;
import java.util.UUID;
import org.touchstone.review.queue.Forecast;
import org.touchstone.review.queue.Invariants;
import org.touchstone.review.queue.QueueDesk;
import org.touchstone.review.queue.QueueDesk.Figures;
import org.touchstone.review.queue.QueueDesk.Row;
import org.touchstone.review.queue.QueueDesk.Show;
import org.touchstone.review.queue.QueueDesk.Stuck;
import org.touchstone.review.queue.Rescue;
import org.touchstone.review.queue.ReviewerSeats;
import org.touchstone.review.queue.ReviewerSeats.Seat;
import org.touchstone.review.queue.TaskKind;
import org.touchstone.web.access.CurrentActor;
import org.touchstone.web.api.Body;

/** The whole queue, and what a supervisor does about it. Each change needs a reason. */
@Path("review")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class SupervisionResource {
    @Inject QueueDesk desk;
    @Inject Rescue rescue;
    @Inject ReviewerSeats seats;
    @Inject Invariants invariants;
    @Inject CurrentActor actor;

    /**
     * @param next to be sent as 'after' for the next page; absent on the last one
     */
    public record TaskList(Figures figures, List<Row> tasks, String next) {}

    /**
     * @param state WAITING, IN_HAND, DUE_TODAY or BREACHED
     * @param kind every kind when it is left out
     */
    @GET
    @Path("tasks")
    public TaskList tasks(
            @QueryParam("state") @DefaultValue("WAITING") String state,
            @QueryParam("kind") String kind,
            @QueryParam("after") String after) {
        QueueDesk.Rows rows =
                desk.rows(
                        actor.get(),
                        Body.oneOf(Show.class, state, "state"),
                        kind == null || kind.isBlank()
                                ? null
                                : Body.oneOf(TaskKind.class, kind, "kind"),
                        after);
        return new TaskList(desk.figures(actor.get()), rows.rows(), rows.next());
    }

    /** What no reader may take. */
    @GET
    @Path("tasks/unreadable")
    public List<Stuck> unreadable() {
        return desk.nobodyMayRead(actor.get());
    }

    @POST
    @Path("tasks/{id}/take-back")
    public Response takeBack(@PathParam("id") String id, ReasonBody body) {
        rescue.takeBack(actor.get(), task(id), Body.required(body, "body").reason);
        return Response.noContent().build();
    }

    @POST
    @Path("tasks/{id}/assign")
    public Response assign(@PathParam("id") String id, AssignBody body) {
        Body.required(body, "body");
        rescue.assign(actor.get(), task(id), Body.uuid(body.reviewer, "reviewer"), body.reason);
        return Response.noContent().build();
    }

    @POST
    @Path("tasks/{id}/prioritize")
    public Response prioritize(@PathParam("id") String id, PlaceBody body) {
        Body.required(body, "body");
        rescue.prioritize(
                actor.get(),
                task(id),
                Body.oneOf(Rescue.Place.class, body.place, "place"),
                body.reason);
        return Response.noContent().build();
    }

    private static UUID task(String id) {
        return Body.id("reading", id);
    }

    @GET
    @Path("forecast")
    public Forecast forecast() {
        return desk.forecast(actor.get());
    }

    @GET
    @Path("reviewers")
    public List<Seat> reviewers() {
        return seats.all(actor.get());
    }

    @PUT
    @Path("reviewers/{id}/cap")
    public Response setCap(@PathParam("id") String id, CapBody body) {
        Body.required(body, "body");
        seats.setCap(actor.get(), Body.id("reviewer", id), body.minutes, body.reason);
        return Response.noContent().build();
    }

    @PUT
    @Path("reviewers/{id}/suspension")
    public Response suspend(@PathParam("id") String id, SuspensionBody body) {
        Body.required(body, "body");
        if (Body.required(body.suspended, "suspended")) {
            seats.suspend(actor.get(), Body.id("reviewer", id), body.reason);
        } else {
            seats.reinstate(actor.get(), Body.id("reviewer", id), body.reason);
        }
        return Response.noContent().build();
    }

    /** The newest report that was kept. */
    @GET
    @Path("invariants")
    public Invariants.Report invariants() {
        return invariants.newest(actor.get());
    }

    /** Checks now and keeps the report. */
    @POST
    @Path("invariants")
    @Consumes(MediaType.WILDCARD)
    public Invariants.Report check() {
        return invariants.check(actor.get());
    }

    /** Why. */
    public static class ReasonBody {
        public String reason;
    }

    /** A reviewer's id, or none to let anybody read it again. */
    public static class AssignBody {
        public String reviewer;
        public String reason;
    }

    /** The name of a {@link Rescue.Place}. */
    public static class PlaceBody {
        public String place;
        public String reason;
    }

    /** Estimated minutes a day; none for the agency's own limit. */
    public static class CapBody {
        public Integer minutes;
        public String reason;
    }

    /** Whether the reviewer is suspended from now on. */
    public static class SuspensionBody {
        public Boolean suspended;
        public String reason;
    }
}
