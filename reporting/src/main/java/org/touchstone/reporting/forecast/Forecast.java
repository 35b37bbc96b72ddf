package org.touchstone.reporting.forecast;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * Whether somebody will reach the target of a cohort by its last day, and what it takes.
 *
 * <p>The rule, in one place. What remains is the target less what is earned. The hours that it
 * takes are what remains times the hours for each. The hours a week that it needs are those hours
 * divided by the weeks left. They are held against what people usually manage: the median of the
 * hours a week that people log. Up to the median it is on track; up to the upper quartile, which a
 * quarter of people manage, it is tight; beyond that it is not reachable at the usual pace. Both
 * figures are compared as they are shown, to one decimal.
 *
 * <p>What is not known is not guessed. Without a target nothing is forecast. Without hours for
 * each, or with fewer people than the floor, the forecast says so and gives the figures that it
 * has.
 *
 * @param remaining null: no target
 * @param neededPerWeek hours, to one decimal; null: not known, or nothing is needed
 * @param situation what it was worked out from
 */
public record Forecast(
        State state, Integer remaining, BigDecimal neededPerWeek, Situation situation) {

    /** The answer in a word. */
    public enum State {
        /** The cohort sets no target: nothing can be behind. */
        NO_TARGET,
        TARGET_MET,
        ON_TRACK,
        TIGHT,
        NOT_REACHABLE,
        /** It is known what is needed, but too few people have logged time to say what is usual. */
        PACE_UNKNOWN,
        /** Nobody knows how long what remains takes. */
        HOURS_UNKNOWN,
        /** The last day is over and the target is not met. */
        OVER;

        /** Whether somebody should have a word. */
        public boolean isBehind() {
            return this == TIGHT || this == NOT_REACHABLE || this == OVER;
        }
    }

    /**
     * What is known of one person in one cohort.
     *
     * @param target micro-credentials; null: none
     * @param earned that count for the cohort
     * @param weeksLeft of working days until the last day, today included
     * @param hoursEach null: not known
     * @param pace what people usually manage
     */
    public record Situation(
            Integer target, int earned, BigDecimal weeksLeft, HoursEach hoursEach, Pace pace) {}

    /**
     * How long one of the remaining micro-credentials takes.
     *
     * @param hours above 0
     */
    public record HoursEach(BigDecimal hours, Source source) {

        /** Where the hours come from. */
        public enum Source {
            /** The catalog's estimate, averaged over what can still be earned. */
            CATALOG,
            /** The median of what people of this program logged for each that they earned. */
            HISTORY
        }
    }

    /**
     * What people of this cohort and of earlier ones of its program manage.
     *
     * @param people who have logged time for at least two weeks
     * @param floor with fewer people nothing is said of them
     * @param median hours a week, to one decimal; null below the floor
     * @param upperQuartile hours a week, to one decimal; null below the floor
     */
    public record Pace(int people, int floor, BigDecimal median, BigDecimal upperQuartile) {

        /**
         * @param hoursPerWeek of each person, in any order
         */
        public static Pace of(List<Double> hoursPerWeek, int floor) {
            return hoursPerWeek.size() < Math.max(1, floor)
                    ? new Pace(hoursPerWeek.size(), floor, null, null)
                    : new Pace(
                            hoursPerWeek.size(),
                            floor,
                            tenths(quantile(hoursPerWeek, 0.5)),
                            tenths(quantile(hoursPerWeek, 0.75)));
        }

        public boolean isKnown() {
            return median != null;
        }
    }

    /** Works it out; it reads nothing but its argument. */
    public static Forecast of(Situation now) {
        if (now.target() == null) {
            return new Forecast(State.NO_TARGET, null, null, now);
        }
        int remaining = Math.max(0, now.target() - now.earned());
        if (remaining == 0) {
            return new Forecast(State.TARGET_MET, 0, null, now);
        }
        if (now.weeksLeft().signum() <= 0) {
            return new Forecast(State.OVER, remaining, null, now);
        }
        if (now.hoursEach() == null) {
            return new Forecast(State.HOURS_UNKNOWN, remaining, null, now);
        }
        BigDecimal needed =
                now.hoursEach()
                        .hours()
                        .multiply(BigDecimal.valueOf(remaining))
                        .divide(now.weeksLeft(), 1, RoundingMode.HALF_UP);
        return new Forecast(held(needed, now.pace()), remaining, needed, now);
    }

    private static State held(BigDecimal needed, Pace usual) {
        if (!usual.isKnown()) {
            return State.PACE_UNKNOWN;
        }
        if (needed.compareTo(usual.median()) <= 0) {
            return State.ON_TRACK;
        }
        return needed.compareTo(usual.upperQuartile()) <= 0 ? State.TIGHT : State.NOT_REACHABLE;
    }

    /**
     * The value below which this share of the values lies, on the line between its neighbours
     * (Hyndman and Fan 1996, type 7, as spreadsheets do it).
     *
     * @param values at least one
     * @param share from 0 to 1; 0.5 is the median
     */
    public static double quantile(List<Double> values, double share) {
        List<Double> sorted = values.stream().sorted().toList();
        double place = share * (sorted.size() - 1);
        int below = (int) Math.floor(place);
        int above = Math.min(below + 1, sorted.size() - 1);
        return sorted.get(below) + (place - below) * (sorted.get(above) - sorted.get(below));
    }

    public static BigDecimal tenths(double value) {
        return tenths(BigDecimal.valueOf(value));
    }

    /** As it is shown: to one decimal. */
    public static BigDecimal tenths(BigDecimal value) {
        return value.setScale(1, RoundingMode.HALF_UP);
    }
}
