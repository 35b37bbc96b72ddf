package org.touchstone.credential.pathway;

import java.time.LocalDate;
import java.util.List;
import org.touchstone.credential.pathway.Rule.Credit;

/**
 * How far somebody is with a rule and with each part of it.
 *
 * @param doneOn the day of the last award that was needed; null: not done
 * @param with what a step is done with; null: it is a group, or not done
 * @param counted how many members of a group count so far, at most {@code needed}; 0 for a step
 * @param needed how many members a group needs; 0 for a step
 * @param remaining the fewest steps that are still to earn
 * @param members in the order of the rule; none for a step
 */
public record Progress(
        Rule rule,
        State state,
        LocalDate doneOn,
        Credit with,
        int counted,
        int needed,
        int remaining,
        List<Progress> members) {

    public Progress {
        members = List.copyOf(members);
    }

    /** Where a part of a rule stands. */
    public enum State {
        /** Done, and it counts. */
        DONE,
        /** To do, now or whenever one likes. */
        OPEN,
        /** Earned already; counts once what comes before it is done. */
        HELD,
        /** Not its turn yet. */
        LATER,
        /** Not needed, because the group is done without it. */
        SPARED
    }

    public boolean isDone() {
        return state == State.DONE;
    }
}
