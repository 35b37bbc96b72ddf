package org.touchstone.reporting.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.touchstone.reporting.forecast.Forecast.HoursEach;
import org.touchstone.reporting.forecast.Forecast.HoursEach.Source;
import org.touchstone.reporting.forecast.Forecast.Pace;
import org.touchstone.reporting.forecast.Forecast.Situation;
import org.touchstone.reporting.forecast.Forecast.State;

/**
 * Worked examples. A program asks for 18 micro-credentials by June 30. Each takes 12 hours. There
 * are 32 weeks left. Of 57 people who logged their time, half managed 3.1 hours a week or more, and
 * a quarter managed 5.0 or more.
 */
class ForecastTest {
    private static final Pace USUAL = new Pace(57, 10, hours("3.1"), hours("5.0"));
    private static final HoursEach TWELVE = new HoursEach(hours("12.0"), Source.CATALOG);

    @Test
    void twelveStillToEarnNeedFourAndAHalfHoursAWeekWhichIsTight() {
        Forecast forecast = Forecast.of(situation(18, 6, "32", TWELVE, USUAL));

        assertThat(forecast.remaining()).isEqualTo(12);
        assertThat(forecast.neededPerWeek())
                .as("12 times 12 hours are 144 hours; in 32 weeks that is 4.5 hours a week")
                .isEqualByComparingTo("4.5");
        assertThat(forecast.state())
                .as(
                        "more than the 3.1 that half of the people manage, less than the 5.0 of a quarter")
                .isEqualTo(State.TIGHT);
    }

    @Test
    void eightStillToEarnAreOnTrack() {
        Forecast forecast = Forecast.of(situation(18, 10, "32", TWELVE, USUAL));

        assertThat(forecast.neededPerWeek()).as("96 hours in 32 weeks").isEqualByComparingTo("3.0");
        assertThat(forecast.state()).isEqualTo(State.ON_TRACK);
    }

    @Test
    void theSameWorkInHalfTheTimeIsNotReachableAtTheUsualPace() {
        Forecast forecast = Forecast.of(situation(18, 6, "16", TWELVE, USUAL));

        assertThat(forecast.neededPerWeek()).isEqualByComparingTo("9.0");
        assertThat(forecast.state()).isEqualTo(State.NOT_REACHABLE);
    }

    @Test
    void exactlyTheMedianIsOnTrackAndExactlyTheUpperQuartileIsTight() {
        HoursEach one = new HoursEach(hours("3.1"), Source.CATALOG);
        HoursEach more = new HoursEach(hours("5.0"), Source.CATALOG);

        assertThat(Forecast.of(situation(1, 0, "1", one, USUAL)).state()).isEqualTo(State.ON_TRACK);
        assertThat(Forecast.of(situation(1, 0, "1", more, USUAL)).state()).isEqualTo(State.TIGHT);
    }

    @Test
    void figuresAreComparedAsTheyAreShown() {
        HoursEach slightlyMore = new HoursEach(new BigDecimal("3.14"), Source.HISTORY);

        assertThat(Forecast.of(situation(1, 0, "1", slightlyMore, USUAL)).state())
                .as("needs 3.1, and 3.1 is usual")
                .isEqualTo(State.ON_TRACK);
    }

    @Test
    void withoutATargetNothingIsForecastAndNothingIsZero() {
        Forecast forecast = Forecast.of(situation(null, 4, "32", TWELVE, USUAL));

        assertThat(forecast.state()).isEqualTo(State.NO_TARGET);
        assertThat(forecast.remaining()).isNull();
        assertThat(forecast.neededPerWeek()).isNull();
    }

    @Test
    void whoHasEarnedTheTargetNeedsNothingMoreAlsoAfterTheLastDay() {
        assertThat(Forecast.of(situation(18, 18, "32", TWELVE, USUAL)).state())
                .isEqualTo(State.TARGET_MET);
        assertThat(Forecast.of(situation(18, 20, "0", null, USUAL)).state())
                .isEqualTo(State.TARGET_MET);
    }

    @Test
    void afterTheLastDayItIsOver() {
        assertThat(Forecast.of(situation(18, 17, "0", TWELVE, USUAL)).state())
                .isEqualTo(State.OVER);
    }

    @Test
    void nineteenPeopleAreTooFewWhereTwentyAreAskedFor() {
        Pace tooFew = Pace.of(Collections.nCopies(19, 3.0), 20);

        Forecast forecast = Forecast.of(situation(18, 6, "32", TWELVE, tooFew));

        assertThat(tooFew.isKnown()).isFalse();
        assertThat(tooFew.people()).isEqualTo(19);
        assertThat(forecast.state()).isEqualTo(State.PACE_UNKNOWN);
        assertThat(forecast.neededPerWeek()).as("this is known").isEqualByComparingTo("4.5");
        assertThat(Pace.of(Collections.nCopies(20, 3.0), 20).median()).isEqualByComparingTo("3.0");
    }

    @Test
    void withoutHoursForEachTheFigureIsNotGuessed() {
        Forecast forecast = Forecast.of(situation(18, 6, "32", null, USUAL));

        assertThat(forecast.state()).isEqualTo(State.HOURS_UNKNOWN);
        assertThat(forecast.neededPerWeek()).isNull();
        assertThat(forecast.remaining()).isEqualTo(12);
    }

    @Test
    void medianAndQuartileAreThoseOfASpreadsheet() {
        List<Double> oneToTen = IntStream.rangeClosed(1, 10).mapToObj(n -> (double) n).toList();

        assertThat(Forecast.quantile(oneToTen, 0.5)).isEqualTo(5.5);
        assertThat(Forecast.quantile(oneToTen, 0.75)).isEqualTo(7.75);
        assertThat(Forecast.quantile(List.of(4.0), 0.75)).isEqualTo(4.0);
    }

    private static Situation situation(
            Integer target, int earned, String weeks, HoursEach hours, Pace pace) {
        return new Situation(target, earned, new BigDecimal(weeks), hours, pace);
    }

    private static BigDecimal hours(String text) {
        return new BigDecimal(text);
    }
}
