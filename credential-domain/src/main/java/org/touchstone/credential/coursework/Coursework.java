package org.touchstone.credential.coursework;

import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.touchstone.credential.kernel.Actor;

/**
 * An educator's own coursework. Right answers never leave the domain; an answered quiz says which
 * questions were right, not what would have been.
 */
public interface Coursework {

    /** The modules that the actor is asked for, in their order; none: the attempt records it. */
    List<OwnModule> of(Actor educator, String microCredentialCode);

    /**
     * @throws org.touchstone.credential.kernel.NotFound for one that the actor is not asked for
     */
    OwnModule find(Actor educator, UUID moduleId);

    /**
     * Says that it is done. Saying so twice changes nothing.
     *
     * @param minutes that it took; null: as estimated
     * @throws CompletedOtherwise when a quiz or an outside course completes it
     */
    OwnModule markDone(Actor educator, UUID moduleId, Integer minutes);

    /** Where the outside course is; the visit is noted. */
    URI open(Actor educator, UUID moduleId);

    /**
     * Says that the outside course is done.
     *
     * @param minutes that it took; null: as estimated
     * @throws CourseWasNotOpened before the first visit
     */
    OwnModule confirm(Actor educator, UUID moduleId, Integer minutes);

    /**
     * Begins an attempt at the quiz, or goes on with the one that was begun.
     *
     * @throws NoAttemptsLeft when all are used
     */
    QuizSheet beginQuiz(Actor educator, UUID moduleId);

    /** The actor's own attempt as it was shown. */
    QuizSheet sheet(Actor educator, UUID quizAttemptId);

    /**
     * Answers it, once; answering again gives the first result.
     *
     * @param answers one for each question in the order shown
     * @param minutes that the module took; null: as estimated
     */
    QuizResult answer(
            Actor educator, UUID quizAttemptId, List<QuizAnswer> answers, Integer minutes);

    /**
     * @param isOpened the outside course was visited
     * @param attemptsUsed begun attempts at the quiz
     * @param attemptsLeft null: as many as like, or no quiz
     * @param done null: not yet
     */
    record OwnModule(
            UUID id,
            String microCredential,
            int version,
            String title,
            String body,
            List<ModuleText.Link> links,
            int minutes,
            CompletionKind completion,
            Integer questions,
            Integer passMark,
            boolean isOpened,
            int attemptsUsed,
            Integer attemptsLeft,
            Done done) {
        public OwnModule {
            links = List.copyOf(links);
        }

        public boolean isDone() {
            return done != null;
        }
    }

    /**
     * @param rightAnswers of a quiz, else null
     * @param questions of a quiz, else null
     */
    record Done(LocalDate on, int minutes, Integer rightAnswers, Integer questions) {}

    /**
     * A quiz as one attempt shows it.
     *
     * @param number 1 for the first attempt
     * @param result null: not answered yet
     */
    record QuizSheet(
            UUID id,
            UUID moduleId,
            String title,
            int number,
            Integer attemptsLeft,
            int passMark,
            List<ShownQuestion> questions,
            QuizResult result) {
        public QuizSheet {
            questions = List.copyOf(questions);
        }
    }

    /**
     * @param choices none: a number is asked for
     * @param isSeveral whether several are right
     */
    record ShownQuestion(String text, List<String> choices, boolean isSeveral) {
        public ShownQuestion {
            choices = List.copyOf(choices);
        }
    }

    /**
     * @param choices indexes of what was chosen, from 0, in the order shown
     * @param number null where choices were offered
     */
    record QuizAnswer(List<Integer> choices, BigDecimal number) {
        public QuizAnswer {
            choices = choices == null ? List.of() : List.copyOf(choices);
        }
    }

    /**
     * @param byQuestion whether each was right, in the order shown
     */
    record QuizResult(
            int rightAnswers,
            int questions,
            int percent,
            boolean isPassed,
            List<Boolean> byQuestion) {
        public QuizResult {
            byQuestion = List.copyOf(byQuestion);
        }
    }
}
