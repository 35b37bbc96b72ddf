package org.touchstone.reporting.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.touchstone.reporting.forecast.Forecast.HoursEach;
import org.touchstone.reporting.forecast.Forecast.HoursEach.Source;
import org.touchstone.reporting.forecast.Forecast.Pace;
import org.touchstone.reporting.forecast.Forecast.Situation;
import org.touchstone.reporting.forecast.Forecast.State;

/** What holds for every forecast. */
class ForecastPropertiesTest {

    @Property
    void earningOneMoreNeverMakesItWorse(
            @ForAll @IntRange(min = 1, max = 40) int target,
            @ForAll @IntRange(max = 40) int earned,
            @ForAll @IntRange(min = 1, max = 60) int weeks,
            @ForAll @IntRange(min = 1, max = 400) int tenthsOfHours) {
        Forecast before = forecast(target, earned, weeks, tenthsOfHours);
        Forecast after = forecast(target, earned + 1, weeks, tenthsOfHours);

        assertThat(needed(after)).isLessThanOrEqualTo(needed(before));
        assertThat(severity(after)).isLessThanOrEqualTo(severity(before));
    }

    @Property
    void aWeekLessNeverMakesItEasier(
            @ForAll @IntRange(min = 1, max = 40) int target,
            @ForAll @IntRange(max = 40) int earned,
            @ForAll @IntRange(min = 2, max = 60) int weeks,
            @ForAll @IntRange(min = 1, max = 400) int tenthsOfHours) {
        assertThat(needed(forecast(target, earned, weeks - 1, tenthsOfHours)))
                .isGreaterThanOrEqualTo(needed(forecast(target, earned, weeks, tenthsOfHours)));
    }

    @Property
    void whatIsNeededIsShownExactlyWhereSomethingRemainsAndCanBeDone(
            @ForAll @IntRange(min = 1, max = 40) int target,
            @ForAll @IntRange(max = 45) int earned,
            @ForAll @IntRange(max = 60) int weeks,
            @ForAll @IntRange(min = 1, max = 400) int tenthsOfHours) {
        Forecast forecast = forecast(target, earned, weeks, tenthsOfHours);

        assertThat(forecast.neededPerWeek() != null).isEqualTo(earned < target && weeks > 0);
        assertThat(forecast.state() == State.TARGET_MET).isEqualTo(earned >= target);
        assertThat(forecast.remaining()).isEqualTo(Math.max(0, target - earned));
    }

    @Property
    void paceDoesNotDependOnTheOrderOfPeopleAndItsQuartileIsNotBelowItsMedian(
            @ForAll @Size(min = 10, max = 80) List<@DoubleRange(min = 0, max = 60) Double> hours,
            @ForAll long seed) {
        List<Double> shuffled = new ArrayList<>(hours);
        Collections.shuffle(shuffled, new Random(seed));

        Pace pace = Pace.of(hours, 10);

        assertThat(Pace.of(shuffled, 10)).isEqualTo(pace);
        assertThat(pace.upperQuartile()).isGreaterThanOrEqualTo(pace.median());
        assertThat(Forecast.quantile(hours, 0.5))
                .isBetween(Collections.min(hours), Collections.max(hours));
    }

    @Property
    void belowTheFloorNothingIsSaidOfPeople(
            @ForAll @Size(max = 9) List<@DoubleRange(min = 0, max = 60) Double> hours) {
        Pace pace = Pace.of(hours, 10);

        assertThat(pace.isKnown()).isFalse();
        assertThat(pace.upperQuartile()).isNull();
        assertThat(pace.people()).isEqualTo(hours.size());
    }

    private static Forecast forecast(int target, int earned, int weeks, int tenthsOfHours) {
        return Forecast.of(
                new Situation(
                        target,
                        earned,
                        BigDecimal.valueOf(weeks),
                        new HoursEach(BigDecimal.valueOf(tenthsOfHours, 1), Source.CATALOG),
                        new Pace(57, 10, new BigDecimal("3.1"), new BigDecimal("5.0"))));
    }

    private static BigDecimal needed(Forecast forecast) {
        return forecast.neededPerWeek() == null ? BigDecimal.ZERO : forecast.neededPerWeek();
    }

    private static int severity(Forecast forecast) {
        return List.of(State.TARGET_MET, State.ON_TRACK, State.TIGHT, State.NOT_REACHABLE)
                .indexOf(forecast.state());
    }
}
