package org.touchstone.web.catalog;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.touchstone.credential.catalog.Retirements;
import org.touchstone.credential.catalog.Retirements.Retired;
import org.touchstone.credential.kernel.NotFound;
import org.touchstone.web.access.CurrentActor;
import org.touchstone.web.api.Body;

/** The end of a micro-credential, and what follows it: read by everyone, said by the agency. */
@Path("micro-credentials/{code}/retirement")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class RetirementResource {
    @Inject Retirements retirements;
    @Inject CurrentActor actor;

    @GET
    public Retired find(@PathParam("code") String code) {
        return retirements
                .of(code)
                .orElseThrow(() -> new NotFound("retired micro-credential", code));
    }

    @PUT
    public Retired retire(@PathParam("code") String code, RetirementBody body) {
        return retirements.retire(
                actor.get(),
                code,
                Body.date(Body.required(body, "body").lastDay, "lastDay"),
                body.reason,
                body.successor);
    }

    @DELETE
    public void reinstate(@PathParam("code") String code) {
        retirements.reinstate(actor.get(), code);
    }

    /** The successor by its code; none: nothing follows. */
    public static class RetirementBody {
        public String lastDay;
        public String reason;
        public String successor;
    }
}
