package org.touchstone.web.authoring;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.UUID;
import org.touchstone.credential.catalog.Frameworks;
import org.touchstone.credential.catalog.Frameworks.FrameworkView;
import org.touchstone.credential.catalog.Frameworks.Imported;
import org.touchstone.credential.catalog.Frameworks.Item;
import org.touchstone.credential.kernel.InvalidRequest;
import org.touchstone.credential.kernel.Paged;
import org.touchstone.web.access.CurrentActor;
import org.touchstone.web.api.Body;

/** Frameworks of competencies by CASE 1.1. */
@Path("frameworks")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class FrameworkResource {
    @Inject Frameworks frameworks;
    @Inject CurrentActor actor;

    @GET
    public List<FrameworkView> list() {
        return frameworks.list(actor.get());
    }

    /** A CFPackage as the body. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Imported importBody(InputStream json) {
        return frameworks.importPackage(actor.get(), json);
    }

    /** A CFPackage as the part {@code file}. */
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Imported importFile(List<EntityPart> parts) throws IOException {
        EntityPart file =
                parts.stream()
                        .filter(part -> part.getName().equals("file"))
                        .findFirst()
                        .orElseThrow(
                                () ->
                                        InvalidRequest.field(
                                                "file",
                                                "required",
                                                "Send the package as the part 'file'."));
        try (InputStream json = file.getContent()) {
            return frameworks.importPackage(actor.get(), json);
        }
    }

    @GET
    @Path("{id}")
    public FrameworkView find(@PathParam("id") String id) {
        return frameworks.find(actor.get(), Body.id("framework", id));
    }

    /** Those right below an item or at the top, or, with words, those that say them. */
    @GET
    @Path("{id}/items")
    public Paged<Item> items(
            @PathParam("id") String id,
            @QueryParam("parent") String parent,
            @QueryParam("words") String words,
            @QueryParam("first") @DefaultValue("0") int first,
            @QueryParam("size") @DefaultValue("50") int size) {
        UUID framework = Body.id("framework", id);
        Paged.Part part = new Paged.Part(first, size);
        return words == null || words.isBlank()
                ? frameworks.children(actor.get(), framework, Body.uuid(parent, "parent"), part)
                : frameworks.search(actor.get(), framework, words, part);
    }
}
