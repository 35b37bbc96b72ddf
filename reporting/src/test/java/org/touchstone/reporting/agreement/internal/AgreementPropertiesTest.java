package org.touchstone.reporting.agreement.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.touchstone.reporting.agreement.Statistic;
import org.touchstone.reporting.agreement.Statistic.Estimate;
import org.touchstone.reporting.agreement.Statistic.ShiftTest;

/** What holds for every table. */
class AgreementPropertiesTest {

    @Provide
    Arbitrary<long[][]> tables() {
        return Arbitraries.integers()
                .between(2, 6)
                .flatMap(
                        levels ->
                                Arbitraries.longs()
                                        .between(0, 400)
                                        .array(long[].class)
                                        .ofSize(levels * levels)
                                        .filter(cells -> Arrays.stream(cells).sum() >= 2)
                                        .map(cells -> square(cells, levels)));
    }

    private static long[][] square(long[] cells, int levels) {
        long[][] table = new long[levels][];
        for (int row = 0; row < levels; row++) {
            table[row] = Arrays.copyOfRange(cells, row * levels, (row + 1) * levels);
        }
        return table;
    }

    private static List<Statistic> coefficients(long[][] table) {
        AgreementStatistics statistics = AgreementStatisticsTest.of(table);
        return List.of(statistics.kappa(), statistics.quadraticKappa(), statistics.ac1());
    }

    @Property
    void coefficientsAndTheirIntervalsStayWithinBounds(@ForAll("tables") long[][] table) {
        for (Statistic statistic : coefficients(table)) {
            if (statistic instanceof Estimate estimate) {
                assertThat(estimate.value()).isBetween(-1 - 1e-9, 1 + 1e-9);
                assertThat(estimate.low()).isBetween(-1.0, estimate.value() + 1e-9);
                assertThat(estimate.high()).isBetween(estimate.value() - 1e-9, 1.0);
            }
        }
    }

    @Property
    void whoReadFirstDoesNotMatter(@ForAll("tables") long[][] table) {
        long[][] swapped = new long[table.length][table.length];
        for (int row = 0; row < table.length; row++) {
            for (int column = 0; column < table.length; column++) {
                swapped[column][row] = table[row][column];
            }
        }
        same(coefficients(table), coefficients(swapped));
        if (AgreementStatisticsTest.of(table).shift() instanceof ShiftTest shift) {
            ShiftTest back = (ShiftTest) AgreementStatisticsTest.of(swapped).shift();
            assertThat(back.t()).isCloseTo(-shift.t(), within(1e-6));
            assertThat(back.p()).isCloseTo(shift.p(), within(1e-6));
        }
    }

    @Property
    void namesOfLevelsDoNotMatterToKappaAndAc1(@ForAll("tables") long[][] table) {
        int levels = table.length;
        long[][] turned = new long[levels][levels];
        for (int row = 0; row < levels; row++) {
            for (int column = 0; column < levels; column++) {
                turned[(row + 1) % levels][(column + 1) % levels] = table[row][column];
            }
        }
        List<Statistic> before = coefficients(table);
        List<Statistic> after = coefficients(turned);
        same(List.of(before.get(0), before.get(2)), List.of(after.get(0), after.get(2)));
    }

    @Property
    void countingFromTheOtherEndDoesNotMatter(@ForAll("tables") long[][] table) {
        int levels = table.length;
        long[][] reversed = new long[levels][levels];
        for (int row = 0; row < levels; row++) {
            for (int column = 0; column < levels; column++) {
                reversed[levels - 1 - row][levels - 1 - column] = table[row][column];
            }
        }
        same(coefficients(table), coefficients(reversed));
    }

    @Property
    void tenTimesTheWorksGiveTheSameValuesWithNarrowerIntervals(@ForAll("tables") long[][] table) {
        long[][] more =
                Arrays.stream(table)
                        .map(row -> Arrays.stream(row).map(count -> count * 10).toArray())
                        .toArray(long[][]::new);
        List<Statistic> few = coefficients(table);
        List<Statistic> many = coefficients(more);
        for (int i = 0; i < few.size(); i++) {
            if (few.get(i) instanceof Estimate a && many.get(i) instanceof Estimate b) {
                assertThat(b.value()).isCloseTo(a.value(), within(1e-9));
                assertThat(b.high() - b.low()).isLessThanOrEqualTo(a.high() - a.low() + 1e-9);
            } else {
                assertThat(many.get(i)).isEqualTo(few.get(i));
            }
        }
    }

    private static void same(List<Statistic> some, List<Statistic> others) {
        for (int i = 0; i < some.size(); i++) {
            if (some.get(i) instanceof Estimate a && others.get(i) instanceof Estimate b) {
                assertThat(b.value()).isCloseTo(a.value(), within(1e-9));
                assertThat(b.low()).isCloseTo(a.low(), within(1e-6));
                assertThat(b.high()).isCloseTo(a.high(), within(1e-6));
            } else {
                assertThat(others.get(i)).isEqualTo(some.get(i));
            }
        }
    }
}
