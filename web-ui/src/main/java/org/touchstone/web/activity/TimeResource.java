package org.touchstone.web.activity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.touchstone.credential.activity.TimeLog;
import org.touchstone.credential.activity.TimeLog.Entry;
import org.touchstone.credential.kernel.Paged;
import org.touchstone.web.access.CurrentActor;
import org.touchstone.web.api.Body;

/** Time logged for an attempt, under ids that the caller chooses. */
@Path("submissions/{id}/time")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class TimeResource {
    @Inject TimeLog log;
    @Inject CurrentActor actor;

    @PathParam("id")
    String id;

    @GET
    public Paged<Entry> all(
            @QueryParam("first") @DefaultValue("0") int first,
            @QueryParam("size") @DefaultValue("50") int size) {
        return log.of(actor.get(), Body.id("submission", id), new Paged.Part(first, size));
    }

    @PUT
    @Path("{entry}")
    public Entry log(@PathParam("entry") String entry, TimeBody body) {
        Body.required(body, "body");
        return log.log(
                actor.get(),
                Body.id("logged time", entry),
                Body.id("submission", id),
                Body.date(body.on, "on"),
                body.minutes,
                body.note);
    }

    @DELETE
    @Path("{entry}")
    public void remove(@PathParam("entry") String entry) {
        log.remove(actor.get(), Body.id("logged time", entry));
    }

    /** How long on which day, and what for. */
    public static class TimeBody {
        public String on;
        public Integer minutes;
        public String note;
    }
}
