package org.touchstone.web.coursework;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
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
import java.util.UUID;
import org.touchstone.credential.coursework.CourseModules;
import org.touchstone.credential.coursework.CourseModules.ModuleView;
import org.touchstone.credential.coursework.CourseModules.Stuck;
import org.touchstone.credential.kernel.Paged;
import org.touchstone.web.access.CurrentActor;
import org.touchstone.web.api.Body;

/** One module, for its author. */
@Path("modules/{id}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ModuleResource {
    @Inject CourseModules modules;
    @Inject CurrentActor actor;

    @PathParam("id")
    String id;

    @GET
    public ModuleView find() {
        return modules.find(actor.get(), module());
    }

    @PUT
    public ModuleView change(ModuleBody body) {
        return modules.change(actor.get(), module(), Body.required(body, "body").text());
    }

    @DELETE
    public void retire() {
        modules.retire(actor.get(), module());
    }

    @POST
    @Path("move")
    public void move(MoveBody body) {
        modules.move(actor.get(), module(), Body.required(body, "body").up);
    }

    /** Who has used all attempts at the quiz. */
    @GET
    @Path("used-up")
    public Paged<Stuck> usedUp(
            @QueryParam("first") @DefaultValue("0") int first,
            @QueryParam("size") @DefaultValue("50") int size) {
        return modules.stuck(actor.get(), module(), new Paged.Part(first, size));
    }

    @POST
    @Path("used-up/{person}/attempt")
    public void allowAnother(@PathParam("person") String person) {
        modules.allowAnother(actor.get(), module(), Body.id("person", person));
    }

    private UUID module() {
        return Body.id("module", id);
    }

    /** Before its neighbour, or after it. */
    public static class MoveBody {
        public boolean up;
    }
}
