package org.touchstone.web.activity;

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
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.touchstone.credential.activity.Activities;
import org.touchstone.credential.activity.Activities.Activity;
import org.touchstone.credential.kernel.Paged;
import org.touchstone.web.access.CurrentActor;
import org.touchstone.web.api.Body;

/** An educator's own classroom activities. */
@Path("activities")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ActivityResource {
    @Inject Activities activities;
    @Inject CurrentActor actor;

    @GET
    public Paged<Activity> mine(
            @QueryParam("first") @DefaultValue("0") int first,
            @QueryParam("size") @DefaultValue("50") int size) {
        return activities.mine(actor.get(), new Paged.Part(first, size));
    }

    @POST
    public Response note(ActivityBody body) {
        Activity noted =
                activities.note(actor.get(), UUID.randomUUID(), Body.required(body, "body").text());
        return Response.created(URI.create("activities/" + noted.id())).entity(noted).build();
    }

    @GET
    @Path("{id}")
    public Activity find(@PathParam("id") String id) {
        return activities.find(actor.get(), activity(id));
    }

    /** Notes it under an id that the caller chose, or changes it: the same twice is once. */
    @PUT
    @Path("{id}")
    public Activity change(@PathParam("id") String id, ActivityBody body) {
        return activities.note(actor.get(), activity(id), Body.required(body, "body").text());
    }

    @DELETE
    @Path("{id}")
    public void remove(@PathParam("id") String id) {
        activities.remove(actor.get(), activity(id));
    }

    /** Puts a copy into an attempt. */
    @POST
    @Path("{id}/evidence")
    public void attach(@PathParam("id") String id, AttachBody body) {
        Body.required(body, "body");
        activities.attach(
                actor.get(),
                activity(id),
                Body.required(Body.uuid(body.submission, "submission"), "submission"),
                Body.required(Body.uuid(body.requirementId, "requirementId"), "requirementId"));
    }

    private static UUID activity(String id) {
        return Body.id("activity", id);
    }

    /** Into which attempt, and what it answers there. */
    public static class AttachBody {
        public String submission;
        public String requirementId;
    }
}
