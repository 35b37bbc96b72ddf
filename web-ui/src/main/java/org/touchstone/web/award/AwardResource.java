package org.touchstone.web.award;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import org.touchstone.credential.award.AwardRegistry;
import org.touchstone.credential.award.AwardRegistry.AwardView;
import org.touchstone.web.access.CurrentActor;
import org.touchstone.web.api.Body;

/** What was earned; the badges themselves are public, at {@code /badges}. */
@Path("awards")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class AwardResource {
    @Inject AwardRegistry awards;

    @Inject CurrentActor actor;

    @Inject Clock clock;

    /** One's own, the newest first. */
    @GET
    public List<AwardView> mine() {
        return awards.awardsOf(actor.get().personId());
    }

    @POST
    @Path("{id}/revocation")
    public Response revoke(@PathParam("id") String id, RevocationBody body) {
        Body.required(body, "body");
        awards.revoke(
                actor.get(),
                Body.id("award", id),
                Body.required(body.reason, "reason"),
                clock.instant());
        return Response.noContent().build();
    }

    /** Why; kept on record and shown to nobody but administrators. */
    public static class RevocationBody {
        public String reason;
    }
}
