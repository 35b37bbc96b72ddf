package org.touchstone.reporting.agreement.internal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.touchstone.reporting.agreement.Agreement;
import org.touchstone.reporting.agreement.Agreement.Drift;
import org.touchstone.reporting.agreement.ReadingTable;
import org.touchstone.reporting.agreement.Statistic;
import org.touchstone.reporting.agreement.Statistic.Estimate;
import org.touchstone.reporting.agreement.Statistic.Reason;
import org.touchstone.reporting.agreement.Statistic.TooFew;
import org.touchstone.reporting.agreement.Statistic.Undefined;

/** Adds up pairs of readings, and says what they tell. */
final class Tally {

    /** Which of the two periods of the drift a pair belongs to. */
    enum Period {
        NOW,
        BEFORE,
        EARLIER
    }

    /**
     * @param floor fewer works are too few, at least 2
     * @param fall in percentage points, that counts as drift
     */
    record Rules(int floor, double fall) {}

    private static final class Sum {
        private long works;
        private long pairs;
        private long exact;

        Statistic share(int floor) {
            return works < floor
                    ? new TooFew(works)
                    : AgreementStatistics.rate(exact, pairs, works);
        }
    }

    private final Map<Integer, long[][]> tables = new TreeMap<>();
    private final Sum all = new Sum();
    private final Sum now = new Sum();
    private final Sum before = new Sum();
    private long adjacent;

    /**
     * @param levels of the criterion's scale
     * @param first position of the first reading's level
     * @param works that are counted here for the first time
     */
    void add(Period period, int levels, int first, int second, long pairs, long works) {
        tables.computeIfAbsent(levels, size -> new long[size][size])[first - 1][second - 1] +=
                pairs;
        boolean same = first == second;
        count(all, same, pairs, works);
        if (period == Period.NOW) {
            count(now, same, pairs, works);
        } else if (period == Period.BEFORE) {
            count(before, same, pairs, works);
        }
        if (Math.abs(first - second) == 1) {
            adjacent += pairs;
        }
    }

    private static void count(Sum sum, boolean same, long pairs, long works) {
        sum.works += works;
        sum.pairs += pairs;
        sum.exact += same ? pairs : 0;
    }

    Agreement agreement(Rules rules) {
        ReadingTable table =
                tables.size() == 1 ? new ReadingTable(tables.values().iterator().next()) : null;
        return new Agreement(
                all.works,
                all.pairs,
                table,
                exact(rules.floor()),
                all.works < rules.floor()
                        ? new TooFew(all.works)
                        : AgreementStatistics.rate(adjacent, all.pairs, all.works),
                coefficient(rules, table, AgreementStatistics::kappa),
                coefficient(rules, table, AgreementStatistics::quadraticKappa),
                ac1(rules.floor()),
                coefficient(rules, table, AgreementStatistics::shift),
                expectedPercent(),
                drift(rules));
    }

    long works() {
        return all.works;
    }

    Statistic exact(int floor) {
        return all.share(floor);
    }

    Statistic ac1(int floor) {
        return coefficient(
                new Rules(floor, 0),
                tables.size() == 1 ? new ReadingTable(tables.values().iterator().next()) : null,
                AgreementStatistics::ac1);
    }

    private Statistic coefficient(
            Rules rules, ReadingTable table, Function<AgreementStatistics, Statistic> what) {
        if (all.works < rules.floor()) {
            return new TooFew(all.works);
        }
        if (table == null) {
            return new Undefined(Reason.DIFFERENT_SCALES);
        }
        return what.apply(new AgreementStatistics(table, all.works));
    }

    private Drift drift(Rules rules) {
        Statistic after = now.share(rules.floor());
        Statistic earlier = before.share(rules.floor());
        boolean fell =
                after instanceof Estimate a
                        && earlier instanceof Estimate b
                        && (b.value() - a.value()) * 100 >= rules.fall();
        return new Drift(after, earlier, fell);
    }

    /** Of criteria with different scales: the mean, weighted by their pairs. Null without pairs. */
    BigDecimal expectedPercent() {
        if (all.pairs == 0) {
            return null;
        }
        double sum = 0;
        for (Map.Entry<Integer, long[][]> table : tables.entrySet()) {
            long pairs = new ReadingTable(table.getValue()).total();
            sum += (double) expectedPercent(table.getKey()) * pairs;
        }
        return BigDecimal.valueOf(sum / all.pairs).setScale(1, RoundingMode.HALF_UP);
    }

    /** NAEP's floors of exact agreement in operation, by score points. */
    static int expectedPercent(int levels) {
        if (levels <= 2) {
            return 85;
        }
        if (levels == 3) {
            return 80;
        }
        return levels <= 5 ? 75 : 60;
    }
}
