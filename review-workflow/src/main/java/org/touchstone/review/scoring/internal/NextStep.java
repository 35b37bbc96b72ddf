package org.touchstone.review.scoring.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.touchstone.credential.submission.SubmissionOutcomes.CriterionOutcome;
import org.touchstone.review.queue.TaskKind;
import org.touchstone.review.scoring.ScoringPolicy;
import org.touchstone.review.scoring.ScoringPolicy.Adjudicator;
import org.touchstone.review.scoring.ScoringPolicy.Mark;
import org.touchstone.review.scoring.ScoringPolicy.SecondReadReason;

/** What the policy makes of the readings that a work has. */
sealed interface NextStep {
    /**
     * @param reason a name for the statistics
     */
    record ReadAgain(TaskKind kind, String reason) implements NextStep {}

    /**
     * @param comment for the whole, or null
     */
    record Decide(List<CriterionOutcome> outcomes, String comment) implements NextStep {}

    /** Too much of it cannot be scored. */
    record Return(List<CriterionOutcome> outcomes) implements NextStep {}

    /** The rules that ask for a second reading, in the order in which they are asked. */
    interface SecondReadRules {
        Optional<SecondReadReason> reason(ScoredReading first);
    }

    /**
     * @param readings of one round, the first among them
     */
    static NextStep after(
            ScoringPolicy policy, List<ScoredReading> readings, SecondReadRules rules) {
        Map<TaskKind, ScoredReading> byKind =
                readings.stream()
                        .collect(Collectors.toMap(ScoredReading::kind, Function.identity()));
        Optional<ScoredReading> last =
                Optional.ofNullable(byKind.get(TaskKind.ADJUDICATION))
                        .or(() -> Optional.ofNullable(byKind.get(TaskKind.THIRD_READ)));
        if (last.isPresent()) {
            return conclude(policy, last.get().marks(), decision(last.get()));
        }
        ScoredReading first = byKind.get(TaskKind.FIRST_READ);
        ScoredReading second = byKind.get(TaskKind.SECOND_READ);
        if (second != null) {
            return policy.differ(first.marks(), second.marks())
                    ? new ReadAgain(decider(policy), policy.discrepancy().name())
                    : combine(policy, first, second);
        }
        return rules.reason(first)
                .<NextStep>map(reason -> new ReadAgain(TaskKind.SECOND_READ, reason.name()))
                .orElseGet(() -> conclude(policy, first.marks(), decision(first)));
    }

    private static TaskKind decider(ScoringPolicy policy) {
        return policy.adjudicator() == Adjudicator.SUPERVISOR
                ? TaskKind.ADJUDICATION
                : TaskKind.THIRD_READ;
    }

    private static NextStep combine(
            ScoringPolicy policy, ScoredReading first, ScoredReading second) {
        List<Mark> marks = new ArrayList<>();
        List<CriterionOutcome> outcomes = new ArrayList<>();
        for (int i = 0; i < first.marks().size(); i++) {
            ScoredReading counts =
                    policy.secondCounts(first.marks().get(i), second.marks().get(i))
                            ? second
                            : first;
            marks.add(counts.marks().get(i));
            outcomes.add(counts.outcomes().get(i));
        }
        return conclude(policy, marks, new Decide(outcomes, first.comment()));
    }

    private static Decide decision(ScoredReading reading) {
        return new Decide(reading.outcomes(), reading.comment());
    }

    private static NextStep conclude(ScoringPolicy policy, List<Mark> marks, Decide decision) {
        return policy.isToBeReturned(marks) ? new Return(decision.outcomes()) : decision;
    }
}
