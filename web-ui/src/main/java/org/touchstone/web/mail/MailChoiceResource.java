package org.touchstone.web.mail;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.touchstone.review.mail.MailChoices;
import org.touchstone.review.mail.MailChoices.Choice;
import org.touchstone.web.access.CurrentActor;
import org.touchstone.web.api.Body;

/** Whether one wants notices by mail. */
@Path("notices/mail")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class MailChoiceResource {
    @Inject MailChoices choices;
    @Inject CurrentActor actor;

    @GET
    public Choice show() {
        return choices.of(actor.get());
    }

    @PUT
    public Choice choose(ChoiceBody body) {
        Body.required(body, "body");
        choices.choose(actor.get(), Body.required(body.wanted, "wanted"));
        return choices.of(actor.get());
    }

    /** True: notices come by mail as well. */
    public static class ChoiceBody {
        public Boolean wanted;
    }
}
