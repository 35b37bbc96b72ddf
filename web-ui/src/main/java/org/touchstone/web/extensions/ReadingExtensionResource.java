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
import java.util.Objects;
import org.touchstone.review.deadline.Clocks;
import org.touchstone.web.access.CurrentActor;
import org.touchstone.web.api.Body;

/** More time for a reading that is waited for. */
@Path("review/works/{id}/extensions")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ReadingExtensionResource {
    @Inject Clocks clocks;

    @Inject CurrentActor actor;

    /**
     * @param dueAt of the reading
     */
    public record Extended(Instant dueAt) {}

    @POST
    public Response extend(@PathParam("id") String id, ReadingExtensionBody body) {
        Body.required(body, "body");
        return Response.status(Response.Status.CREATED)
                .entity(
                        new Extended(
                                clocks.extend(
                                        actor.get(),
                                        Body.id("work", id),
                                        Objects.requireNonNullElse(body.businessDays, 0),
                                        body.reason)))
                .build();
    }

    /** How many more business days, and why. */
    public static class ReadingExtensionBody {
        public Integer businessDays;
        public String reason;
    }
}
