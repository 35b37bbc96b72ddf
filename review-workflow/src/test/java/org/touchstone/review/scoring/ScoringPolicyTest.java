package org.touchstone.review.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.touchstone.review.scoring.ScoringPolicy.Adjudicator;
import org.touchstone.review.scoring.ScoringPolicy.AtLevel;
import org.touchstone.review.scoring.ScoringPolicy.CannotBeScored;
import org.touchstone.review.scoring.ScoringPolicy.Combination;
import org.touchstone.review.scoring.ScoringPolicy.Discrepancy;
import org.touchstone.review.scoring.ScoringPolicy.Mark;
import org.touchstone.review.scoring.ScoringPolicy.SecondReads;

/** Marks are of a scale of four levels on which 3 is met, unless said otherwise. */
class ScoringPolicyTest {
    private static final Mark UNREADABLE = new CannotBeScored(ConditionCode.UNREADABLE);

    private static List<Mark> marks(int... positions) {
        return Arrays.stream(positions)
                .<Mark>mapToObj(position -> new AtLevel(position, 4, 3))
                .toList();
    }

    private static List<Mark> ofThree(int... positions) {
        return Arrays.stream(positions)
                .<Mark>mapToObj(position -> new AtLevel(position, 3, 3))
                .toList();
    }

    private static ScoringPolicy policy(Combination combination, Discrepancy discrepancy) {
        return new ScoringPolicy(
                new SecondReads(BigDecimal.ZERO, 0, 0, true),
                combination,
                discrepancy,
                Adjudicator.SUPERVISOR,
                BigDecimal.ZERO,
                false,
                2);
    }

    private static boolean differ(Discrepancy rule, List<Mark> first, List<Mark> second) {
        return policy(Combination.FIRST_STANDS, rule).differ(first, second);
    }

    @Test
    void anyDifferenceIsADiscrepancyWhereTheAgencySaysSo() {
        assertThat(differ(Discrepancy.ANY_DIFFERENCE, marks(3, 4), marks(3, 4))).isFalse();
        assertThat(differ(Discrepancy.ANY_DIFFERENCE, marks(3, 4), marks(3, 3))).isTrue();
    }

    @Test
    void adjacentLevelsAreNoDiscrepancyUnderTheAdjacentRule() {
        assertThat(differ(Discrepancy.NOT_ADJACENT, marks(2, 4), marks(3, 3))).isFalse();
        assertThat(differ(Discrepancy.NOT_ADJACENT, marks(2, 4), marks(4, 4))).isTrue();
    }

    @Test
    void conditionCodeIsNextToNoLevelButLikeAnotherCode() {
        List<Mark> unreadable = List.of(UNREADABLE);
        List<Mark> other = List.of(new CannotBeScored(ConditionCode.OTHER));
        assertThat(differ(Discrepancy.NOT_ADJACENT, marks(1), unreadable)).isTrue();
        assertThat(differ(Discrepancy.NOT_ADJACENT, unreadable, other)).isFalse();
        assertThat(differ(Discrepancy.CRITERION_DECISION, marks(1), unreadable)).isFalse();
    }

    @Test
    void criterionDecisionDiffersWhenOneReaderFindsItMetAndTheOtherDoesNot() {
        assertThat(differ(Discrepancy.CRITERION_DECISION, marks(1, 3), marks(2, 4))).isFalse();
        assertThat(differ(Discrepancy.CRITERION_DECISION, marks(2, 3), marks(3, 2))).isTrue();
    }

    @Test
    void overallDecisionLetsTwoDifferentMissesAgree() {
        assertThat(differ(Discrepancy.OVERALL_DECISION, marks(2, 3), marks(3, 2))).isFalse();
        assertThat(differ(Discrepancy.OVERALL_DECISION, marks(3, 3), marks(3, 2))).isTrue();
    }

    @Test
    void combinationTakesTheFirstTheHigherOrTheLowerLevel() {
        Mark two = new AtLevel(2, 4, 3);
        Mark three = new AtLevel(3, 4, 3);
        ScoringPolicy first = policy(Combination.FIRST_STANDS, Discrepancy.ANY_DIFFERENCE);
        ScoringPolicy higher = policy(Combination.HIGHER_LEVEL, Discrepancy.ANY_DIFFERENCE);
        ScoringPolicy lower = policy(Combination.LOWER_LEVEL, Discrepancy.ANY_DIFFERENCE);
        assertThat(first.secondCounts(two, three)).isFalse();
        assertThat(higher.secondCounts(two, three)).isTrue();
        assertThat(higher.secondCounts(three, two)).isFalse();
        assertThat(lower.secondCounts(three, two)).isTrue();
        assertThat(lower.secondCounts(two, two)).isFalse();
        assertThat(higher.secondCounts(UNREADABLE, two)).isTrue();
    }

    @Test
    void oneCriterionOneLevelShortIsNearTheCut() {
        assertThat(ScoringPolicy.isNearTheCut(marks(2, 3, 4))).isTrue();
        assertThat(ScoringPolicy.isNearTheCut(marks(1, 3, 4))).isFalse();
        assertThat(ScoringPolicy.isNearTheCut(marks(2, 2, 4))).isFalse();
        assertThat(ScoringPolicy.isNearTheCut(List.of(UNREADABLE))).isFalse();
    }

    @Test
    void earnedIsNearTheCutWhereALevelIsJustMetAndTheScaleGoesHigher() {
        assertThat(ScoringPolicy.isNearTheCut(marks(4, 3))).isTrue();
        assertThat(ScoringPolicy.isNearTheCut(marks(4, 4))).isFalse();
        assertThat(ScoringPolicy.isNearTheCut(ofThree(3, 3))).isFalse();
    }

    @Test
    void twoConditionCodesReturnTheWork() {
        ScoringPolicy policy = policy(Combination.FIRST_STANDS, Discrepancy.ANY_DIFFERENCE);
        assertThat(policy.isToBeReturned(List.of(UNREADABLE, UNREADABLE))).isTrue();
        assertThat(policy.isToBeReturned(List.of(UNREADABLE, new AtLevel(4, 4, 3)))).isFalse();
    }

    @Test
    void criterionThatCannotBeScoredIsNotMet() {
        assertThat(ScoringPolicy.isEarned(List.of(new AtLevel(4, 4, 3), UNREADABLE))).isFalse();
    }
}
