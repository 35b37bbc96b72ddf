package org.touchstone.web.review;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.touchstone.review.scoring.Annotations;
import org.touchstone.web.access.CurrentActor;
import org.touchstone.web.api.Body;

/** The places in the evidence that a reader cites, under his claim. */
@Path("review/claims/{id}/annotations")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class AnnotationResource {
    @Inject Annotations annotations;

    @Inject CurrentActor actor;

    @GET
    public List<AnnotationView> all(@PathParam("id") String id) {
        return AnnotationView.of(annotations.of(actor.get(), claim(id)));
    }

    @POST
    public Response add(
            @PathParam("id") String id,
            @HeaderParam(ClaimToken.HEADER) String token,
            AnnotationBody body) {
        Body.required(body, "body");
        return Response.status(Response.Status.CREATED)
                .entity(
                        AnnotationView.of(
                                annotations.add(
                                        actor.get(),
                                        claim(id),
                                        ClaimToken.of(token),
                                        body.toAnnotation())))
                .build();
    }

    /** Takes {@code criterionId} and {@code note}; the place stays. */
    @PUT
    @Path("{annotation}")
    public AnnotationView change(
            @PathParam("id") String id,
            @PathParam("annotation") String annotation,
            @HeaderParam(ClaimToken.HEADER) String token,
            AnnotationBody body) {
        Body.required(body, "body");
        return AnnotationView.of(
                annotations.change(
                        actor.get(),
                        claim(id),
                        ClaimToken.of(token),
                        Body.id("annotation", annotation),
                        body.criterion(),
                        body.note()));
    }

    @DELETE
    @Path("{annotation}")
    public Response remove(
            @PathParam("id") String id,
            @PathParam("annotation") String annotation,
            @HeaderParam(ClaimToken.HEADER) String token) {
        annotations.remove(
                actor.get(), claim(id), ClaimToken.of(token), Body.id("annotation", annotation));
        return Response.noContent().build();
    }

    private static UUID claim(String id) {
        return Body.id("claim", id);
    }
}
