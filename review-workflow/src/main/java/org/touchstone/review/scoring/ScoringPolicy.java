package org.touchstone.review.scoring;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;

/**
 * How an agency has works of a version scored: who reads twice, what two readings make together,
 * when they differ too much and who decides then. The defaults are those of NAEP and ETS, as
 * docs/scoring-queue.md quotes them.
 *
 * @param validityShare of a reviewer's readings that are validity papers, 0 to 1
 * @param heldForRelease whether decisions wait for a supervisor's release
 * @param conditionsToReturn so many criteria with a condition code return the work as incomplete,
 *     at least 1; edTPA's number is 2
 */
public record ScoringPolicy(
        SecondReads secondReads,
        Combination combination,
        Discrepancy discrepancy,
        Adjudicator adjudicator,
        BigDecimal validityShare,
        boolean heldForRelease,
        int conditionsToReturn) {

    public ScoringPolicy {
        Objects.requireNonNull(secondReads);
        Objects.requireNonNull(combination);
        Objects.requireNonNull(discrepancy);
        Objects.requireNonNull(adjudicator);
    }

    /**
     * Which works get a second reading; any one rule is enough.
     *
     * @param randomShare of all works, 0 to 1, drawn by lot
     * @param firstOfVersion so many works of each version
     * @param newReviewer so many first readings of each reviewer
     * @param nearCut whether those that one level more or less would have decided otherwise
     */
    public record SecondReads(
            BigDecimal randomShare, int firstOfVersion, int newReviewer, boolean nearCut) {}

    /** Why a work gets a second reading. */
    public enum SecondReadReason {
        RANDOM_SHARE,
        NEAR_CUT,
        FIRST_OF_VERSION,
        NEW_REVIEWER
    }

    /** What two readings without a discrepancy make of a criterion. */
    public enum Combination {
        /** The second one only checks the first. */
        FIRST_STANDS,
        HIGHER_LEVEL,
        LOWER_LEVEL
    }

    /** What of two readings is too different to be combined. */
    public enum Discrepancy {
        /** Any criterion at another level. */
        ANY_DIFFERENCE,
        /** Any criterion more than one level apart; a condition code is next to no level. */
        NOT_ADJACENT,
        /** Any criterion met in one and not in the other. */
        CRITERION_DECISION,
        /** Earned by one and not by the other. */
        OVERALL_DECISION
    }

    /** Who decides a discrepancy. */
    public enum Adjudicator {
        /** Sees both readings, decides by criterion and says why. */
        SUPERVISOR,
        /** Reads blind; that reading stands. */
        THIRD_READER
    }

    /** What a reading said of one criterion of its rubric. */
    public record Judgement(Mark mark, String comment) {}

    /** A level or a condition code. */
    public sealed interface Mark {
        boolean isMet();
    }

    /**
     * @param position 1 is the lowest
     * @param of how many levels the criterion has
     * @param lowestMet the lowest position that counts as met
     */
    public record AtLevel(int position, int of, int lowestMet) implements Mark {
        @Override
        public boolean isMet() {
            return position >= lowestMet;
        }
    }

    public record CannotBeScored(ConditionCode code) implements Mark {
        @Override
        public boolean isMet() {
            return false;
        }
    }

    /**
     * Whether the readings, one mark each for the same criteria in the same order, differ too much.
     */
    public boolean differ(List<Mark> first, List<Mark> second) {
        return switch (discrepancy) {
            case ANY_DIFFERENCE -> !first.equals(second);
            case NOT_ADJACENT -> anyPair(first, second, ScoringPolicy::isMoreThanALevelApart);
            case CRITERION_DECISION -> anyPair(first, second, (a, b) -> a.isMet() != b.isMet());
            case OVERALL_DECISION -> isEarned(first) != isEarned(second);
        };
    }

    private interface Pair {
        boolean test(Mark first, Mark second);
    }

    private static boolean anyPair(List<Mark> first, List<Mark> second, Pair rule) {
        for (int i = 0; i < first.size(); i++) {
            if (rule.test(first.get(i), second.get(i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isMoreThanALevelApart(Mark first, Mark second) {
        if (first instanceof AtLevel one && second instanceof AtLevel other) {
            return Math.abs(one.position() - other.position()) > 1;
        }
        return first instanceof AtLevel || second instanceof AtLevel;
    }

    /** Whether the second mark is the one that counts, of two that do not differ too much. */
    public boolean secondCounts(Mark first, Mark second) {
        return switch (combination) {
            case FIRST_STANDS -> false;
            case HIGHER_LEVEL -> height(second) > height(first);
            case LOWER_LEVEL -> height(second) < height(first);
        };
    }

    private static int height(Mark mark) {
        return mark instanceof AtLevel level ? level.position() : 0;
    }

    public boolean isToBeReturned(List<Mark> marks) {
        return marks.stream().filter(CannotBeScored.class::isInstance).count()
                >= conditionsToReturn;
    }

    public static boolean isEarned(List<Mark> marks) {
        return marks.stream().allMatch(Mark::isMet);
    }

    /**
     * One level more would have earned it, or one level less would not: a single criterion one
     * level short, or one that is just met although its scale goes higher. Where 'met' is the top
     * of the scale, everything earned is just met, and says nothing.
     */
    public static boolean isNearTheCut(List<Mark> marks) {
        if (isEarned(marks)) {
            return marks.stream()
                    .map(AtLevel.class::cast)
                    .anyMatch(
                            level ->
                                    level.position() == level.lowestMet()
                                            && level.lowestMet() < level.of());
        }
        List<Mark> missed = marks.stream().filter(mark -> !mark.isMet()).toList();
        return missed.size() == 1
                && missed.get(0) instanceof AtLevel level
                && level.position() == level.lowestMet() - 1;
    }
}
