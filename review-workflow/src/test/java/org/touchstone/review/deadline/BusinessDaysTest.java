package org.touchstone.review.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BusinessDaysTest {
    private final BusinessDays days = new BusinessDays(ZoneId.of("America/New_York"));

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
}
