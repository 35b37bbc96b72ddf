package org.touchstone.web.programs;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
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
import org.touchstone.credential.kernel.Paged;
import org.touchstone.credential.program.Cohorts;
import org.touchstone.credential.program.Cohorts.CohortView;
import org.touchstone.credential.program.Programs;
import org.touchstone.credential.program.Programs.ProgramRow;
import org.touchstone.credential.program.Programs.ProgramText;
import org.touchstone.credential.program.Programs.ProgramView;
import org.touchstone.web.access.CurrentActor;
import org.touchstone.web.api.Body;

/** What organizations offer again and again. */
@Path("programs")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ProgramResource {
    @Inject Programs programs;
    @Inject Cohorts cohorts;
    @Inject CurrentActor actor;

    @GET
    public Paged<ProgramRow> list(
            @QueryParam("words") String words,
            @QueryParam("first") @DefaultValue("0") int first,
            @QueryParam("size") @DefaultValue("50") int size) {
        return programs.list(actor.get(), words, new Paged.Part(first, size));
    }

    @POST
    public Response create(ProgramBody body) {
        ProgramView created = programs.create(actor.get(), Body.required(body, "body").text());
        return Response.created(URI.create("programs/" + created.id())).entity(created).build();
    }

    @GET
    @Path("{id}")
    public ProgramView find(@PathParam("id") String id) {
        return programs.find(actor.get(), id(id));
    }

    @PUT
    @Path("{id}")
    public ProgramView change(@PathParam("id") String id, ProgramBody body) {
        return programs.change(actor.get(), id(id), Body.required(body, "body").text());
    }

    @GET
    @Path("{id}/cohorts")
    public List<CohortView> cohorts(@PathParam("id") String id) {
        return cohorts.of(actor.get(), id(id));
    }

    @POST
    @Path("{id}/cohorts")
    public Response offer(@PathParam("id") String id, CohortBody body) {
        CohortView created =
                cohorts.create(actor.get(), id(id), Body.required(body, "body").text());
        return Response.created(URI.create("cohorts/" + created.id())).entity(created).build();
    }

    private static UUID id(String text) {
        return Body.id("program", text);
    }

    /** The organization by its roster id, the micro-credentials by their codes; none: all count. */
    public static class ProgramBody {
        public String code;
        public String title;
        public String organization;
        public String summary;
        public String recognition;
        public List<String> microCredentials;

        ProgramText text() {
            return new ProgramText(
                    code, title, organization, summary, recognition, microCredentials);
        }
    }
}
