package org.touchstone.web.coursework;

import java.math.BigDecimal;
import java.util.List;
import org.touchstone.credential.coursework.CompletionKind;
import org.touchstone.credential.coursework.ModuleText;
import org.touchstone.credential.coursework.ModuleText.Choice;
import org.touchstone.credential.coursework.ModuleText.Link;
import org.touchstone.credential.coursework.ModuleText.Question;
import org.touchstone.credential.coursework.ModuleText.Quiz;
import org.touchstone.web.api.Body;

/** A module as programs send it, with the right answers; what is left out is none. */
public class ModuleBody {
    public String organization;
    public String title;
    public String body;
    public List<LinkBody> links;
    public Integer minutes;
    public String completion;
    public String address;
    public QuizBody quiz;

    public static class LinkBody {
        public String label;
        public String address;
    }

    public static class QuizBody {
        public Integer passMark;
        public Integer attempts;
        public List<QuestionBody> questions;
    }

    public static class QuestionBody {
        public String text;
        public List<ChoiceBody> choices;
        public BigDecimal number;
        public BigDecimal tolerance;
    }

    public static class ChoiceBody {
        public String text;
        public boolean right;
    }

    public ModuleText text() {
        return new ModuleText(
                organization,
                title,
                body,
                list(links).stream().map(link -> new Link(link.label, link.address)).toList(),
                minutes,
                completion == null
                        ? null
                        : Body.oneOf(CompletionKind.class, completion, "completion"),
                address,
                quiz == null
                        ? null
                        : new Quiz(
                                quiz.passMark,
                                quiz.attempts,
                                list(quiz.questions).stream().map(ModuleBody::question).toList()));
    }

    private static Question question(QuestionBody one) {
        return new Question(
                one.text,
                list(one.choices).stream()
                        .map(choice -> new Choice(choice.text, choice.right))
                        .toList(),
                one.number,
                one.tolerance);
    }

    /** A null among them would be a null further on. */
    private static <T> List<T> list(List<T> given) {
        return given == null
                ? List.of()
                : given.stream().map(one -> Body.required(one, "an entry of a list")).toList();
    }
}
