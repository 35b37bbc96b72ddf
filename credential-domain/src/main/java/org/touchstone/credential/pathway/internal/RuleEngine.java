package org.touchstone.credential.pathway.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.touchstone.credential.pathway.Progress;
import org.touchstone.credential.pathway.Progress.State;
import org.touchstone.credential.pathway.Rule;
import org.touchstone.credential.pathway.Rule.Credit;
import org.touchstone.credential.pathway.Rule.Group;
import org.touchstone.credential.pathway.Rule.Order;
import org.touchstone.credential.pathway.Rule.Step;

/**
 * Holds a rule against what somebody has earned.
 *
 * <p>Within one group a thing that is held counts for one step, so steps are matched with things,
 * as many as possible. In an ordered group a member counts once all before it are done, whenever it
 * was earned: a micro-credential is earned once only, and who has it early must not be shut out.
 */
final class RuleEngine {
    private final Map<Credit, LocalDate> earned;

    private RuleEngine(Map<Credit, LocalDate> earned) {
        this.earned = earned;
    }

    /**
     * @param earned what is held and counts, with the day on which it was earned
     */
    static Progress progress(Rule rule, Map<Credit, LocalDate> earned) {
        return new RuleEngine(earned).of(rule);
    }

    private Progress of(Rule rule) {
        return rule instanceof Group group
                ? group(group)
                : step((Step) rule, new Matching(earned).take(0, (Step) rule));
    }

    private Progress step(Step step, Credit with) {
        return with == null
                ? new Progress(step, State.OPEN, null, null, 0, 0, 1, List.of())
                : new Progress(step, State.DONE, earned.get(with), with, 0, 0, 0, List.of());
    }

    private Progress group(Group group) {
        Matching matching = new Matching(earned);
        List<Progress> members = new ArrayList<>();
        for (int i = 0; i < group.members().size(); i++) {
            if (group.members().get(i) instanceof Step step) {
                matching.take(i, step);
            }
        }
        for (int i = 0; i < group.members().size(); i++) {
            Rule member = group.members().get(i);
            members.add(
                    member instanceof Step step
                            ? step(step, matching.of(i))
                            : group((Group) member));
        }
        int needed = group.needed();
        int remaining =
                members.stream()
                        .mapToInt(Progress::remaining)
                        .sorted()
                        .limit(Math.max(needed, 0))
                        .sum();
        if (group.order() == Order.ORDERED) {
            inTurn(members);
        }
        int counted = (int) members.stream().filter(Progress::isDone).count();
        boolean done = counted >= needed;
        if (done) {
            members.replaceAll(member -> member.isDone() ? member : with(member, State.SPARED));
        }
        return new Progress(
                group,
                done ? State.DONE : State.OPEN,
                done ? doneOn(group) : null,
                null,
                Math.min(counted, needed),
                needed,
                done ? 0 : remaining,
                members);
    }

    /** After the first that is not done, nothing counts yet. */
    private static void inTurn(List<Progress> members) {
        boolean waiting = false;
        for (int i = 0; i < members.size(); i++) {
            Progress member = members.get(i);
            if (waiting) {
                members.set(i, with(member, member.isDone() ? State.HELD : State.LATER));
            }
            waiting = waiting || !member.isDone();
        }
    }

    private static Progress with(Progress progress, State state) {
        return new Progress(
                progress.rule(),
                state,
                progress.doneOn(),
                progress.with(),
                progress.counted(),
                progress.needed(),
                progress.remaining(),
                progress.members());
    }

    /** The first day by whose end enough was earned. More never undoes it, so halving finds it. */
    private LocalDate doneOn(Group group) {
        List<LocalDate> days =
                group.credits()
                        .map(earned::get)
                        .filter(java.util.Objects::nonNull)
                        .distinct()
                        .sorted()
                        .toList();
        int from = 0;
        int to = days.size() - 1;
        while (from < to) {
            int middle = (from + to) / 2;
            if (new RuleEngine(until(days.get(middle))).isDone(group)) {
                to = middle;
            } else {
                from = middle + 1;
            }
        }
        return days.isEmpty() ? null : days.get(from);
    }

    private Map<Credit, LocalDate> until(LocalDate day) {
        Map<Credit, LocalDate> soFar = new HashMap<>(earned);
        soFar.values().removeIf(on -> on.isAfter(day));
        return soFar;
    }

    /**
     * Whether the group has what it needs; the order of its members makes no difference to that.
     */
    private boolean isDone(Group group) {
        Matching matching = new Matching(earned);
        int counted = 0;
        for (int i = 0; i < group.members().size(); i++) {
            Rule member = group.members().get(i);
            boolean counts =
                    member instanceof Group inner
                            ? isDone(inner)
                            : matching.take(i, (Step) member) != null;
            counted += counts ? 1 : 0;
        }
        return counted >= group.needed();
    }

    /**
     * Matches the steps of one group with what is held, by augmenting paths. A step that was
     * matched stays so, though perhaps with something else.
     */
    private static final class Matching {
        private final Map<Credit, LocalDate> held;
        private final Map<Credit, Integer> taken = new HashMap<>();
        private final Map<Integer, Credit> matched = new HashMap<>();
        private final Map<Integer, Step> steps = new HashMap<>();

        Matching(Map<Credit, LocalDate> held) {
            this.held = held;
        }

        /**
         * @param place of the step in its group
         * @return null: there is nothing left for it
         */
        Credit take(int place, Step step) {
            steps.put(place, step);
            augment(place, new HashSet<>());
            return of(place);
        }

        Credit of(int place) {
            return matched.get(place);
        }

        private boolean augment(int place, Set<Credit> tried) {
            for (Credit credit : steps.get(place).credits().toList()) {
                if (held.containsKey(credit) && tried.add(credit)) {
                    Integer other = taken.get(credit);
                    if (other == null || augment(other, tried)) {
                        taken.put(credit, place);
                        matched.put(place, credit);
                        return true;
                    }
                }
            }
            return false;
        }
    }
}
