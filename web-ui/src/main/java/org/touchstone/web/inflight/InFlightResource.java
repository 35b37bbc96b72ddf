package org.touchstone.web.inflight;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.touchstone.review.queue.InFlight;
import org.touchstone.review.queue.InFlight.OfMicroCredential;
import org.touchstone.review.queue.InFlight.OfVersion;
import org.touchstone.web.access.CurrentActor;

/** What is under way by each version, to be looked at before another is published. */
@Path("micro-credentials/{code}/in-flight")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class InFlightResource {
    @Inject InFlight inFlight;
    @Inject CurrentActor actor;

    @GET
    public JsonObject find(@PathParam("code") String code) {
        OfMicroCredential found = inFlight.of(actor.get(), code);
        JsonArrayBuilder versions = Json.createArrayBuilder();
        found.versions().forEach(version -> versions.add(json(version)));
        return Json.createObjectBuilder()
                .add("code", found.code())
                .add("title", found.title())
                .add("underWay", found.underWay())
                .add("versions", versions)
                .build();
    }

    private static JsonObjectBuilder json(OfVersion version) {
        JsonObjectBuilder stages = Json.createObjectBuilder();
        version.inReview().forEach((stage, works) -> stages.add(stage.name(), works));
        return Json.createObjectBuilder()
                .add("version", version.number())
                .add("publishedAt", version.publishedAt().toString())
                .add("drafts", version.drafts())
                .add("submitted", version.submitted())
                .add("inReview", stages)
                .add("returned", version.returned())
                .add("underWay", version.underWay())
                .add("notYet", version.notYet());
    }
}
