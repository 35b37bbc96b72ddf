package org.touchstone.web.coaching;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.touchstone.credential.coaching.CoachAssignments;
import org.touchstone.credential.coaching.CoachDesk;
import org.touchstone.credential.coaching.CoachDesk.Educator;
import org.touchstone.credential.coaching.CoachDesk.Row;
import org.touchstone.credential.coaching.OwnCoaching;
import org.touchstone.credential.coaching.OwnCoaching.Own;
import org.touchstone.credential.coaching.PlannedSessions;
import org.touchstone.credential.kernel.Paged;
import org.touchstone.web.access.CurrentActor;
import org.touchstone.web.api.Body;

/** A coach's educators, and an educator's coach. */
@Path("coaching")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class CoachingResource {
    @Inject CoachDesk desk;
    @Inject CoachAssignments assignments;
    @Inject OwnCoaching own;
    @Inject PlannedSessions planned;
    @Inject CurrentActor actor;

    /** The coach's educators, who needs a word next first. */
    @GET
    @Path("educators")
    public Paged<Row> educators(
            @QueryParam("cohort") String cohort,
            @QueryParam("first") @DefaultValue("0") int first,
            @QueryParam("size") @DefaultValue("50") int size) {
        return desk.educators(
                actor.get(), Body.uuid(blank(cohort), "cohort"), new Paged.Part(first, size));
    }

    private static String blank(String text) {
        return text == null || text.isBlank() ? null : text;
    }

    @GET
    @Path("educators/{id}")
    public Educator educator(@PathParam("id") String id) {
        return desk.educator(actor.get(), Body.id("educator", id));
    }

    /** Answers who asked for a word, in words. */
    @POST
    @Path("requests/{id}/answer")
    public void answer(@PathParam("id") String id, WordsBody body) {
        desk.answer(actor.get(), Body.id("question", id), Body.required(body, "body").message);
    }

    /** Moves a planned session to another day of its span. */
    @PUT
    @Path("planned/{id}")
    public void move(@PathParam("id") String id, DayBody body) {
        planned.move(
                actor.get(),
                Body.id("planned session", id),
                Body.date(Body.required(Body.required(body, "body").day, "day"), "day"));
    }

    /** The day to move to. */
    public static class DayBody {
        public String day;
    }

    /** Ends an assignment; for the cohort's manager. */
    @POST
    @Path("assignments/{id}/end")
    public void end(@PathParam("id") String id, EndBody body) {
        assignments.end(
                actor.get(),
                Body.id("assignment", id),
                Body.date(Body.required(Body.required(body, "body").to, "to"), "to"));
    }

    /** The educator's own coaches, one for each cohort. */
    @GET
    @Path("mine")
    public List<Own> mine() {
        return own.mine(actor.get());
    }

    /** The educator asks the coach for a word; again: in other words. */
    @PUT
    @Path("mine/{cohort}/request")
    public List<Own> ask(@PathParam("cohort") String cohort, WordsBody body) {
        own.ask(actor.get(), Body.id("cohort", cohort), Body.required(body, "body").message);
        return own.mine(actor.get());
    }

    @DELETE
    @Path("mine/{cohort}/request")
    public void takeBack(@PathParam("cohort") String cohort) {
        own.takeBack(actor.get(), Body.id("cohort", cohort));
    }

    /** What somebody says. */
    public static class WordsBody {
        public String message;
    }

    /** The last day, by ISO 8601. */
    public static class EndBody {
        public String to;
    }
}
