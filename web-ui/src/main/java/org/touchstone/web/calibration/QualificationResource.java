package org.touchstone.web.calibration;

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
import java.util.List;
import org.touchstone.review.calibration.Qualifications;
import org.touchstone.web.access.CurrentActor;
import org.touchstone.web.api.Body;

/** Who may score by which rubric, for supervisors. */
@Path("calibration/qualifications")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class QualificationResource {
    @Inject Qualifications qualifications;

    @Inject CurrentActor actor;

    @GET
    public List<Qualifications.Held> all() {
        return qualifications.all(actor.get());
    }

    @POST
    @Path("{reviewer}/{version}/lift")
    public Response lift(
            @PathParam("reviewer") String reviewer,
            @PathParam("version") String version,
            ReasonBody body) {
        Body.required(body, "body");
        qualifications.lift(
                actor.get(),
                Body.id("reviewer", reviewer),
                Body.id("version", version),
                body.reason);
        return Response.noContent().build();
    }

    @POST
    @Path("{reviewer}/{version}/recalibrate")
    public Response recalibrate(
            @PathParam("reviewer") String reviewer,
            @PathParam("version") String version,
            ReasonBody body) {
        Body.required(body, "body");
        qualifications.demandRecalibration(
                actor.get(),
                Body.id("reviewer", reviewer),
                Body.id("version", version),
                body.reason);
        return Response.noContent().build();
    }

    /** Why. */
    public static class ReasonBody {
        public String reason;
    }
}
