package org.touchstone.web.incentive;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.touchstone.credential.kernel.Paged;
import org.touchstone.reporting.incentive.IncentiveData;
import org.touchstone.web.access.CurrentActor;
import org.touchstone.web.api.Body;

/** What percents are of. */
@Path("salary-bases")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class SalaryBaseResource {

    @Inject IncentiveData data;
    @Inject CurrentActor actor;

    @GET
    public Paged<IncentiveData.Base> list(
            @QueryParam("words") String words,
            @QueryParam("first") @DefaultValue("0") int first,
            @QueryParam("size") @DefaultValue("50") int size) {
        return data.bases(actor.get(), words, new Paged.Part(first, size));
    }

    @PUT
    public JsonObject put(List<BaseBody> lines) {
        return Json.createObjectBuilder()
                .add(
                        "changed",
                        data.putBases(
                                actor.get(),
                                Body.required(lines, "lines").stream()
                                        .map(
                                                line ->
                                                        new IncentiveData.BaseText(
                                                                line.person, line.year, line.cents))
                                        .toList()))
                .build();
    }

    /** The person by state id, user name or e-mail. */
    public static class BaseBody {
        public String person;
        public int year;
        public long cents;
    }
}
