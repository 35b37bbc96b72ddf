package org.touchstone.web.pathways;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.touchstone.credential.program.CohortTargets;
import org.touchstone.web.access.CurrentActor;
import org.touchstone.web.api.Body;

/** The pathway that completes a cohort. */
@Path("cohorts/{id}/target")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class CohortTargetResource {
    @Inject CohortTargets targets;
    @Inject CurrentActor actor;

    @PathParam("id")
    String id;

    /** Without {@code pathway} where there is none. */
    @GET
    public JsonObject find() {
        JsonObjectBuilder json = Json.createObjectBuilder();
        targets.of(actor.get(), Body.id("cohort", id))
                .ifPresent(one -> json.add("pathway", one.code()).add("title", one.title()));
        return json.build();
    }

    @PUT
    public JsonObject change(TargetBody body) {
        targets.aimAt(actor.get(), Body.id("cohort", id), Body.required(body, "body").pathway);
        return find();
    }

    /** The code of a published pathway; none: no pathway is the target any more. */
    public static class TargetBody {
        public String pathway;
    }
}
