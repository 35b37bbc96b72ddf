package org.touchstone.web.submission;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.touchstone.credential.kernel.Actor;
import org.touchstone.credential.kernel.InvalidRequest;
import org.touchstone.credential.submission.BlindWork.Content;
import org.touchstone.credential.submission.Submissions;
import org.touchstone.credential.submission.Submissions.Gap;
import org.touchstone.credential.submission.Submissions.NewEvidence;
import org.touchstone.credential.submission.Submissions.NewFile;
import org.touchstone.credential.submission.Submissions.SubmissionSummary;
import org.touchstone.credential.submission.Submissions.SubmissionView;
import org.touchstone.web.access.CurrentActor;
import org.touchstone.web.api.Body;

/** An educator's own attempts. */
@Path("submissions")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class SubmissionResource {
    @Inject Submissions submissions;

    @Inject CurrentActor actor;

    @GET
    public List<SubmissionSummary> mine() {
        return submissions.mine(actor.get());
    }

    @POST
    public Response start(StartBody body) {
        Body.required(body, "body");
        SubmissionView started =
                submissions.start(
                        actor.get(), Body.required(body.microCredential, "microCredential"));
        return Response.created(URI.create("submissions/" + started.id())).entity(started).build();
    }

    @GET
    @Path("{id}")
    public SubmissionView find(@PathParam("id") String id) {
        return submissions.find(actor.get(), submission(id));
    }

    @PUT
    @Path("{id}")
    public SubmissionView describe(@PathParam("id") String id, StatementBody body) {
        Body.required(body, "body");
        return submissions.describe(
                actor.get(), submission(id), body.changeNote, body.ownWork, body.studentsProtected);
    }

    @GET
    @Path("{id}/completeness")
    public List<Gap> completeness(@PathParam("id") String id) {
        return submissions.completeness(actor.get(), submission(id));
    }

    /** A piece without a file. */
    @POST
    @Path("{id}/evidence")
    public Response add(@PathParam("id") String id, EvidenceBody body) {
        Body.required(body, "body");
        return Response.status(Response.Status.CREATED)
                .entity(
                        submissions.addEvidence(
                                actor.get(), submission(id), body.toEvidence(), null))
                .build();
    }

    /** A piece with a file: part {@code file}, and the other fields as parts of their own. */
    @POST
    @Path("{id}/evidence")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response addFile(@PathParam("id") String id, List<EntityPart> parts) throws IOException {
        Actor me = actor.get();
        UUID submission = submission(id);
        EvidenceBody body = new EvidenceBody();
        EntityPart file = null;
        for (EntityPart part : parts) {
            if (part.getName().equals("file")) {
                file = part;
            } else {
                body.set(part.getName(), part.getContent(String.class));
            }
        }
        if (file == null) {
            throw InvalidRequest.field("file", "required", "Send the file as the part 'file'.");
        }
        NewFile upload = new NewFile(file.getFileName().orElse("file"), file.getContent());
        return Response.status(Response.Status.CREATED)
                .entity(submissions.addEvidence(me, submission, body.toEvidence(), upload))
                .build();
    }

    @GET
    @Path("{id}/evidence/{item}")
    @Produces(MediaType.WILDCARD)
    public Response content(@PathParam("id") String id, @PathParam("item") String item) {
        Content content =
                submissions.content(
                        actor.get(), submission(id), Body.id("piece of evidence", item));
        return Response.ok(content.bytes(), content.mediaType())
                .header("Content-Length", content.size())
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .header("Content-Disposition", "attachment; filename=\"evidence\"")
                .build();
    }

    @DELETE
    @Path("{id}/evidence/{item}")
    public SubmissionView remove(@PathParam("id") String id, @PathParam("item") String item) {
        return submissions.removeEvidence(
                actor.get(), submission(id), Body.id("piece of evidence", item));
    }

    @POST
    @Path("{id}/submit")
    @Consumes(MediaType.WILDCARD)
    public SubmissionView submit(@PathParam("id") String id) {
        return submissions.submit(actor.get(), submission(id));
    }

    private static UUID submission(String id) {
        return Body.id("submission", id);
    }

    /** Which micro-credential to begin, by its code. */
    public static class StartBody {
        public String microCredential;
    }

    /** The statements that go with the work. */
    public static class StatementBody {
        public String changeNote;
        public boolean ownWork;
        public boolean studentsProtected;
    }

    /** A piece of evidence; days by ISO 8601. */
    public static class EvidenceBody {
        public String requirementId;
        public String title;
        public String narrative;
        public String taughtOn;
        public String classLabel;
        public Integer minutes;
        public String completedOn;
        public String url;

        void set(String field, String value) {
            switch (field) {
                case "requirementId" -> requirementId = value;
                case "title" -> title = value;
                case "narrative" -> narrative = value;
                case "taughtOn" -> taughtOn = value;
                case "classLabel" -> classLabel = value;
                case "minutes" -> minutes = number(value);
                case "completedOn" -> completedOn = value;
                case "url" -> url = value;
                default ->
                        throw InvalidRequest.field(
                                field, "unknown-field", "There is no field '" + field + "'.");
            }
        }

        private static Integer number(String text) {
            try {
                return Integer.valueOf(text);
            } catch (NumberFormatException e) {
                throw InvalidRequest.field(
                        "minutes", "not-a-number", "Give 'minutes' as a whole number.");
            }
        }

        NewEvidence toEvidence() {
            return new NewEvidence(
                    Body.uuid(Body.required(requirementId, "requirementId"), "requirementId"),
                    title,
                    narrative,
                    Body.date(taughtOn, "taughtOn"),
                    classLabel,
                    minutes,
                    Body.date(completedOn, "completedOn"),
                    url);
        }
    }
}
