package org.touchstone.web.pathways;

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
import java.util.UUID;
import org.touchstone.credential.kernel.Paged;
import org.touchstone.credential.pathway.PathwayCatalog;
import org.touchstone.credential.pathway.PathwayCatalog.PathwayCard;
import org.touchstone.credential.pathway.Pathways;
import org.touchstone.credential.pathway.Pathways.Authored;
import org.touchstone.credential.pathway.Pathways.Follower;
import org.touchstone.credential.pathway.Pathways.PathwayText;
import org.touchstone.credential.pathway.RuleJson;
import org.touchstone.web.access.CurrentActor;
import org.touchstone.web.api.Body;

/** Pathways: what is published, for everybody; drafts and followers, for those who manage them. */
@Path("pathways")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class PathwayResource {
    @Inject PathwayCatalog catalog;
    @Inject Pathways pathways;
    @Inject CurrentActor actor;

    @GET
    public Paged<PathwayCard> search(
            @QueryParam("q") String words,
            @QueryParam("first") @DefaultValue("0") int first,
            @QueryParam("size") @DefaultValue("50") int size) {
        return catalog.search(words, new Paged.Part(first, size));
    }

    /** The newest version, or one by its number. */
    @GET
    @Path("{code}")
    public JsonObject find(
            @PathParam("code") String code, @QueryParam("version") @DefaultValue("0") int version) {
        return PathwayJson.shown(catalog.find(code, version));
    }

    @POST
    public Response create(PathwayBody body) {
        Authored created =
                pathways.create(
                        actor.get(),
                        Body.required(body, "body").text(body.code, body.organization));
        return Response.created(URI.create("pathways/" + created.text().code()))
                .entity(PathwayJson.authored(created))
                .build();
    }

    /** The draft where there is one, otherwise the newest version, with what is wrong with it. */
    @GET
    @Path("{code}/draft")
    public JsonObject draft(@PathParam("code") String code) {
        return PathwayJson.authored(pathways.findByCode(actor.get(), code));
    }

    /**
     * Changes the draft, or begins one where all is published; {@code revision} is that of what was
     * read.
     */
    @PUT
    @Path("{code}/draft")
    public JsonObject change(@PathParam("code") String code, PathwayBody body) {
        Authored before = pathways.findByCode(actor.get(), code);
        PathwayBody said = Body.required(body, "body");
        return PathwayJson.authored(
                pathways.change(
                        actor.get(),
                        before.id(),
                        Body.required(said.revision, "revision"),
                        said.text(code, before.text().organization())));
    }

    @POST
    @Path("{code}/publication")
    public JsonObject publish(@PathParam("code") String code) {
        return PathwayJson.authored(pathways.publish(actor.get(), id(code)));
    }

    /** Nobody new may join from now on. */
    @PUT
    @Path("{code}/closing")
    public Response close(@PathParam("code") String code) {
        pathways.close(actor.get(), id(code));
        return Response.noContent().build();
    }

    @DELETE
    @Path("{code}/closing")
    public Response reopen(@PathParam("code") String code) {
        pathways.reopen(actor.get(), id(code));
        return Response.noContent().build();
    }

    @GET
    @Path("{code}/followers")
    public Paged<Follower> followers(
            @PathParam("code") String code,
            @QueryParam("words") String words,
            @QueryParam("first") @DefaultValue("0") int first,
            @QueryParam("size") @DefaultValue("50") int size) {
        return pathways.followers(actor.get(), id(code), words, new Paged.Part(first, size));
    }

    private UUID id(String code) {
        return pathways.findByCode(actor.get(), code).id();
    }

    /** The organization by its roster id; the rule as a tree of groups and steps. */
    public static class PathwayBody {
        public String code;
        public String title;
        public String purpose;
        public String organization;
        public JsonObject rule;
        public Integer revision;

        PathwayText text(String ofCode, String ofOrganization) {
            return new PathwayText(
                    ofCode,
                    title,
                    purpose,
                    ofOrganization,
                    RuleJson.read(Body.required(rule, "rule")));
        }
    }
}
