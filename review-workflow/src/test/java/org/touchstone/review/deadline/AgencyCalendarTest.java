package org.touchstone.review.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgencyCalendarTest {
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final Set<DayOfWeek> WEEKEND = Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    private final AgencyCalendar days = AgencyCalendar.plain(NEW_YORK);

    @ParameterizedTest(name = "received {0}, {1} business days: due {2}")
    @CsvSource({
        // Monday, Thursday, Friday, Saturday, Sunday.
        "2026-11-02, 5, 2026-11-09",
        "2026-11-05, 5, 2026-11-12",
        "2026-11-06, 5, 2026-11-13",
        "2026-11-07, 5, 2026-11-13",
        "2026-11-08, 5, 2026-11-13",
        "2026-11-06, 1, 2026-11-09",
        "2026-11-02, 1, 2026-11-03",
        // Over a year's end and a leap day.
        "2027-12-31, 2, 2028-01-04",
        "2028-02-28, 1, 2028-02-29"
    })
    void dueDayIsSoManyBusinessDaysAfterTheDayOfReceipt(
            LocalDate received, int businessDays, LocalDate due) {
        assertThat(days.dueDay(received, businessDays)).isEqualTo(due);
        assertThat(days.between(received, due)).isEqualTo(businessDays);
    }

    @Test
    void workIsOverdueAtTheEndOfTheDueDayInTheAgencysZone() {
        Instant lateOnMondayInNewYork = Instant.parse("2026-11-03T04:30:00Z");

        Instant dueAt = days.dueAt(lateOnMondayInNewYork, 5);

        assertThat(dueAt).isEqualTo(Instant.parse("2026-11-10T05:00:00Z"));
        assertThat(days.dueDayOf(dueAt)).isEqualTo(LocalDate.of(2026, 11, 9));
    }

    @Test
    void dueMomentFollowsTheClockChange() {
        Instant fridayBeforeWinterTime = Instant.parse("2026-10-30T16:00:00Z");

        assertThat(days.dueAt(fridayBeforeWinterTime, 1))
                .isEqualTo(Instant.parse("2026-11-03T05:00:00Z"));
    }

    @Test
    void daysAlreadyGoneAreNegative() {
        assertThat(days.between(LocalDate.of(2026, 11, 10), LocalDate.of(2026, 11, 6)))
                .isEqualTo(-2);
    }

    @Test
    void whatComesAfterClosingIsReceivedOnTheNextDay() {
        AgencyCalendar untilFive = calendar(Set.of(), LocalTime.of(17, 0), List.of());
        Instant atClosingOnMonday = Instant.parse("2026-11-02T22:00:00Z");

        assertThat(untilFive.dayOf(atClosingOnMonday.minusNanos(1)))
                .isEqualTo(LocalDate.of(2026, 11, 2));
        assertThat(untilFive.dayOf(atClosingOnMonday)).isEqualTo(LocalDate.of(2026, 11, 3));
        assertThat(untilFive.dueAt(atClosingOnMonday.minusNanos(1), 1))
                .isEqualTo(Instant.parse("2026-11-03T22:00:00Z"));
        assertThat(untilFive.dueAt(atClosingOnMonday, 1))
                .isEqualTo(Instant.parse("2026-11-04T22:00:00Z"));
    }

    @Test
    void holidayDoesNotCount() {
        AgencyCalendar thanksgiving =
                calendar(Set.of(LocalDate.of(2026, 11, 26)), LocalTime.MIDNIGHT, List.of());

        assertThat(thanksgiving.dueDay(LocalDate.of(2026, 11, 24), 2))
                .isEqualTo(LocalDate.of(2026, 11, 27));
    }

    @Test
    void dayCountsUnlessTheClockIsPausedAtItsEnd() {
        LocalDate monday = LocalDate.of(2026, 11, 2);
        Instant endOfTuesday = days.endOf(monday.plusDays(1));

        assertThat(pausedOnTuesday(endOfTuesday.minusSeconds(60), endOfTuesday)).isZero();
        assertThat(pausedOnTuesday(endOfTuesday.minusSeconds(60), null)).isZero();
        assertThat(pausedOnTuesday(endOfTuesday.minusSeconds(60), endOfTuesday.minusNanos(1)))
                .isOne();
        assertThat(pausedOnTuesday(endOfTuesday, null)).isOne();
    }

    private int pausedOnTuesday(Instant begins, Instant ends) {
        LocalDate monday = LocalDate.of(2026, 11, 2);
        return days.between(
                monday,
                monday.plusDays(1),
                List.of(new Pause(PauseCause.RETURNED_TO_EDUCATOR, begins, ends)));
    }

    @Test
    void closingTimeThatTheClockChangeSkipsIsTheMomentOfTheChange() {
        AgencyCalendar untilHalfPastTwo = calendar(Set.of(), LocalTime.of(2, 30), List.of());

        assertThat(untilHalfPastTwo.endOf(LocalDate.of(2026, 3, 8)))
                .isEqualTo(Instant.parse("2026-03-08T07:00:00Z"));
    }

    @Test
    void closingTimeThatComesTwiceClosesTheFirstTime() {
        AgencyCalendar untilHalfPastOne = calendar(Set.of(), LocalTime.of(1, 30), List.of());
        Instant secondTimeTwentyPastOne = Instant.parse("2026-11-01T06:20:00Z");

        assertThat(untilHalfPastOne.endOf(LocalDate.of(2026, 11, 1)))
                .isEqualTo(Instant.parse("2026-11-01T05:30:00Z"));
        assertThat(untilHalfPastOne.dayOf(secondTimeTwentyPastOne))
                .isEqualTo(LocalDate.of(2026, 11, 2));
    }

    @Test
    void agencyThatNeverWorksAndPauseThatNeverEndsHaveNoDueDay() {
        assertThatThrownBy(
                        () ->
                                new AgencyCalendar(
                                        NEW_YORK,
                                        EnumSet.allOf(DayOfWeek.class),
                                        Set.of(),
                                        LocalTime.MIDNIGHT,
                                        List.of()))
                .isInstanceOf(IllegalArgumentException.class);
        Pause open = new Pause(PauseCause.INTEGRITY_CASE, Instant.EPOCH, null);
        assertThatThrownBy(() -> days.dueAt(Instant.EPOCH, 1, List.of(open)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static AgencyCalendar calendar(
            Set<LocalDate> holidays, LocalTime closing, List<Pause> closures) {
        return new AgencyCalendar(NEW_YORK, WEEKEND, holidays, closing, closures);
    }
}
