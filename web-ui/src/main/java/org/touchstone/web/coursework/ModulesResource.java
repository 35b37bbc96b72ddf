package org.touchstone.web.coursework;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.touchstone.credential.coursework.CourseModules;
import org.touchstone.credential.coursework.CourseModules.ModuleView;
import org.touchstone.web.access.CurrentActor;
import org.touchstone.web.api.Body;

/** The coursework of a micro-credential, for its authors. */
@Path("micro-credentials/{code}/modules")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ModulesResource {
    @Inject CourseModules modules;
    @Inject CurrentActor actor;

    @PathParam("code")
    String code;

    @GET
    public List<ModuleView> all() {
        return modules.of(actor.get(), code);
    }

    @POST
    public Response add(ModuleBody body) {
        ModuleView added = modules.add(actor.get(), code, Body.required(body, "body").text());
        return Response.created(URI.create("modules/" + added.id())).entity(added).build();
    }
}
