package org.touchstone.credential.coursework.internal;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import org.touchstone.credential.coursework.CompletionKind;
import org.touchstone.credential.coursework.ModuleText;
import org.touchstone.credential.coursework.ModuleText.Choice;
import org.touchstone.credential.coursework.ModuleText.Link;
import org.touchstone.credential.coursework.ModuleText.Question;
import org.touchstone.credential.coursework.ModuleText.Quiz;
import org.touchstone.credential.kernel.InvalidRequest;
import org.touchstone.credential.kernel.Refusal.Detail;

/** What a module must say, all that is wrong at once. */
final class ModuleRules {
    /** Minutes: 100 hours. */
    static final int LONGEST = 6000;

    private static final int LONGEST_LINE = 200;
    private static final int LONGEST_TEXT = 20_000;
    private static final int MOST_LINKS = 20;
    private static final int MOST_QUESTIONS = 50;
    private static final int MOST_CHOICES = 10;
    private static final int MOST_ATTEMPTS = 20;
    private static final String ADDRESS = "https?://[^\\s/]+\\S*";

    private final List<Detail> wrong = new ArrayList<>();

    private ModuleRules() {}

    static ModuleText clean(ModuleText text) {
        ModuleRules rules = new ModuleRules();
        if (text.completion() == null) {
            rules.say("completion", "required", "Say what completes the module.");
        }
        ModuleText clean =
                new ModuleText(
                        text.organization(),
                        rules.line("title", text.title()),
                        rules.text("body", text.body()),
                        rules.links(text.links()),
                        rules.number("minutes", text.minutes(), LONGEST, true),
                        text.completion(),
                        text.completion() == CompletionKind.LINK
                                ? rules.address("address", text.address())
                                : null,
                        text.completion() == CompletionKind.QUIZ ? rules.quiz(text.quiz()) : null);
        if (!rules.wrong.isEmpty()) {
            throw new InvalidRequest("Nothing was saved. Mend what is named here.", rules.wrong);
        }
        return clean;
    }

    private List<Link> links(List<Link> links) {
        if (links.size() > MOST_LINKS) {
            say("links", "too-many", "At most " + MOST_LINKS + " links.");
        }
        List<Link> clean = new ArrayList<>();
        for (int n = 0; n < links.size(); n++) {
            String field = "links[" + n + "]";
            Link link = links.get(n);
            String address = address(field + ".address", link.address());
            boolean isNamed = link.label() != null && !link.label().isBlank();
            clean.add(new Link(isNamed ? line(field + ".label", link.label()) : address, address));
        }
        return clean;
    }

    private Quiz quiz(Quiz quiz) {
        if (quiz == null || quiz.questions().isEmpty()) {
            say("quiz", "required", "A quiz needs at least one question.");
            return quiz;
        }
        if (quiz.questions().size() > MOST_QUESTIONS) {
            say("quiz", "too-many", "At most " + MOST_QUESTIONS + " questions.");
        }
        List<Question> questions = new ArrayList<>();
        for (int n = 0; n < quiz.questions().size(); n++) {
            questions.add(question("quiz.questions[" + n + "]", quiz.questions().get(n)));
        }
        return new Quiz(
                number("quiz.passMark", quiz.passMark(), 100, true),
                number("quiz.attempts", quiz.attempts(), MOST_ATTEMPTS, false),
                questions);
    }

    private Question question(String field, Question question) {
        String text = line(field + ".text", question.text(), 1000);
        if (question.isNumber()) {
            if (question.number() == null) {
                say(
                        field,
                        "no-answer",
                        "'" + text + "' needs choices, or the number that is right.");
            } else if (question.number().precision() > 18
                    || Math.abs(question.number().scale()) > 9
                    || (question.tolerance() != null
                            && (question.tolerance().signum() < 0
                                    || question.tolerance().precision() > 18))) {
                say(
                        field,
                        "out-of-range",
                        "Give a number of at most 18 digits, and none below 0 for how far it may be off.");
            }
            return new Question(text, List.of(), question.number(), question.tolerance());
        }
        List<Choice> choices = new ArrayList<>();
        for (int n = 0; n < question.choices().size(); n++) {
            Choice choice = question.choices().get(n);
            choices.add(
                    new Choice(
                            line(field + ".choices[" + n + "]", choice.text(), 500),
                            choice.isRight()));
        }
        if (choices.size() < 2 || choices.size() > MOST_CHOICES) {
            say(field, "choices", "'" + text + "' needs 2 to " + MOST_CHOICES + " choices.");
        }
        if (choices.stream().map(Choice::text).distinct().count() < choices.size()) {
            say(field, "same-choice", "'" + text + "' has the same choice twice.");
        }
        if (choices.stream().noneMatch(Choice::isRight)) {
            say(field, "no-answer", "Say which choice of '" + text + "' is right.");
        }
        return new Question(text, choices, null, null);
    }

    private String line(String field, String text) {
        return line(field, text, LONGEST_LINE);
    }

    private String line(String field, String text, int longest) {
        if (text == null || text.isBlank()) {
            say(field, "required", "'" + field + "' is required.");
            return "";
        }
        if (text.strip().length() > longest) {
            say(field, "too-long", "At most " + longest + " characters.");
        }
        return text.strip();
    }

    private String text(String field, String text) {
        return line(field, text, LONGEST_TEXT);
    }

    private String address(String field, String address) {
        String clean = address == null ? "" : address.strip();
        if (!clean.matches(ADDRESS) || clean.length() > 2000 || !isUri(clean)) {
            say(field, "not-a-link", "Give a whole address that begins with https://.");
        }
        return clean;
    }

    private static boolean isUri(String address) {
        try {
            return new URI(address).getHost() != null;
        } catch (URISyntaxException notOne) {
            return false;
        }
    }

    private Integer number(String field, Integer number, int most, boolean isRequired) {
        if (number == null ? isRequired : (number < 1 || number > most)) {
            say(field, "out-of-range", "Give a number from 1 to " + most + ".");
        }
        return number;
    }

    private void say(String field, String code, String message) {
        wrong.add(new Detail(field, code, message));
    }
}
