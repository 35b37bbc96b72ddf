package org.touchstone.web.programs;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.touchstone.credential.coursework.ModuleText.Choice;
import org.touchstone.credential.coursework.ModuleText.Question;
import org.touchstone.credential.kernel.InvalidRequest;

/**
 * Questions as an author types them: an empty line between two questions; the first line asks; a
 * right choice begins with {@code *}, a wrong one with {@code -}; the right number stands after
 * {@code =}, and after {@code +-} how far an answer may be off.
 */
public final class QuizText {
    private static final String OFF = "(?:\\+-|\\+/-|±)";

    private QuizText() {}

    public static List<Question> read(String text) {
        List<Question> questions = new ArrayList<>();
        String lines = (text == null ? "" : text.strip()).replaceAll("\\R", "\n");
        for (String block : lines.split("\n\\s*\n", -1)) {
            if (!block.isBlank()) {
                questions.add(question(block, questions.size() + 1));
            }
        }
        return questions;
    }

    private static Question question(String block, int place) {
        List<String> lines = block.lines().map(String::strip).filter(l -> !l.isEmpty()).toList();
        List<Choice> choices = new ArrayList<>();
        BigDecimal number = null;
        BigDecimal tolerance = null;
        for (String line : lines.subList(1, lines.size())) {
            if (line.startsWith("*") || line.startsWith("-")) {
                choices.add(new Choice(line.substring(1).strip(), line.startsWith("*")));
            } else if (line.startsWith("=")) {
                String[] parts = line.substring(1).split(OFF, 2);
                number = number(parts[0], place);
                tolerance = parts.length > 1 ? number(parts[1], place) : null;
            } else {
                throw wrong(
                        place,
                        "a line begins with * for a right choice, - for a wrong one, or = for a number. Leave an empty line"
                                + " between two questions");
            }
        }
        if (!choices.isEmpty() && number != null) {
            throw wrong(place, "give choices or a number, not both");
        }
        return new Question(lines.get(0), choices, number, tolerance);
    }

    private static BigDecimal number(String text, int place) {
        try {
            return new BigDecimal(text.strip().replace(",", ""));
        } catch (NumberFormatException e) {
            throw wrong(place, "'" + text.strip() + "' is not a number");
        }
    }

    private static InvalidRequest wrong(int place, String why) {
        return InvalidRequest.field(
                "quiz.questions[" + (place - 1) + "]",
                "not-a-question",
                "Question " + place + ": " + why + ".");
    }

    public static String write(List<Question> questions) {
        return questions.stream().map(QuizText::write).collect(Collectors.joining("\n\n"));
    }

    private static String write(Question question) {
        List<String> lines = new ArrayList<>(Arrays.asList(question.text()));
        for (Choice choice : question.choices()) {
            lines.add((choice.isRight() ? "* " : "- ") + choice.text());
        }
        if (question.number() != null) {
            lines.add(
                    "= "
                            + question.number().toPlainString()
                            + (question.tolerance() == null
                                    ? ""
                                    : " +- " + question.tolerance().toPlainString()));
        }
        return String.join("\n", lines);
    }
}
