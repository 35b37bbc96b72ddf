package org.touchstone.web.incentive;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
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
import org.touchstone.credential.kernel.Paged;
import org.touchstone.reporting.incentive.Eligibilities;
import org.touchstone.reporting.incentive.Incentives;
import org.touchstone.web.access.CurrentActor;
import org.touchstone.web.api.Body;

/** What is given to whom, by which rule. */
@Path("incentives")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class IncentiveResource {
    @Inject Incentives incentives;
    @Inject Eligibilities eligibilities;
    @Inject CurrentActor actor;

    @GET
    public Paged<Incentives.Row> list(
            @QueryParam("words") String words,
            @QueryParam("first") @DefaultValue("0") int first,
            @QueryParam("size") @DefaultValue("50") int size) {
        return incentives.list(actor.get(), words, new Paged.Part(first, size));
    }

    @POST
    public Response create(IncentiveBody body) {
        Body.required(body, "body");
        Incentives.View created =
                incentives.create(
                        actor.get(),
                        new Incentives.Text(
                                body.code, body.title, body.organization, body.summary));
        return Response.created(URI.create("incentives/" + created.id())).entity(created).build();
    }

    @GET
    @Path("{id}")
    public Incentives.View find(@PathParam("id") String id) {
        return incentives.find(actor.get(), id(id));
    }

    @PUT
    @Path("{id}/draft")
    public Incentives.View draft(@PathParam("id") String id, RuleBody body) {
        return incentives.saveDraft(actor.get(), id(id), Body.required(body, "body").rule());
    }

    @DELETE
    @Path("{id}/draft")
    public Incentives.View drop(@PathParam("id") String id) {
        return incentives.dropDraft(actor.get(), id(id));
    }

    @GET
    @Path("{id}/preview")
    public Incentives.Preview preview(@PathParam("id") String id) {
        return incentives.preview(actor.get(), id(id));
    }

    @POST
    @Path("{id}/publication")
    public Incentives.View publish(@PathParam("id") String id) {
        return incentives.publish(actor.get(), id(id));
    }

    @POST
    @Path("{id}/assessment")
    public JsonObject assess(@PathParam("id") String id) {
        return Json.createObjectBuilder()
                .add("changed", incentives.assess(actor.get(), id(id)))
                .build();
    }

    @GET
    @Path("{id}/eligibilities")
    public Paged<Eligibilities.Row> eligibilities(
            @PathParam("id") String id,
            @QueryParam("state") String state,
            @QueryParam("money") String money,
            @QueryParam("words") String words,
            @QueryParam("first") @DefaultValue("0") int first,
            @QueryParam("size") @DefaultValue("50") int size) {
        incentives.find(actor.get(), id(id));
        return eligibilities.list(
                actor.get(),
                new Eligibilities.Filter(
                        id(id),
                        state == null
                                ? null
                                : Body.oneOf(Eligibilities.State.class, state, "state"),
                        money == null
                                ? null
                                : Body.oneOf(Eligibilities.Money.class, money, "money"),
                        words),
                new Paged.Part(first, size));
    }

    private static UUID id(String text) {
        return Body.id("incentive", text);
    }

    /** The organization by its roster id. */
    public static class IncentiveBody {
        public String code;
        public String title;
        public String organization;
        public String summary;
    }
}
