package org.touchstone.web.catalog;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.touchstone.credential.catalog.CatalogHistory;
import org.touchstone.credential.catalog.VersionDifference;
import org.touchstone.web.api.Body;

/** What differs between two versions, for everyone. */
@Path("micro-credentials/{code}/difference")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class DifferenceResource {
    @Inject CatalogHistory history;

    @GET
    public VersionDifference find(
            @PathParam("code") String code,
            @QueryParam("from") String from,
            @QueryParam("to") String to) {
        return history.difference(
                code,
                VersionResource.number(code, Body.required(from, "from")),
                VersionResource.number(code, Body.required(to, "to")));
    }
}
