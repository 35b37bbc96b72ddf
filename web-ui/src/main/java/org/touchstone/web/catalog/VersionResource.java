package org.touchstone.web.catalog;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.touchstone.credential.catalog.Catalog;
import org.touchstone.credential.catalog.CatalogEntry;
import org.touchstone.credential.catalog.CatalogHistory;
import org.touchstone.credential.catalog.CatalogHistory.PublishedVersion;
import org.touchstone.credential.catalog.VersionDetails;
import org.touchstone.credential.kernel.NotFound;

/** Every version that was published, for everyone. */
@Path("micro-credentials/{code}/versions")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class VersionResource {
    @Inject Catalog catalog;
    @Inject CatalogHistory history;

    @GET
    public List<PublishedVersion> list(@PathParam("code") String code) {
        return history.versions(code);
    }

    @GET
    @Path("{number}")
    public VersionBody find(@PathParam("code") String code, @PathParam("number") String number) {
        VersionBody version = new VersionBody();
        version.microCredential = catalog.version(code, number(code, number));
        version.details = history.details(version.microCredential.versionId());
        return version;
    }

    static int number(String code, String number) {
        try {
            return Integer.parseInt(number == null ? "" : number);
        } catch (NumberFormatException e) {
            throw new NotFound("version of a micro-credential", code + ", version " + number);
        }
    }

    /** The version, and what stands beside its rubric. */
    public static class VersionBody {
        public CatalogEntry microCredential;
        public VersionDetails details;
    }
}
