package org.touchstone.reporting.agreement;

import java.math.BigDecimal;
import org.touchstone.reporting.agreement.Statistic.Estimate;

/**
 * How far two readings of the same works agree.
 *
 * @param works read twice; floor and intervals count these, because the criteria of one work are no
 *     independent evidence
 * @param pairs criteria on which both readings gave a level
 * @param table null where there are no pairs or the criteria have different numbers of levels
 * @param exact share of pairs on the same level
 * @param adjacent share of pairs one level apart
 * @param kappa Cohen's
 * @param weightedKappa Cohen's, with quadratic weights
 * @param ac1 Gwet's
 * @param shift of the second reading against the first
 * @param expectedPercent exact agreement that NAEP wants on such a scale; null without pairs
 */
public record Agreement(
        long works,
        long pairs,
        ReadingTable table,
        Statistic exact,
        Statistic adjacent,
        Statistic kappa,
        Statistic weightedKappa,
        Statistic ac1,
        Statistic shift,
        BigDecimal expectedPercent,
        Drift drift) {

    /**
     * Exact agreement of the last period and of the one before it.
     *
     * @param fell by so much that it deserves a look, even above what is expected
     */
    public record Drift(Statistic now, Statistic before, boolean fell) {}

    /** False as well while there is too little to say. */
    public boolean isBelowExpected() {
        return expectedPercent != null
                && exact instanceof Estimate estimate
                && estimate.value() * 100 < expectedPercent.doubleValue();
    }
}
