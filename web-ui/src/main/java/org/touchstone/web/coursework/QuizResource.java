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
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.touchstone.credential.coursework.Coursework;
import org.touchstone.credential.coursework.Coursework.QuizAnswer;
import org.touchstone.credential.coursework.Coursework.QuizResult;
import org.touchstone.credential.coursework.Coursework.QuizSheet;
import org.touchstone.web.access.CurrentActor;
import org.touchstone.web.api.Body;

/** An attempt at a quiz: questions and choices in its own order, and never the right answers. */
@Path("quizzes/{id}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class QuizResource {
    @Inject Coursework coursework;
    @Inject CurrentActor actor;

    @PathParam("id")
    String id;

    @GET
    public QuizSheet sheet() {
        return coursework.sheet(actor.get(), attempt());
    }

    @POST
    @Path("answers")
    public QuizResult answer(AnswersBody body) {
        List<AnswerBody> answers = Body.required(Body.required(body, "body").answers, "answers");
        return coursework.answer(
                actor.get(),
                attempt(),
                answers.stream()
                        .map(one -> Body.required(one, "answers"))
                        .map(QuizResource::answer)
                        .toList(),
                body.minutes);
    }

    private static QuizAnswer answer(AnswerBody one) {
        return new QuizAnswer(
                one.choices == null
                        ? List.of()
                        : one.choices.stream().map(c -> Body.required(c, "choices")).toList(),
                one.number);
    }

    private UUID attempt() {
        return Body.id("quiz attempt", id);
    }

    /** One for each question in the order shown. */
    public static class AnswersBody {
        public List<AnswerBody> answers;
        public Integer minutes;
    }

    /** Indexes of choices from 0 in the order shown, or a number. */
    public static class AnswerBody {
        public List<Integer> choices;
        public BigDecimal number;
    }
}
