package org.touchstone.review.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.touchstone.review.deadline.AgencyCalendar;
import org.touchstone.review.queue.Forecast.Capacity;
import org.touchstone.review.queue.Forecast.Day;

class ForecastTest {
    private static final AgencyCalendar CALENDAR =
            AgencyCalendar.plain(ZoneId.of("America/New_York"));
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 2);
    private static final LocalDate TUESDAY = MONDAY.plusDays(1);
    private static final LocalDate FRIDAY = MONDAY.plusDays(4);
    private static final LocalDate NEXT_MONDAY = MONDAY.plusDays(7);

    private static Forecast forecast(Capacity capacity, Map<LocalDate, Long> minutes) {
        return Forecast.of(CALENDAR, MONDAY, new TreeMap<>(minutes), capacity);
    }

    @Test
    void whatCanBeReadByItsDayHolds() {
        Forecast forecast =
                forecast(new Capacity(1000, 10, 0), Map.of(MONDAY, 100L, TUESDAY, 100L));

        assertThat(forecast.minutesPerDay()).isEqualTo(100);
        assertThat(forecast.breaksOn()).isEmpty();
        assertThat(forecast.days())
                .containsExactly(new Day(MONDAY, 100, 100, 100), new Day(TUESDAY, 100, 200, 200));
    }

    @Test
    void oneMinuteMoreThanCanBeReadBreaksOnThatDay() {
        assertThat(
                        forecast(new Capacity(1000, 10, 0), Map.of(MONDAY, 100L, TUESDAY, 101L))
                                .breaksOn())
                .contains(TUESDAY);
    }

    @Test
    void slackOfEarlierDaysIsUsedForLaterOnes() {
        assertThat(forecast(new Capacity(1000, 10, 0), Map.of(FRIDAY, 500L)).breaksOn()).isEmpty();
        assertThat(forecast(new Capacity(1000, 10, 0), Map.of(FRIDAY, 501L)).breaksOn())
                .contains(FRIDAY);
    }

    @Test
    void weekendBringsNothing() {
        Forecast forecast = forecast(new Capacity(1000, 10, 0), Map.of(NEXT_MONDAY, 600L));

        assertThat(forecast.days()).hasSize(6);
        assertThat(forecast.breaksOn()).isEmpty();
        assertThat(forecast(new Capacity(1000, 10, 0), Map.of(NEXT_MONDAY, 601L)).breaksOn())
                .contains(NEXT_MONDAY);
    }

    @Test
    void whatIsOverdueIsReadFirstAndMakesTheRestLate() {
        Forecast forecast =
                forecast(
                        new Capacity(1000, 10, 0),
                        Map.of(MONDAY.minusDays(3), 150L, TUESDAY, 60L, FRIDAY, 10L));

        assertThat(forecast.overdueMinutes()).isEqualTo(150);
        assertThat(forecast.breaksOn()).contains(TUESDAY);
        assertThat(forecast.days().get(1).late()).isEqualTo(10);
    }

    @Test
    void whatWasReadTodayIsNotReadAgain() {
        Map<LocalDate, Long> today = Map.of(MONDAY, 50L);

        assertThat(forecast(new Capacity(1000, 10, 50), today).breaksOn()).isEmpty();
        assertThat(forecast(new Capacity(1000, 10, 51), today).breaksOn()).contains(MONDAY);
        assertThat(forecast(new Capacity(1000, 10, 400), Map.of(TUESDAY, 100L)).breaksOn())
                .isEmpty();
    }

    @Test
    void withoutReadersTheFirstDueDayBreaks() {
        Forecast forecast = forecast(new Capacity(0, 0, 0), Map.of(TUESDAY, 1L));

        assertThat(forecast.businessDaysMeasured()).isZero();
        assertThat(forecast.breaksOn()).contains(TUESDAY);
        assertThat(forecast(new Capacity(0, 0, 0), Map.of()).breaksOn()).isEmpty();
    }

    @Test
    void aYearOfWorkIsLookedAtForTheHorizonOnly() {
        assertThat(forecast(new Capacity(10, 10, 0), Map.of(MONDAY.plusYears(1), 9L)).days())
                .hasSize(Forecast.HORIZON);
    }
}
