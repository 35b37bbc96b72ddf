package org.touchstone.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class DatesTest {

    /** In New York it is still the evening of March 2. */
    private final Dates dates =
            new Dates(
                    Clock.fixed(Instant.parse("2026-03-03T02:30:00Z"), ZoneOffset.UTC),
                    new Agency("An agency", "America/New_York"));

    @Test
    void todayIsTheDayAtTheAgencyNotAtTheServer() {
        assertThat(dates.human(Instant.parse("2026-03-02T20:15:00Z")))
                .isEqualTo("today at 3:15 PM");
        assertThat(dates.human(LocalDate.of(2026, 3, 2))).isEqualTo("today");
    }

    @Test
    void neighbouringDaysAreNamed() {
        assertThat(dates.human(LocalDate.of(2026, 3, 1))).isEqualTo("yesterday");
        assertThat(dates.human(LocalDate.of(2026, 3, 3))).isEqualTo("tomorrow");
    }

    @Test
    void theYearIsSaidOnlyWhenItIsAnother() {
        assertThat(dates.human(LocalDate.of(2026, 6, 30))).isEqualTo("June 30");
        assertThat(dates.human(LocalDate.of(2025, 6, 30))).isEqualTo("June 30, 2025");
    }

    @Test
    void theExactTimeNamesItsZoneAndFollowsSummerTime() {
        assertThat(dates.exact(Instant.parse("2026-03-02T20:15:04Z")))
                .isEqualTo("Monday, March 2, 2026 at 3:15:04 PM EST");
        assertThat(dates.exact(Instant.parse("2026-07-02T20:15:04Z"))).endsWith("4:15:04 PM EDT");
        assertThat(dates.exact(LocalDate.of(2026, 3, 2))).isEqualTo("Monday, March 2, 2026");
    }

    @Test
    void machinesReadTheOffsetAtTheAgency() {
        assertThat(dates.iso(Instant.parse("2026-03-02T20:15:04Z")))
                .isEqualTo("2026-03-02T15:15:04-05:00");
        assertThat(dates.iso(Instant.parse("2026-03-02T20:15:04Z").atZone(ZoneId.of("Asia/Tokyo"))))
                .isEqualTo("2026-03-02T15:15:04-05:00");
        assertThat(dates.iso(LocalDate.of(2026, 3, 2))).isEqualTo("2026-03-02");
    }
}
