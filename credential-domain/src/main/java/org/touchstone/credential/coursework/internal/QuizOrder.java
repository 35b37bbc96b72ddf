package org.touchstone.credential.coursework.internal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.touchstone.credential.coursework.Coursework.QuizAnswer;
import org.touchstone.credential.coursework.Coursework.ShownQuestion;
import org.touchstone.credential.coursework.ModuleText.Choice;
import org.touchstone.credential.coursework.ModuleText.Question;
import org.touchstone.credential.kernel.InvalidRequest;

/**
 * The order in which one attempt shows questions and choices. It follows from the seed alone, so
 * that the attempt looks the same whenever it is opened: {@link Random} and {@link
 * Collections#shuffle} are specified to the last bit.
 */
final class QuizOrder {
    private final List<Question> questions;

    /** At each place shown, the index of the question. */
    private final List<Integer> order;

    /** For each question, at each place shown, the index of the choice. */
    private final List<List<Integer>> choices = new ArrayList<>();

    QuizOrder(List<Question> questions, long seed) {
        this.questions = questions;
        Random random = new Random(seed);
        order = shuffled(questions.size(), random);
        questions.forEach(question -> choices.add(shuffled(question.choices().size(), random)));
    }

    private static List<Integer> shuffled(int size, Random random) {
        List<Integer> places =
                IntStream.range(0, size).boxed().collect(Collectors.toCollection(ArrayList::new));
        Collections.shuffle(places, random);
        return places;
    }

    List<ShownQuestion> shown() {
        return order.stream()
                .map(
                        at -> {
                            Question question = questions.get(at);
                            return new ShownQuestion(
                                    question.text(),
                                    choices.get(at).stream()
                                            .map(choice -> question.choices().get(choice).text())
                                            .toList(),
                                    question.isSeveral());
                        })
                .toList();
    }

    /**
     * The answers as the version counts questions and choices.
     *
     * @param answers in the order shown
     * @throws InvalidRequest when there is not one for each question, or a choice that is not there
     */
    List<QuizAnswer> unshuffled(List<QuizAnswer> answers) {
        if (answers.size() != questions.size()) {
            throw InvalidRequest.field(
                    "answers",
                    "not-all-answered",
                    "Answer each of the " + questions.size() + " questions.");
        }
        QuizAnswer[] result = new QuizAnswer[questions.size()];
        for (int place = 0; place < order.size(); place++) {
            int at = order.get(place);
            result[at] = unshuffled(answers.get(place), choices.get(at), place);
        }
        return List.of(result);
    }

    private static QuizAnswer unshuffled(QuizAnswer answer, List<Integer> shown, int place) {
        if (answer == null
                || answer.choices().stream().anyMatch(c -> c < 0 || c >= shown.size())
                || (shown.isEmpty() ? !isNumber(answer.number()) : answer.choices().isEmpty())) {
            throw InvalidRequest.field(
                    "answers[" + place + "]",
                    "not-all-answered",
                    "Answer question " + (place + 1) + ".");
        }
        return new QuizAnswer(
                answer.choices().stream().map(shown::get).distinct().sorted().toList(),
                answer.number());
    }

    /** One that can be compared at little cost. */
    private static boolean isNumber(BigDecimal number) {
        return number != null && number.precision() <= 18 && Math.abs(number.scale()) <= 18;
    }

    /** Whether each was right, in the order shown. */
    List<Boolean> right(List<QuizAnswer> unshuffled) {
        return order.stream().map(at -> isRight(questions.get(at), unshuffled.get(at))).toList();
    }

    private static boolean isRight(Question question, QuizAnswer answer) {
        if (question.isNumber()) {
            BigDecimal off = answer.number().subtract(question.number()).abs();
            return off.compareTo(
                            question.tolerance() == null ? BigDecimal.ZERO : question.tolerance())
                    <= 0;
        }
        Set<Integer> right = new HashSet<>();
        for (int n = 0; n < question.choices().size(); n++) {
            Choice choice = question.choices().get(n);
            if (choice.isRight()) {
                right.add(n);
            }
        }
        return right.equals(Set.copyOf(answer.choices()));
    }
}
