package org.touchstone.credential.coursework;

import java.math.BigDecimal;
import java.util.List;

/**
 * A module as its author writes it, with the right answers.
 *
 * @param organization roster id or id; its educators, and those of all below, are asked for it
 * @param body what to read and do
 * @param links further reading
 * @param minutes that it takes an educator, estimated
 * @param address of the outside course; null for other kinds
 * @param quiz null for other kinds
 */
public record ModuleText(
        String organization,
        String title,
        String body,
        List<Link> links,
        Integer minutes,
        CompletionKind completion,
        String address,
        Quiz quiz) {

    public ModuleText {
        links = links == null ? List.of() : List.copyOf(links);
    }

    /**
     * @param address begins with http or https
     */
    public record Link(String label, String address) {}

    /**
     * @param passMark percent of the questions, 1 to 100
     * @param attempts how often it may be tried; null: as often as like
     */
    public record Quiz(Integer passMark, Integer attempts, List<Question> questions) {
        public Quiz {
            questions = questions == null ? List.of() : List.copyOf(questions);
        }
    }

    /**
     * Asks for a choice, or for a number where there are no choices.
     *
     * @param number the right number; null where there are choices
     * @param tolerance how far the answer may be off; null: not at all
     */
    public record Question(
            String text, List<Choice> choices, BigDecimal number, BigDecimal tolerance) {
        public Question {
            choices = choices == null ? List.of() : List.copyOf(choices);
        }

        /** Whether several choices are right, all of which have to be found. */
        public boolean isSeveral() {
            return choices.stream().filter(Choice::isRight).count() > 1;
        }

        public boolean isNumber() {
            return choices.isEmpty();
        }
    }

    public record Choice(String text, boolean isRight) {}
}
