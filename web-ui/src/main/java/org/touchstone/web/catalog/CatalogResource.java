package org.touchstone.web.catalog;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.touchstone.credential.catalog.Catalog;
import org.touchstone.credential.catalog.CatalogEntry;
import org.touchstone.credential.kernel.NotFound;

/** The public catalog with the rubric that reviewers use. */
@Path("micro-credentials")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class CatalogResource {
    @Inject Catalog catalog;

    @GET
    public List<CatalogEntry> search(@QueryParam("q") String words) {
        return catalog.search(words);
    }

    @GET
    @Path("{code}")
    public CatalogEntry find(@PathParam("code") String code) {
        return catalog.newest(code).orElseThrow(() -> new NotFound("micro-credential", code));
    }
}
