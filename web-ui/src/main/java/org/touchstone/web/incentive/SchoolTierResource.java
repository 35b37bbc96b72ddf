package org.touchstone.web.incentive;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
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
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.touchstone.credential.kernel.Paged;
import org.touchstone.reporting.incentive.IncentiveData;
import org.touchstone.web.access.CurrentActor;
import org.touchstone.web.api.Body;

/** Which schools are in which tier. */
@Path("school-tiers")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class SchoolTierResource {

    @Inject IncentiveData data;
    @Inject CurrentActor actor;

    @GET
    public Paged<IncentiveData.Tier> list(
            @QueryParam("scheme") String scheme,
            @QueryParam("first") @DefaultValue("0") int first,
            @QueryParam("size") @DefaultValue("50") int size) {
        return data.tiers(actor.get(), scheme, new Paged.Part(first, size));
    }

    @PUT
    public JsonObject put(List<TierBody> lines) {
        return Json.createObjectBuilder()
                .add(
                        "changed",
                        data.putTiers(
                                actor.get(),
                                Body.required(lines, "lines").stream()
                                        .map(TierBody::text)
                                        .toList()))
                .build();
    }

    @DELETE
    @Path("{id}")
    public Response remove(@PathParam("id") String id) {
        data.removeTier(actor.get(), Body.id("school tier", id));
        return Response.noContent().build();
    }

    /** The school by its roster id. */
    public static class TierBody {
        public String scheme;
        public String school;
        public String tier;
        public String firstDay;
        public String lastDay;

        IncentiveData.TierText text() {
            return new IncentiveData.TierText(
                    scheme,
                    school,
                    tier,
                    Body.date(firstDay, "firstDay"),
                    Body.date(lastDay, "lastDay"));
        }
    }
}
