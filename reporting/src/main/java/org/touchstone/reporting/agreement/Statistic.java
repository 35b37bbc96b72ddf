package org.touchstone.reporting.agreement;

/**
 * A figure about readings, or why there is none. What is not known is said in words and never shown
 * as 0 or 1.
 */
public sealed interface Statistic {

    /**
     * @param value a share from 0 to 1, or a coefficient from -1 to 1
     * @param low lower bound of the 95 % interval
     * @param high upper bound of the 95 % interval
     */
    record Estimate(double value, double low, double high) implements Statistic {}

    /**
     * Whether the second reading lies higher or lower on the whole.
     *
     * @param mean levels by which the second reading exceeds the first
     * @param t Student's t
     * @param p two-sided probability of such a t where nothing has shifted
     */
    record ShiftTest(double mean, double t, double p) implements Statistic {}

    /**
     * @param works read twice, fewer than the floor
     */
    record TooFew(long works) implements Statistic {}

    record Undefined(Reason reason) implements Statistic {}

    enum Reason {
        /** Both readers gave one and the same level throughout, so that chance alone agrees. */
        ONE_LEVEL,
        /** Every pair of readings differs by the same, so that there is no variance. */
        NO_VARIANCE,
        /** Criteria with different numbers of levels have no table in common. */
        DIFFERENT_SCALES
    }

    default boolean isKnown() {
        return this instanceof Estimate || this instanceof ShiftTest;
    }
}
