package org.touchstone.credential.pathway.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.touchstone.credential.kernel.Refusal.Detail;
import org.touchstone.credential.pathway.Rule;
import org.touchstone.credential.pathway.Rule.Credit;
import org.touchstone.credential.pathway.Rule.Group;
import org.touchstone.credential.pathway.Rule.Kind;
import org.touchstone.credential.pathway.Rule.Step;
import org.touchstone.credential.pathway.RuleJson;

/**
 * What keeps a rule from being published, each with its place. Whether a group can be done at all
 * is asked of the engine itself: with everything earned that can be earned, and with nothing.
 */
final class RuleCheck {
    private static final int LONGEST = 120;

    private final RuleWords words;
    private final Set<Credit> known;
    private final Map<Credit, LocalDate> obtainable = new HashMap<>();
    private final List<Detail> wrong = new ArrayList<>();
    private final Set<String> milestones = new HashSet<>();
    private int parts;

    /**
     * @param known what there is at all
     * @param obtainable what of it somebody can earn today
     */
    RuleCheck(RuleWords words, Set<Credit> known, Set<Credit> obtainable) {
        this.words = words;
        this.known = known;
        obtainable.forEach(credit -> this.obtainable.put(credit, LocalDate.EPOCH));
    }

    List<Detail> problems(Rule rule) {
        check(rule, "rule", "The whole rule", 1);
        return wrong;
    }

    private void check(Rule rule, String place, String where, int depth) {
        if (++parts == RuleJson.MOST + 1) {
            say(place, "too-large", where, "a rule has at most " + RuleJson.MOST + " parts");
        }
        if (rule instanceof Step step) {
            check(step, place, where);
        } else if (depth > RuleJson.DEEPEST) {
            say(place, "too-deep", where, "put groups at most " + RuleJson.DEEPEST + " deep");
        } else {
            check((Group) rule, place, where, depth);
        }
    }

    private void check(Step step, String place, String where) {
        Set<Credit> named = new HashSet<>();
        step.credits()
                .forEach(
                        credit -> {
                            if (!known.contains(credit)) {
                                say(
                                        place,
                                        "unknown-code",
                                        where,
                                        "there is no "
                                                + word(credit.kind())
                                                + " with the code '"
                                                + credit.code()
                                                + "'");
                            }
                            if (!named.add(credit)) {
                                say(
                                        place,
                                        "duplicate",
                                        where,
                                        "'" + credit.code() + "' is named twice; leave one out");
                            }
                        });
    }

    private void check(Group group, String place, String where, int depth) {
        int before = wrong.size();
        text(group.title(), "title", place, where);
        text(group.milestone(), "milestone", place, where);
        if (group.milestone() != null && !milestones.add(group.milestone())) {
            say(
                    place,
                    "duplicate-milestone",
                    where,
                    "another group has the milestone '" + group.milestone() + "' already");
        }
        if (group.members().isEmpty()) {
            say(
                    place,
                    "empty",
                    where,
                    "it has no members, so everybody would have it at once; add a step");
            return;
        }
        if (group.needed() < 1) {
            say(
                    place,
                    "needs-nothing",
                    where,
                    "it asks for "
                            + group.needed()
                            + ", so everybody would have it at once; ask for 1 or more");
        } else if (group.needed() > group.members().size()) {
            say(
                    place,
                    "needs-too-many",
                    where,
                    "it asks for "
                            + group.needed()
                            + " of "
                            + group.members().size()
                            + " members, so nobody can complete it");
        }
        Set<Credit> siblings = new HashSet<>();
        for (int i = 0; i < group.members().size(); i++) {
            Rule member = group.members().get(i);
            String at = place + ".members[" + i + "]";
            String there = where(place, where, member, i);
            if (member instanceof Step step && !siblings.add(step.credit())) {
                say(
                        at,
                        "duplicate",
                        there,
                        "'" + step.credit().code() + "' stands in this group twice");
            }
            check(member, at, there, depth + 1);
        }
        if (wrong.size() == before) {
            mustBePossible(group, place, where);
        }
    }

    /** Reached from the inside out, so that the smallest group that is at fault is named. */
    private void mustBePossible(Group group, String place, String where) {
        if (!RuleEngine.progress(group, obtainable).isDone()) {
            say(
                    place,
                    "impossible",
                    where,
                    "it asks for "
                            + group.needed()
                            + ", but of what it names only "
                            + RuleEngine.progress(
                                            new Group(
                                                    null,
                                                    Rule.Order.ANY,
                                                    group.members().size(),
                                                    null,
                                                    group.members()),
                                            obtainable)
                                    .counted()
                            + " can be earned today; what is not published or is closed does not count");
        }
    }

    private String where(String place, String where, Rule member, int index) {
        String outer = place.equals("rule") ? "" : where + ", ";
        return outer
                + (member instanceof Step ? "step " : "group ")
                + (index + 1)
                + (member instanceof Step
                        ? " ‘" + words.name(member) + "’"
                        : ((Group) member).title() == null
                                ? ""
                                : " ‘" + ((Group) member).title() + "’");
    }

    private void text(String text, String field, String place, String where) {
        if (text != null && text.length() > LONGEST) {
            say(
                    place,
                    "too-long",
                    where,
                    "its " + field + " has more than " + LONGEST + " characters");
        }
    }

    private static String word(Kind kind) {
        return kind == Kind.PATHWAY ? "pathway" : "micro-credential";
    }

    private void say(String place, String code, String where, String message) {
        String start =
                where.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + where.substring(1);
        wrong.add(new Detail(place, code, start + ": " + message + "."));
    }
}
