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
import org.touchstone.reporting.incentive.Eligibilities;
import org.touchstone.web.access.CurrentActor;
import org.touchstone.web.api.Body;

/** One entitlement with the facts that made it. */
@Path("eligibilities")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class EligibilityResource {

    @Inject Eligibilities eligibilities;
    @Inject CurrentActor actor;

    @GET
    @Path("{id}")
    public Eligibilities.View find(@PathParam("id") String id) {
        return eligibilities.find(actor.get(), Body.id("eligibility", id));
    }

    @POST
    @Path("{id}/reopening")
    public Eligibilities.View reopen(@PathParam("id") String id, ReasonBody body) {
        return eligibilities.reopen(
                actor.get(), Body.id("eligibility", id), Body.required(body, "body").reason);
    }
}
