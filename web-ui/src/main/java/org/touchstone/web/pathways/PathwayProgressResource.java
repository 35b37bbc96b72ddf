package org.touchstone.web.pathways;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.touchstone.credential.pathway.OwnPathways;
import org.touchstone.credential.pathway.OwnPathways.Own;
import org.touchstone.web.access.CurrentActor;

/** The educator's own pathways: following them, and how far one is. */
@Path("pathway-progress")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class PathwayProgressResource {
    @Inject OwnPathways own;
    @Inject CurrentActor actor;

    @GET
    public JsonArray mine() {
        JsonArrayBuilder all = Json.createArrayBuilder();
        own.mine(actor.get()).forEach(one -> all.add(json(one)));
        return all.build();
    }

    @GET
    @Path("{code}")
    public JsonObject find(@PathParam("code") String code) {
        return json(own.find(actor.get(), code)).build();
    }

    /** Joins; twice changes nothing. */
    @PUT
    @Path("{code}")
    public JsonObject join(@PathParam("code") String code) {
        own.join(actor.get(), code);
        return find(code);
    }

    @DELETE
    @Path("{code}")
    public Response leave(@PathParam("code") String code) {
        own.leave(actor.get(), code);
        return Response.noContent().build();
    }

    /** Follows the newest version from now on. */
    @POST
    @Path("{code}/newest-version")
    public JsonObject moveUp(@PathParam("code") String code) {
        own.moveUp(actor.get(), code);
        return find(code);
    }

    private static JsonObjectBuilder json(Own own) {
        JsonArrayBuilder badges = Json.createArrayBuilder();
        own.badges()
                .forEach(
                        badge -> {
                            JsonObjectBuilder one =
                                    Json.createObjectBuilder()
                                            .add("awardId", badge.awardId().toString())
                                            .add("on", badge.on().toString());
                            badges.add(
                                    badge.milestone() == null
                                            ? one
                                            : one.add("milestone", badge.milestone()));
                        });
        JsonObjectBuilder json =
                Json.createObjectBuilder()
                        .add("code", own.code())
                        .add("title", own.title())
                        .add("version", own.number())
                        .add("newest", own.newest())
                        .add("done", own.done())
                        .add("needed", own.needed());
        if (own.next() != null) {
            json.add("next", own.next());
        }
        if (own.completedOn() != null) {
            json.add("completedOn", own.completedOn().toString());
        }
        return json.add("badges", badges).add("explained", PathwayJson.lines(own.lines()));
    }
}
