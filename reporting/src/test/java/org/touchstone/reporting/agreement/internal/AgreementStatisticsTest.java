package org.touchstone.reporting.agreement.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.touchstone.reporting.agreement.ReadingTable;
import org.touchstone.reporting.agreement.Statistic;
import org.touchstone.reporting.agreement.Statistic.Estimate;
import org.touchstone.reporting.agreement.Statistic.Reason;
import org.touchstone.reporting.agreement.Statistic.ShiftTest;
import org.touchstone.reporting.agreement.Statistic.Undefined;

/** Against figures that others have published. */
class AgreementStatisticsTest {
    private static final Offset<Double> FOUR_PLACES = within(0.00005);
    private static final Offset<Double> THREE_PLACES = within(0.0005);
    private static final Offset<Double> SEVEN_PLACES = within(0.00000005);

    /** Gwet's irrCAC, README: two abstractors, 100 records, three categories. */
    private static final long[][] ABSTRACTORS = {{13, 0, 0}, {0, 20, 7}, {0, 4, 56}};

    /** SAS, PROC FREQ, as statsmodels compares itself with it: table10 of test_inter_rater.py. */
    private static final long[][] SAS = {{0, 4, 1}, {0, 8, 0}, {0, 1, 5}};

    static AgreementStatistics of(long[][] counts) {
        ReadingTable table = new ReadingTable(counts);
        return new AgreementStatistics(table, table.total());
    }

    private static Estimate estimate(Statistic statistic) {
        assertThat(statistic).isInstanceOf(Estimate.class);
        return (Estimate) statistic;
    }

    /** The interval is symmetric unless it is cut at -1 or 1. */
    private static double normalError(Estimate estimate) {
        return (estimate.high() - estimate.low()) / 2 / 1.959963985;
    }

    @Test
    void highPassRatesMakeKappaMisleadAndAc1Not() {
        AgreementStatistics most = of(new long[][] {{90, 5}, {5, 0}});
        assertThat(AgreementStatistics.rate(90, 100, 100).value()).isEqualTo(0.90);
        assertThat(estimate(most.kappa()).value()).isCloseTo(-0.0526, FOUR_PLACES);
        assertThat(estimate(most.ac1()).value()).isCloseTo(0.8895, FOUR_PLACES);

        AgreementStatistics even = of(new long[][] {{45, 5}, {5, 45}});
        assertThat(estimate(even.kappa()).value()).isCloseTo(0.80, within(1e-12));
        assertThat(estimate(even.ac1()).value()).isCloseTo(0.80, within(1e-12));
    }

    @Test
    void kappaAndAc1AndTheirErrorsAreThoseOfGwet() {
        Estimate kappa = estimate(of(ABSTRACTORS).kappa());
        assertThat(kappa.value()).isCloseTo(0.7964094, SEVEN_PLACES);
        assertThat(normalError(kappa)).isCloseTo(0.05891072, SEVEN_PLACES);

        Estimate ac1 = estimate(of(ABSTRACTORS).ac1());
        assertThat(ac1.value()).isCloseTo(0.8493305, SEVEN_PLACES);
        assertThat(ac1.low()).isCloseTo(0.764, THREE_PLACES);
        assertThat(ac1.high()).isCloseTo(0.935, THREE_PLACES);
        // Student's t with 99 degrees of freedom.
        assertThat((ac1.high() - ac1.low()) / 2 / 1.984216952).isCloseTo(0.04321747, SEVEN_PLACES);
    }

    @Test
    void kappaAndItsLimitsAreThoseOfSas() {
        Estimate kappa = estimate(of(SAS).kappa());
        assertThat(kappa.value()).isCloseTo(0.4842, FOUR_PLACES);
        assertThat(normalError(kappa)).isCloseTo(0.1380, FOUR_PLACES);
        assertThat(kappa.low()).isCloseTo(0.2137, FOUR_PLACES);
        assertThat(kappa.high()).isCloseTo(0.7547, FOUR_PLACES);
    }

    /** SAS weights linearly by default: the same formula for the variance with other weights. */
    @Test
    void weightedKappaAndItsLimitsAreThoseOfSas() {
        Estimate kappa = estimate(of(SAS).kappa((k, l) -> 2 - Math.abs(k - l), 2));
        assertThat(kappa.value()).isCloseTo(0.4701, FOUR_PLACES);
        assertThat(normalError(kappa)).isCloseTo(0.1457, FOUR_PLACES);
        assertThat(kappa.low()).isCloseTo(0.1845, FOUR_PLACES);
        assertThat(kappa.high()).isCloseTo(0.7558, FOUR_PLACES);
    }

    /**
     * R, package irr: kappa2(anxiety[, 2:3], "squared") is 0.2520325 and unweighted -0.006289308,
     * over the five categories that occur.
     */
    @Test
    void quadraticKappaIsThatOfR() {
        AgreementStatistics anxiety =
                of(
                        new long[][] {
                            {0, 0, 1, 0, 0},
                            {4, 0, 1, 0, 0},
                            {2, 3, 3, 0, 0},
                            {0, 2, 0, 1, 1},
                            {1, 0, 0, 1, 0}
                        });
        assertThat(estimate(anxiety.quadraticKappa()).value()).isCloseTo(0.2520325, SEVEN_PLACES);
        assertThat(estimate(anxiety.kappa()).value()).isCloseTo(-0.006289308, SEVEN_PLACES);
    }

    /**
     * Agresti, Categorical Data Analysis (2002), section 10.5: two pathologists, 118 slides, kappa
     * 0.493 with a standard error of 0.057.
     */
    @Test
    void kappaOfTheCarcinomaDiagnosesIsThatOfAgresti() {
        Estimate kappa =
                estimate(
                        of(new long[][] {
                                    {22, 2, 2, 0}, {5, 7, 14, 0}, {0, 2, 36, 0}, {0, 1, 17, 10}
                                })
                                .kappa());
        assertThat(kappa.value()).isCloseTo(0.493, THREE_PLACES);
        assertThat(normalError(kappa)).isCloseTo(0.057, THREE_PLACES);
    }

    /** Wilson (1927) as in Newcombe (1998), Statistics in Medicine 17, table I: 81 of 263. */
    @Test
    void sharesHaveWilsonsInterval() {
        Estimate share = AgreementStatistics.rate(81, 263, 263);
        assertThat(share.low()).isCloseTo(0.2553, FOUR_PLACES);
        assertThat(share.high()).isCloseTo(0.3662, FOUR_PLACES);
    }

    @Test
    void oneLevelThroughoutLeavesKappaUndefinedAndNeverOne() {
        AgreementStatistics all = of(new long[][] {{0, 0}, {0, 50}});
        assertThat(all.kappa()).isEqualTo(new Undefined(Reason.ONE_LEVEL));
        assertThat(all.quadraticKappa()).isEqualTo(new Undefined(Reason.ONE_LEVEL));
        assertThat(all.shift()).isEqualTo(new Undefined(Reason.NO_VARIANCE));
        assertThat(estimate(all.ac1()).value()).isEqualTo(1);
        assertThat(estimate(all.ac1()).low()).isLessThan(0.95);
    }

    @Test
    void perfectAgreementKeepsAnInterval() {
        Estimate kappa = estimate(of(new long[][] {{25, 0}, {0, 25}}).kappa());
        assertThat(kappa.value()).isEqualTo(1);
        assertThat(kappa.high()).isEqualTo(1);
        assertThat(kappa.low()).isBetween(0.8, 0.9);
    }

    @Test
    void readersWhoNeverAgreeGetAnInterval() {
        Estimate kappa = estimate(of(new long[][] {{0, 40}, {0, 0}}).kappa());
        assertThat(kappa.value()).isZero();
        assertThat(kappa.high()).isGreaterThan(0.05);
    }

    @Test
    void shiftIsStudentsTestOfTheDifferences() {
        // 10 works: +1 four times, 0 five times, -1 once; mean 0.3, variance 4.1 / 9.
        ShiftTest shift = (ShiftTest) of(new long[][] {{3, 4}, {1, 2}}).shift();
        assertThat(shift.mean()).isCloseTo(0.3, within(1e-12));
        assertThat(shift.t()).isCloseTo(0.3 / Math.sqrt(4.1 / 9 / 10), within(1e-9));
        // R: 2 * pt(-1.405564, 9)
        assertThat(shift.p()).isCloseTo(0.1934, within(0.0005));
    }

    @Test
    void everyPairShiftedAlikeIsUndefined() {
        assertThat(of(new long[][] {{0, 40}, {0, 0}}).shift())
                .isEqualTo(new Undefined(Reason.NO_VARIANCE));
    }

    @Test
    void largeCountsDoNotOverflow() {
        long many = 1_000_000_000_000_000L;
        AgreementStatistics large = of(new long[][] {{45 * many, 5 * many}, {5 * many, 45 * many}});
        assertThat(estimate(large.kappa()).value()).isCloseTo(0.80, within(1e-12));
        assertThat(estimate(large.ac1()).low()).isCloseTo(0.80, within(1e-6));
        assertThat(AgreementStatistics.rate(90 * many, 100 * many, 100 * many).low())
                .isCloseTo(0.90, within(1e-4));
        assertThat(large.shift()).isInstanceOf(ShiftTest.class);
    }
}
