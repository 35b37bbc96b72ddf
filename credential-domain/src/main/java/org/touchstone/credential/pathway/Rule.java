package org.touchstone.credential.pathway;

import java.util.List;
import java.util.stream.Stream;

/** What a pathway asks for: a tree of groups with steps as its leaves. */
public sealed interface Rule {

    /** This one and all below it, from the top down. */
    Stream<Rule> all();

    /** Something to earn. */
    enum Kind {
        MICRO_CREDENTIAL,
        PATHWAY
    }

    /**
     * What somebody holds, whichever version of it was earned.
     *
     * @param code of a micro-credential or a pathway
     */
    record Credit(Kind kind, String code) {
        public static Credit microCredential(String code) {
            return new Credit(Kind.MICRO_CREDENTIAL, code);
        }

        public static Credit pathway(String code) {
            return new Credit(Kind.PATHWAY, code);
        }
    }

    /**
     * One thing to earn.
     *
     * @param equivalents what counts in its place
     */
    record Step(Credit credit, List<Credit> equivalents) implements Rule {
        public Step {
            equivalents = equivalents == null ? List.of() : List.copyOf(equivalents);
        }

        public boolean takes(Credit held) {
            return credit.equals(held) || equivalents.contains(held);
        }

        /** Its own first. */
        @Override
        public Stream<Credit> credits() {
            return Stream.concat(Stream.of(credit), equivalents.stream());
        }

        @Override
        public Stream<Rule> all() {
            return Stream.of(this);
        }
    }

    /** How the members of a group count. */
    enum Order {
        /** All of them, in whatever order. */
        ALL,
        /** Any n of them. */
        ANY,
        /** N of them, which is the educator's choice: electives. */
        CHOICE,
        /** All of them; each counts only after the one before. */
        ORDERED;

        /** Whether the group says how many it needs. */
        public boolean isCounted() {
            return this == ANY || this == CHOICE;
        }
    }

    /**
     * Several members. Within one group a thing that somebody holds counts for one step.
     *
     * @param title null: none
     * @param asked how many are needed; only for groups that are counted, otherwise ignored
     * @param milestone the name of the badge that the group brings by itself; null: none
     */
    record Group(String title, Order order, int asked, String milestone, List<Rule> members)
            implements Rule {
        public Group {
            members = members == null ? List.of() : List.copyOf(members);
        }

        /** How many members are needed. */
        public int needed() {
            return order.isCounted() ? asked : members.size();
        }

        @Override
        public Stream<Rule> all() {
            return Stream.concat(Stream.of(this), members.stream().flatMap(Rule::all));
        }
    }

    /** Everything that the rule names, equivalents too, without repetition. */
    default Stream<Credit> credits() {
        return all().filter(Step.class::isInstance)
                .map(Step.class::cast)
                .flatMap(Step::credits)
                .distinct();
    }
}
