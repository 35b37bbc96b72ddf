package org.touchstone.web.coaching;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.touchstone.credential.coaching.CoachingThreads;
import org.touchstone.credential.coaching.CoachingThreads.Conversation;
import org.touchstone.credential.coaching.CoachingThreads.Feedback;
import org.touchstone.credential.coaching.CoachingThreads.Message;
import org.touchstone.credential.coaching.CoachingThreads.NewMessage;
import org.touchstone.credential.kernel.Page;
import org.touchstone.credential.submission.BlindWork.Piece;
import org.touchstone.credential.submission.SubmissionState;
import org.touchstone.web.access.CurrentActor;
import org.touchstone.web.api.Body;
import org.touchstone.web.api.Pages;
import org.touchstone.web.review.EvidenceContent;

/** What educator and coach write to each other about an attempt, and what is shared of it. */
@Path("submissions/{id}/conversation")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ConversationResource {
    @Inject CoachingThreads threads;
    @Inject CurrentActor actor;

    @PathParam("id")
    String id;

    /** How it stands; the messages are at {@code messages}. */
    public record Standing(
            UUID attempt,
            UUID educator,
            String microCredential,
            int number,
            SubmissionState state,
            boolean open,
            boolean sharesEvidence,
            boolean sharesFeedback,
            int unread) {}

    @GET
    public Standing find() {
        Conversation one = threads.conversation(actor.get(), attempt());
        return new Standing(
                one.attemptId(),
                one.educatorId(),
                one.entry().code(),
                one.attempt(),
                one.state(),
                one.isOpen(),
                one.showsEvidence(),
                one.showsFeedback(),
                one.unread());
    }

    /** The newest first, a page at a time. */
    @GET
    @Path("messages")
    public Response messages(
            @QueryParam("criterion") String criterion,
            @QueryParam("page") String page,
            @Context UriInfo address) {
        Page<Message> found =
                threads.messages(
                        actor.get(),
                        attempt(),
                        criterion == null || criterion.isBlank()
                                ? null
                                : Body.uuid(criterion, "criterion"),
                        Pages.number(page));
        return Pages.answer(found, address);
    }

    @POST
    @Path("messages")
    public Response say(MessageBody body) {
        Body.required(body, "body");
        return Response.status(Response.Status.CREATED)
                .entity(
                        threads.say(
                                actor.get(),
                                attempt(),
                                new NewMessage(
                                        Body.uuid(body.criterion, "criterion"),
                                        body.body,
                                        Body.uuid(body.piece, "piece"))))
                .build();
    }

    /** Everything up to that moment was read. */
    @PUT
    @Path("read")
    public void read(ReadBody body) {
        threads.read(
                actor.get(),
                attempt(),
                Body.instant(Body.required(Body.required(body, "body").until, "until"), "until"));
    }

    /** What the coach may see from now on. */
    @PUT
    @Path("sharing")
    public Standing share(SharingBody body) {
        Body.required(body, "body");
        threads.share(
                actor.get(),
                attempt(),
                Objects.requireNonNullElse(body.evidence, false),
                Objects.requireNonNullElse(body.feedback, false));
        return find();
    }

    @GET
    @Path("evidence")
    public List<Piece> evidence() {
        return threads.evidence(actor.get(), attempt());
    }

    @GET
    @Path("evidence/{piece}")
    @Produces(MediaType.WILDCARD)
    public Response content(@PathParam("piece") String piece, @HeaderParam("Range") String range) {
        return EvidenceContent.answer(
                threads.content(actor.get(), attempt(), Body.id("piece", piece)), range);
    }

    @GET
    @Path("feedback")
    public List<Feedback> feedback() {
        return threads.feedback(actor.get(), attempt());
    }

    private UUID attempt() {
        return Body.id("attempt", id);
    }

    /** About the attempt, or about a criterion and a piece of it, by their ids. */
    public static class MessageBody {
        public String criterion;
        public String body;
        public String piece;
    }

    /** A moment by ISO 8601. */
    public static class ReadBody {
        public String until;
    }

    /** Each false unless given. */
    public static class SharingBody {
        public Boolean evidence;
        public Boolean feedback;
    }
}
