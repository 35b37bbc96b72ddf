package org.touchstone.web.incentive;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.touchstone.reporting.incentive.Eligibilities;
import org.touchstone.reporting.incentive.OwnIncentives;
import org.touchstone.web.access.CurrentActor;
import org.touchstone.web.api.Body;

/** What an educator has earned, and could. */
@Path("own-incentives")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class OwnIncentiveResource {

    @Inject OwnIncentives own;
    @Inject CurrentActor actor;

    @GET
    public List<Eligibilities.View> mine() {
        return own.mine(actor.get());
    }

    @GET
    @Path("offers")
    public List<OwnIncentives.Offer> offers() {
        return own.offers(actor.get());
    }

    @GET
    @Path("checks")
    public List<Eligibilities.Check> asked() {
        return own.asked(actor.get());
    }

    @POST
    @Path("checks")
    public Response ask(QuestionBody body) {
        Body.required(body, "body");
        own.ask(
                actor.get(),
                Body.uuid(Body.required(body.incentive, "incentive"), "incentive"),
                body.question);
        return Response.noContent().build();
    }

    /** What to check. */
    public static class QuestionBody {
        public String incentive;
        public String question;
    }
}
