package org.touchstone.reporting.agreement.internal;

import java.util.function.IntBinaryOperator;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;
import org.apache.commons.statistics.inference.TTest;
import org.apache.commons.statistics.interval.BinomialConfidenceInterval;
import org.apache.commons.statistics.interval.Interval;
import org.touchstone.reporting.agreement.ReadingTable;
import org.touchstone.reporting.agreement.Statistic;
import org.touchstone.reporting.agreement.Statistic.Estimate;
import org.touchstone.reporting.agreement.Statistic.Reason;
import org.touchstone.reporting.agreement.Statistic.ShiftTest;
import org.touchstone.reporting.agreement.Statistic.Undefined;

/**
 * The statistics of one table of at least two pairs.
 *
 * <p>With p(k,l) the share of the cell in row k and column l, p(k·) and p(·l) the margins, and n
 * the number of works:
 *
 * <ul>
 *   <li>Cohen's kappa with weights w: (po − pe) / (1 − pe), po = Σ w(k,l) p(k,l), pe = Σ w(k,l)
 *       p(k·) p(·l). Unweighted, w is 1 on the diagonal and 0 beside it; quadratic, w = 1 − (k −
 *       l)² / (q − 1)². Cohen (1960), Educational and Psychological Measurement 20, 37–46; Cohen
 *       (1968), Psychological Bulletin 70, 213–220.
 *   <li>Its large-sample variance: [Σ p(k,l) (w(k,l) − (1 − κ)(w̄(k·) + w̄(·l)))² − (κ − pe (1 −
 *       κ))²] / (n (1 − pe)²), where w̄(k·) = Σ w(k,l) p(·l) and w̄(·l) = Σ w(k,l) p(k·). Fleiss,
 *       Cohen and Everitt (1969), Psychological Bulletin 72, 323–327. The interval is normal.
 *   <li>Gwet's AC1: (po − pe) / (1 − pe), pe = Σ π(k)(1 − π(k)) / (q − 1), π(k) = (p(k·) + p(·k)) /
 *       2, with the variance [Σ p(k,l) (1[k = l] − 2(1 − γ)(1 − (π(k) + π(l)) / 2) / (q − 1))² −
 *       (po − 2(1 − γ) pe)²] / (n (1 − pe)²). Gwet (2008), British Journal of Mathematical and
 *       Statistical Psychology 61, 29–48. The interval is Student's with n − 1 degrees of freedom,
 *       as in Gwet's own irrCAC.
 *   <li>Shares: Wilson's score interval. Shift: t = mean(S2 − S1) / √(var / n).
 * </ul>
 *
 * <p>Where a coefficient's variance vanishes, as it does when all agree, its interval would shrink
 * to a point. Wilson's interval of po is used instead, carried over by (x − pe) / (1 − pe).
 */
final class AgreementStatistics {
    private static final double ALPHA = 0.05;
    private static final double NORMAL =
            NormalDistribution.of(0, 1).inverseSurvivalProbability(ALPHA / 2);

    /** Below this, a variance is a rounding error. */
    private static final double NOTHING = 1e-12;

    private final int levels;
    private final double[][] share;
    private final double[] first;
    private final double[] second;
    private final long works;

    /**
     * @param works from which the pairs come, at least 2 and at most the number of pairs
     */
    AgreementStatistics(ReadingTable table, long works) {
        this.levels = table.levels();
        this.works = works;
        this.share = new double[levels][levels];
        this.first = new double[levels];
        this.second = new double[levels];
        double total = table.total();
        for (int k = 0; k < levels; k++) {
            for (int l = 0; l < levels; l++) {
                share[k][l] = table.count(k + 1, l + 1) / total;
                first[k] += share[k][l];
                second[l] += share[k][l];
            }
        }
    }

    /**
     * A share of pairs.
     *
     * @param works from which the pairs come
     */
    static Estimate rate(long hits, long pairs, long works) {
        double value = (double) hits / pairs;
        double[] interval = wilson(value, works);
        return new Estimate(value, Math.min(value, interval[0]), Math.max(value, interval[1]));
    }

    Statistic kappa() {
        return kappa((k, l) -> k == l ? 1 : 0, 1);
    }

    Statistic quadraticKappa() {
        int widest = (levels - 1) * (levels - 1);
        return kappa((k, l) -> widest - (k - l) * (k - l), widest);
    }

    /**
     * @param weight from 0 to {@code full}
     * @param full the weight of the diagonal
     */
    Statistic kappa(IntBinaryOperator weight, int full) {
        if (isOneLevel()) {
            return new Undefined(Reason.ONE_LEVEL);
        }
        double[] ofFirst = new double[levels];
        double[] ofSecond = new double[levels];
        double observed = 0;
        double expected = 0;
        for (int k = 0; k < levels; k++) {
            for (int l = 0; l < levels; l++) {
                double w = (double) weight.applyAsInt(k, l) / full;
                ofFirst[k] += w * second[l];
                ofSecond[l] += w * first[k];
                observed += w * share[k][l];
                expected += w * first[k] * second[l];
            }
        }
        double kappa = (observed - expected) / (1 - expected);
        double squares = 0;
        for (int k = 0; k < levels; k++) {
            for (int l = 0; l < levels; l++) {
                double w = (double) weight.applyAsInt(k, l) / full;
                squares += share[k][l] * square(w - (1 - kappa) * (ofFirst[k] + ofSecond[l]));
            }
        }
        double spread = squares - square(kappa - expected * (1 - kappa));
        return estimate(kappa, spread, observed, expected, NORMAL);
    }

    Statistic ac1() {
        if (levels < 2) {
            return new Undefined(Reason.ONE_LEVEL);
        }
        double observed = 0;
        double expected = 0;
        for (int k = 0; k < levels; k++) {
            observed += share[k][k];
            expected += prevalence(k) * (1 - prevalence(k)) / (levels - 1);
        }
        double gamma = (observed - expected) / (1 - expected);
        double squares = 0;
        for (int k = 0; k < levels; k++) {
            for (int l = 0; l < levels; l++) {
                double chance = 1 - (prevalence(k) + prevalence(l)) / 2;
                double w = k == l ? 1 : 0;
                squares += share[k][l] * square(w - 2 * (1 - gamma) * chance / (levels - 1));
            }
        }
        double spread = squares - square(observed - 2 * (1 - gamma) * expected);
        double quantile = TDistribution.of(works - 1.0).inverseSurvivalProbability(ALPHA / 2);
        return estimate(gamma, spread, observed, expected, quantile);
    }

    Statistic shift() {
        double mean = 0;
        for (int k = 0; k < levels; k++) {
            for (int l = 0; l < levels; l++) {
                mean += share[k][l] * (l - k);
            }
        }
        double variance = 0;
        for (int k = 0; k < levels; k++) {
            for (int l = 0; l < levels; l++) {
                variance += share[k][l] * square(l - k - mean);
            }
        }
        if (variance < NOTHING) {
            return new Undefined(Reason.NO_VARIANCE);
        }
        TTest.Result result =
                TTest.withDefaults().test(mean, variance * works / (works - 1.0), works);
        return new ShiftTest(mean, result.getStatistic(), result.getPValue());
    }

    private Estimate estimate(
            double value, double spread, double observed, double expected, double quantile) {
        double low;
        double high;
        if (spread < NOTHING) {
            double[] interval = wilson(observed, works);
            low = (interval[0] - expected) / (1 - expected);
            high = (interval[1] - expected) / (1 - expected);
        } else {
            double error = Math.sqrt(spread / works) / (1 - expected);
            low = value - quantile * error;
            high = value + quantile * error;
        }
        return new Estimate(value, Math.max(-1, low), Math.min(1, high));
    }

    /** Then pe is 1. */
    private boolean isOneLevel() {
        for (int k = 0; k < levels; k++) {
            if (share[k][k] > 0) {
                return share[k][k] == 1;
            }
        }
        return levels < 2;
    }

    private double prevalence(int level) {
        return (first[level] + second[level]) / 2;
    }

    /** The library counts in ints; beyond them the interval is a point anyway. */
    private static double[] wilson(double share, long works) {
        int trials = (int) Math.min(works, Integer.MAX_VALUE);
        int hits = (int) Math.round(share * trials);
        Interval interval =
                BinomialConfidenceInterval.WILSON_SCORE.fromErrorRate(trials, hits, ALPHA);
        return new double[] {interval.getLowerBound(), interval.getUpperBound()};
    }

    private static double square(double x) {
        return x * x;
    }
}
