package org.touchstone.web.authoring;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
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
import java.util.List;
import java.util.UUID;
import org.touchstone.credential.catalog.CatalogDrafts;
import org.touchstone.credential.catalog.CatalogDrafts.DraftRow;
import org.touchstone.credential.catalog.CatalogDrafts.DraftView;
import org.touchstone.credential.catalog.CatalogEntry;
import org.touchstone.credential.catalog.DraftJson;
import org.touchstone.credential.catalog.DraftText.Section;
import org.touchstone.credential.catalog.VersionDetails;
import org.touchstone.credential.catalog.VersionDifference;
import org.touchstone.credential.kernel.Paged;
import org.touchstone.credential.kernel.Refusal.Detail;
import org.touchstone.web.access.CurrentActor;
import org.touchstone.web.api.Body;

/** Versions while they are written: begun, saved section by section, looked at, published. */
@Path("catalog-drafts")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class CatalogDraftResource {
    @Inject CatalogDrafts drafts;
    @Inject CurrentActor actor;

    @GET
    public Paged<DraftRow> list(
            @QueryParam("first") @DefaultValue("0") int first,
            @QueryParam("size") @DefaultValue("50") int size) {
        return drafts.list(actor.get(), new Paged.Part(first, size));
    }

    /** With a title a new micro-credential; without, the next version of the one that is known. */
    @POST
    public Response begin(BeginBody body) {
        String code = Body.required(Body.required(body, "body").code, "code");
        DraftView begun =
                body.title == null
                        ? drafts.createNext(actor.get(), code, body.organization)
                        : drafts.create(actor.get(), code, body.title, body.organization);
        return Response.created(URI.create("catalog-drafts/" + begun.id()))
                .entity(DraftBody.of(begun))
                .build();
    }

    @GET
    @Path("{id}")
    public JsonObject find(@PathParam("id") String id) {
        return DraftBody.of(drafts.find(actor.get(), id(id)));
    }

    @DELETE
    @Path("{id}")
    public void discard(@PathParam("id") String id) {
        drafts.discard(actor.get(), id(id));
    }

    /** The section as a whole, with the revision that was read; answers with the new one. */
    @PUT
    @Path("{id}/sections/{section}")
    public SavedBody save(
            @PathParam("id") String id, @PathParam("section") String section, JsonObject body) {
        Section which = Body.oneOf(Section.class, section, "section");
        SavedBody saved = new SavedBody();
        saved.revision =
                drafts.save(
                        actor.get(),
                        id(id),
                        DraftBody.revision(body),
                        DraftJson.read(which, DraftBody.content(body)));
        return saved;
    }

    @GET
    @Path("{id}/preview")
    public PreviewBody preview(@PathParam("id") String id) {
        PreviewBody preview = new PreviewBody();
        preview.microCredential = drafts.preview(actor.get(), id(id));
        preview.details = drafts.previewDetails(actor.get(), id(id));
        preview.toMend = drafts.toMend(actor.get(), id(id));
        preview.changes = drafts.changes(actor.get(), id(id)).orElse(null);
        return preview;
    }

    @POST
    @Path("{id}/publication")
    public Response publish(@PathParam("id") String id, JsonObject body) {
        CatalogEntry entry = drafts.publish(actor.get(), id(id), DraftBody.revision(body));
        return Response.created(
                        URI.create(
                                "micro-credentials/"
                                        + entry.code()
                                        + "/versions/"
                                        + entry.number()))
                .entity(entry)
                .build();
    }

    private static UUID id(String text) {
        return Body.id("draft", text);
    }

    /** The organization by its roster id. */
    public static class BeginBody {
        public String code;
        public String title;
        public String organization;
    }

    public static class SavedBody {
        public int revision;
    }

    /** What educators would see, what is missing, and what differs from the newest version. */
    public static class PreviewBody {
        public CatalogEntry microCredential;
        public VersionDetails details;
        public List<Detail> toMend;
        public VersionDifference changes;
    }
}
