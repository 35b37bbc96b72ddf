package org.touchstone.credential.pathway.internal;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.touchstone.credential.pathway.PathwayLine;
import org.touchstone.credential.pathway.Progress;
import org.touchstone.credential.pathway.Progress.State;
import org.touchstone.credential.pathway.Rule;
import org.touchstone.credential.pathway.Rule.Credit;
import org.touchstone.credential.pathway.Rule.Group;
import org.touchstone.credential.pathway.Rule.Order;
import org.touchstone.credential.pathway.Rule.Step;

/** Says a rule, and how far somebody is with it, in words. */
final class RuleWords {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("MMMM d, yyyy", Locale.US);

    /** More than so many are not listed in one sentence. */
    private static final int LISTED = 3;

    private final Map<Credit, String> titles;

    /**
     * @param titles of what the rule names; what has none is called by its code
     */
    RuleWords(Map<Credit, String> titles) {
        this.titles = titles;
    }

    /** The rule by itself, a line for each part. */
    List<PathwayLine> lines(Rule rule) {
        List<PathwayLine> lines = new ArrayList<>();
        add(lines, rule, null, "", 0);
        return lines;
    }

    /** The rule with somebody's progress. */
    List<PathwayLine> lines(Progress progress) {
        List<PathwayLine> lines = new ArrayList<>();
        add(lines, progress.rule(), progress, "", 0);
        return lines;
    }

    private void add(
            List<PathwayLine> lines, Rule rule, Progress progress, String place, int depth) {
        lines.add(
                new PathwayLine(
                        place,
                        depth,
                        name(rule),
                        asks(rule),
                        progress == null ? "" : standing(progress),
                        progress == null ? null : progress.state(),
                        rule instanceof Group group ? group.milestone() : null,
                        rule instanceof Step step ? step.credit() : null));
        if (rule instanceof Group group) {
            for (int i = 0; i < group.members().size(); i++) {
                add(
                        lines,
                        group.members().get(i),
                        progress == null ? null : progress.members().get(i),
                        (place.isEmpty() ? "" : place + ".") + (i + 1),
                        depth + 1);
            }
        }
    }

    /** What a part is called. */
    String name(Rule rule) {
        if (rule instanceof Step step) {
            return title(step.credit());
        }
        Group group = (Group) rule;
        return group.title() == null ? asks(group) : group.title();
    }

    private String title(Credit credit) {
        return titles.getOrDefault(credit, credit.code());
    }

    private String asks(Rule rule) {
        if (rule instanceof Step step) {
            return step.equivalents().isEmpty()
                    ? ""
                    : "or " + either(step.equivalents().stream().map(this::title).toList());
        }
        Group group = (Group) rule;
        return switch (group.order()) {
            case ALL -> group.members().size() == 1 ? "This one" : "All of these";
            case ANY -> "Any " + group.asked() + " of these";
            case CHOICE -> group.asked() + " of these, your choice";
            case ORDERED -> "These in order, each after the one before";
        };
    }

    /** Everything in one sentence, for a badge. */
    String sentence(Rule rule) {
        if (rule instanceof Step step) {
            return step.equivalents().isEmpty()
                    ? title(step.credit())
                    : title(step.credit()) + " (" + asks(step) + ")";
        }
        Group group = (Group) rule;
        String members =
                group.members().stream()
                        .map(
                                member ->
                                        member instanceof Group
                                                ? "(" + sentence(member) + ")"
                                                : sentence(member))
                        .collect(Collectors.joining(", "));
        String asks =
                switch (group.order()) {
                    case ALL -> "all of ";
                    case ANY, CHOICE -> "any " + group.asked() + " of ";
                    case ORDERED -> "in order ";
                };
        return (group.title() == null ? "" : group.title() + ": ") + asks + members;
    }

    /** How far it is: '2 more, any of these'. */
    String standing(Progress progress) {
        return switch (progress.state()) {
            case DONE -> done(progress);
            case HELD ->
                    (progress.with() == null ? "Done on " : "Earned on ")
                            + DAY.format(progress.doneOn())
                            + "; counts when its turn comes";
            case LATER -> "After what comes before";
            case SPARED -> "Not needed any more";
            case OPEN -> progress.rule() instanceof Group group ? open(group, progress) : "To earn";
        };
    }

    private String done(Progress progress) {
        LocalDate on = progress.doneOn();
        String when = on == null ? "Done" : "Done on " + DAY.format(on);
        if (progress.rule() instanceof Step) {
            return when + " with " + title(progress.with());
        }
        List<String> by =
                progress.members().stream()
                        .filter(Progress::isDone)
                        .map(member -> name(member.rule()))
                        .toList();
        return ((Group) progress.rule()).order().isCounted() ? when + " with " + all(by) : when;
    }

    private String open(Group group, Progress progress) {
        int more = progress.needed() - progress.counted();
        if (group.order() == Order.ANY) {
            return more + " more, any of these";
        }
        if (group.order() == Order.CHOICE) {
            return more + " more, your choice";
        }
        List<Progress> left =
                progress.members().stream()
                        .filter(member -> !member.isDone() && member.state() != State.HELD)
                        .toList();
        if (group.order() == Order.ORDERED) {
            return "Next: " + listed(left, ", then ");
        }
        return more == 1
                ? "One more: " + toDo(left.get(0))
                : more + " more: " + listed(left, " and ");
    }

    private String listed(List<Progress> parts, String between) {
        String first =
                parts.stream().limit(LISTED).map(this::toDo).collect(Collectors.joining(between));
        int others = parts.size() - LISTED;
        return others > 0 ? first + ", and " + others + " after that" : first;
    }

    /** What is to be done for one part: its name, and for a group how far it is. */
    private String toDo(Progress part) {
        if (part.rule() instanceof Step) {
            return name(part.rule());
        }
        String standing = part.state() == State.OPEN ? standing(part) : asks(part.rule());
        return ((Group) part.rule()).title() == null
                ? "(" + standing + ")"
                : name(part.rule()) + " (" + standing + ")";
    }

    static String all(List<String> names) {
        return joined(names, " and ");
    }

    private static String either(List<String> names) {
        return joined(names, " or ");
    }

    private static String joined(List<String> names, String last) {
        return names.size() < 2
                ? String.join("", names)
                : String.join(", ", names.subList(0, names.size() - 1))
                        + last
                        + names.get(names.size() - 1);
    }
}
