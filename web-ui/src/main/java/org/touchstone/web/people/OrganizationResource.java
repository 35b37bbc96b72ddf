package org.touchstone.web.people;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.touchstone.credential.kernel.Paged;
import org.touchstone.credential.organization.Directory;
import org.touchstone.credential.organization.Directory.OrganizationRow;
import org.touchstone.web.access.CurrentActor;

/** The tree of organizations; the roster decides what is in it. */
@Path("organizations")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class OrganizationResource {
    @Inject Directory directory;
    @Inject CurrentActor actor;

    /** The level below the parent, or all below it that match the words. */
    @GET
    public Paged<OrganizationRow> organizations(
            @QueryParam("parent") String parent,
            @QueryParam("words") String words,
            @QueryParam("first") @DefaultValue("0") int first,
            @QueryParam("size") @DefaultValue("50") int size) {
        return directory.organizations(actor.get(), parent, words, new Paged.Part(first, size));
    }
}
