package org.touchstone.web.notices;

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
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.touchstone.credential.kernel.Notices;
import org.touchstone.credential.kernel.Notices.Notice;
import org.touchstone.web.access.CurrentActor;
import org.touchstone.web.api.Body;

/** One's own unread notices. */
@Path("notices")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class NoticeResource {
    @Inject Notices notices;

    @Inject NoticeTexts texts;

    @Inject CurrentActor actor;

    /**
     * @param text as the pages say it
     */
    public record NoticeView(
            UUID id,
            String kind,
            List<String> parameters,
            String text,
            String address,
            Instant createdAt) {}

    @GET
    public List<NoticeView> unread() {
        return notices.unread(actor.get()).stream().map(this::view).toList();
    }

    private NoticeView view(Notice notice) {
        return new NoticeView(
                notice.id(),
                notice.kind(),
                notice.parameters(),
                texts.of(notice),
                notice.address(),
                notice.createdAt());
    }

    @POST
    @Path("{id}/read")
    @Consumes(MediaType.WILDCARD)
    public Response read(@PathParam("id") String id) {
        notices.markRead(actor.get(), Body.id("notice", id));
        return Response.noContent().build();
    }
}
