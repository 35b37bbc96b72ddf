package org.touchstone.web.imports;

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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.touchstone.credential.kernel.Actor;
import org.touchstone.credential.kernel.ChangedRows.Outcome;
import org.touchstone.credential.kernel.InvalidRequest;
import org.touchstone.credential.kernel.Paged;
import org.touchstone.reporting.intake.ImportView;
import org.touchstone.reporting.intake.Imports;
import org.touchstone.web.access.CurrentActor;
import org.touchstone.web.api.Body;

/** Roster and program history by machine. */
@Path("imports")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ImportResource {
    private static final int RECENT = 50;

    @Inject Imports imports;
    @Inject CurrentActor actor;

    @GET
    public Response recent() {
        return Response.ok(ImportJson.of(imports.recent(actor.get(), RECENT))).build();
    }

    /** The zip is the part {@code file}; the answer's Location tells what became of it. */
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response submit(
            List<EntityPart> parts,
            @QueryParam("dryRun") @DefaultValue("false") String dryRun,
            @Context UriInfo address)
            throws IOException {
        Actor me = actor.get();
        boolean isDryRun = isTrue(dryRun);
        EntityPart file =
                Body.required(parts, "file").stream()
                        .filter(part -> part.getName().equals("file"))
                        .findFirst()
                        .orElseThrow(
                                () ->
                                        InvalidRequest.field(
                                                "file",
                                                "required",
                                                "Send the zip as the part 'file'."));
        try (InputStream content = file.getContent();
                ReceivedFile received = ReceivedFile.of(content, imports.maximumSize())) {
            UUID id =
                    imports.submit(me, file.getFileName().orElse(null), received.path(), isDryRun);
            return Response.accepted(ImportJson.of(imports.find(me, id)))
                    .location(address.getAbsolutePathBuilder().path(id.toString()).build())
                    .build();
        }
    }

    private static boolean isTrue(String text) {
        if (text.isEmpty() || text.equals("true")) {
            return true;
        }
        if (text.equals("false")) {
            return false;
        }
        throw InvalidRequest.field("dryRun", "not-a-choice", "'dryRun' is true or false.");
    }

    /** Imports what was checked, without sending it again. */
    @POST
    @Path("{id}/commit")
    @Consumes(MediaType.WILDCARD)
    public Response commit(@PathParam("id") String id, @Context UriInfo address) {
        Actor me = actor.get();
        UUID made = imports.commit(me, Body.id("import", id));
        return Response.accepted(ImportJson.of(imports.find(me, made)))
                .location(address.getBaseUriBuilder().path("imports").path(made.toString()).build())
                .build();
    }

    /** The rows that a check would change. */
    @GET
    @Path("{id}/changes")
    public Response changes(
            @PathParam("id") String id,
            @QueryParam("file") String file,
            @QueryParam("outcome") String outcome,
            @QueryParam("first") @DefaultValue("0") int first,
            @QueryParam("size") @DefaultValue("100") int size) {
        return Response.ok(
                        ImportJson.of(
                                imports.changes(
                                        actor.get(),
                                        Body.id("import", id),
                                        file,
                                        outcome(outcome),
                                        new Paged.Part(first, size))))
                .build();
    }

    private static Outcome outcome(String name) {
        return name == null
                ? null
                : Arrays.stream(Outcome.values())
                        .filter(one -> one.name().equals(name))
                        .findFirst()
                        .orElseThrow(
                                () ->
                                        InvalidRequest.field(
                                                "outcome",
                                                "not-a-choice",
                                                "'outcome' is CREATED, UPDATED or DEACTIVATED."));
    }

    @GET
    @Path("{id}")
    public Response find(@PathParam("id") String id) {
        ImportView view = imports.find(actor.get(), Body.id("import", id));
        return Response.ok(ImportJson.of(view)).build();
    }
}
