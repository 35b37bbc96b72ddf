package org.touchstone.credential.program;

import java.util.List;
import java.util.UUID;
import org.touchstone.credential.kernel.Actor;

/**
 * Why people do not complete. People are counted apart from reasons, because one person may give
 * several. Reviewers have no way to any of it.
 */
public interface ExitSurveys {

    /** The list to choose from, in its order, without what was retired. */
    List<Reason> reasons();

    /** Also what was retired, for those who keep the list. */
    List<Reason> all(Actor actor);

    /**
     * Adds a reason or changes the one with this code. Answers that were given keep their code.
     *
     * @param reason its position is a place among the others, from 1
     * @throws LastReasonIsNeeded when none would be left
     */
    void keep(Actor actor, Reason reason);

    /** What the participants of a cohort have answered. */
    Figures of(Actor actor, UUID cohortId);

    /**
     * @param code capital letters, digits and underscores; never changes
     */
    record Reason(String code, String label, int position, boolean retired) {}

    /**
     * @param respondents persons, whatever number of reasons they gave
     * @param reasons the most frequent first
     * @param comments without names, and only when enough people have answered that none of them is
     *     easily guessed; otherwise none
     */
    record Figures(long respondents, List<Count> reasons, List<String> comments) {
        public Figures {
            reasons = List.copyOf(reasons);
            comments = List.copyOf(comments);
        }
    }

    /**
     * @param label the code where the list has no such reason
     */
    record Count(String code, String label, long persons) {}
}
