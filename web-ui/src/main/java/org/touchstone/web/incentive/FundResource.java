package org.touchstone.web.incentive;

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
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.touchstone.reporting.incentive.Funds;
import org.touchstone.web.access.CurrentActor;
import org.touchstone.web.api.Body;

/** Money that is given to the first who come. */
@Path("incentive-funds")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class FundResource {

    @Inject Funds funds;
    @Inject CurrentActor actor;

    @GET
    public List<Funds.Fund> list() {
        return funds.list(actor.get());
    }

    @POST
    public Response create(FundBody body) {
        Body.required(body, "body");
        Funds.Fund fund = funds.create(actor.get(), body.code, body.title, body.organization);
        return Response.created(URI.create("incentive-funds/" + fund.id())).entity(fund).build();
    }

    @GET
    @Path("{id}")
    public Funds.Fund find(@PathParam("id") String id) {
        return funds.find(actor.get(), id(id));
    }

    @POST
    @Path("{id}/budgets")
    public Funds.Fund setBudget(@PathParam("id") String id, BudgetBody body) {
        Body.required(body, "body");
        return funds.setBudget(
                actor.get(),
                id(id),
                Body.date(body.firstDay, "firstDay"),
                Body.date(body.lastDay, "lastDay"),
                Body.required(body.cents, "cents"));
    }

    private static UUID id(String text) {
        return Body.id("fund", text);
    }

    /** The organization by its roster id. */
    public static class FundBody {
        public String code;
        public String title;
        public String organization;
    }

    /** What may be spent on what is due in a period. */
    public static class BudgetBody {
        public String firstDay;
        public String lastDay;
        public Long cents;
    }
}
