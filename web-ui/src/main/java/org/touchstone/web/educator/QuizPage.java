package org.touchstone.web.educator;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.touchstone.credential.coursework.Coursework;
import org.touchstone.credential.coursework.Coursework.OwnModule;
import org.touchstone.credential.coursework.Coursework.QuizAnswer;
import org.touchstone.credential.coursework.Coursework.QuizResult;
import org.touchstone.credential.coursework.Coursework.QuizSheet;
import org.touchstone.credential.kernel.InvalidRequest;
import org.touchstone.web.access.CurrentActor;
import org.touchstone.web.access.Guarded;
import org.touchstone.web.api.Body;

/**
 * An attempt at a quiz. Its inputs are plain: question n sends the parameter {@code qn}, with the
 * indexes of choices or the number.
 */
@Named("quizPage")
@ViewScoped
@Guarded
public class QuizPage implements Serializable {
    private static final long serialVersionUID = 1;

    @Inject transient Coursework coursework;
    @Inject transient CurrentActor actor;

    private String id = "";
    private String attempt = "";
    private transient QuizSheet sheet;
    private transient OwnModule module;

    public void load() {
        getSheet();
    }

    public String answer() {
        List<QuizAnswer> answers =
                IntStream.range(0, getSheet().questions().size()).mapToObj(this::read).toList();
        QuizResult result = coursework.answer(actor.get(), quizId(), answers, null);
        return WorkTexts.done(
                "/educator/quiz?id=" + id + "&attempt=" + attempt,
                result.isPassed() ? "quiz.passed" : "quiz.failed",
                result.rightAnswers(),
                result.questions());
    }

    private QuizAnswer read(int question) {
        boolean isNumber = getSheet().questions().get(question).choices().isEmpty();
        return isNumber
                ? new QuizAnswer(List.of(), number(question, typed(question)))
                : new QuizAnswer(
                        Arrays.stream(sent(question)).map(c -> index(question, c)).toList(), null);
    }

    private static Integer index(int question, String choice) {
        try {
            return Integer.valueOf(choice);
        } catch (NumberFormatException e) {
            throw notAnswered(question);
        }
    }

    private static BigDecimal number(int question, String text) {
        try {
            return new BigDecimal(text.strip().replace(",", ""));
        } catch (NumberFormatException e) {
            throw notAnswered(question);
        }
    }

    private static InvalidRequest notAnswered(int question) {
        return InvalidRequest.field(
                "q" + question, "not-all-answered", "Answer question " + (question + 1) + ".");
    }

    private static String[] sent(int question) {
        String[] values =
                FacesContext.getCurrentInstance()
                        .getExternalContext()
                        .getRequestParameterValuesMap()
                        .get("q" + question);
        return values == null ? new String[0] : values;
    }

    /** What was typed for a question that asks for a number, when the page comes back. */
    public String typed(int question) {
        String[] values = sent(question);
        return values.length == 0 ? "" : values[0];
    }

    /** Whether the choice was made, when the page comes back. */
    public boolean isChosen(int question, int choice) {
        return Arrays.asList(sent(question)).contains(Integer.toString(choice));
    }

    public QuizSheet getSheet() {
        if (sheet == null) {
            sheet = coursework.sheet(actor.get(), quizId());
        }
        return sheet;
    }

    /** How the module stands after the answer. */
    public OwnModule getModule() {
        if (module == null) {
            module = coursework.find(actor.get(), getSheet().moduleId());
        }
        return module;
    }

    private UUID quizId() {
        return Body.id("quiz attempt", id);
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id == null ? "" : id;
    }

    public String getAttempt() {
        return attempt;
    }

    public void setAttempt(String attempt) {
        this.attempt = attempt == null ? "" : attempt;
    }
}
