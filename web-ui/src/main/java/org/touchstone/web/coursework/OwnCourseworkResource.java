package org.touchstone.web.coursework;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.touchstone.credential.coursework.Coursework;
import org.touchstone.credential.coursework.Coursework.OwnModule;
import org.touchstone.web.access.CurrentActor;

/** The modules that an educator is asked for. */
@Path("micro-credentials/{code}/coursework")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class OwnCourseworkResource {
    @Inject Coursework coursework;
    @Inject CurrentActor actor;

    @GET
    public List<OwnModule> mine(@PathParam("code") String code) {
        return coursework.of(actor.get(), code);
    }
}
