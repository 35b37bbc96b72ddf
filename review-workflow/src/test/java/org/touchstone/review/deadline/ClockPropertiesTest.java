package org.touchstone.review.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/**
 * What holds for every calendar, around the clock changes of zones that make them in different
 * ways: by an hour, by half an hour, at night, at midnight, so that a day begins at one o'clock or
 * has its last hour twice.
 */
class ClockPropertiesTest {
    private static final Duration QUARTER = Duration.ofMinutes(15);

    /** A calendar, the pauses of one work, and the moment when it was received. */
    record Situation(AgencyCalendar calendar, List<Pause> pauses, Instant received) {
        Instant dueAt(int businessDays) {
            return calendar.dueAt(received, businessDays, pauses);
        }

        int elapsed(Instant now) {
            return calendar.elapsed(received, now, pauses);
        }

        LocalDate day() {
            return calendar.dayOf(received);
        }
    }

    @Property(tries = 300)
    void dueAndElapsedAreWhatTheSlowClockSays(
            @ForAll("situations") Situation work,
            @ForAll @IntRange(min = 1, max = 8) int businessDays,
            @ForAll @IntRange(max = 1500) int quarters) {
        Instant later = work.received().plus(QUARTER.multipliedBy(quarters));
        Instant dueAt = work.dueAt(businessDays);
        Instant end = dueAt.isAfter(later) ? dueAt : later;

        List<Instant> ended =
                new TickByTick(work.calendar(), work.pauses())
                        .businessDaysSince(work.received(), end);

        assertThat(dueAt).isEqualTo(ended.get(businessDays - 1));
        assertThat(work.elapsed(later))
                .isEqualTo(ended.stream().filter(moment -> !moment.isAfter(later)).count());
    }

    @Property
    void workIsDueAtTheVeryMomentWhenThePromisedDaysHaveElapsed(
            @ForAll("situations") Situation work,
            @ForAll @IntRange(min = 1, max = 40) int businessDays) {
        Instant dueAt = work.dueAt(businessDays);

        assertThat(work.elapsed(dueAt)).isEqualTo(businessDays);
        assertThat(work.elapsed(dueAt.minusNanos(1))).isEqualTo(businessDays - 1);
    }

    @Property
    void dueDayCountsAndTheDaysUpToItAreThePromise(
            @ForAll("situations") Situation work,
            @ForAll @IntRange(min = 1, max = 40) int businessDays) {
        LocalDate dueDay = work.calendar().dueDayOf(work.dueAt(businessDays));

        assertThat(work.calendar().isOpen(dueDay)).isTrue();
        assertThat(dueDay).isAfter(work.day());
        assertThat(work.calendar().between(work.day(), dueDay, work.pauses()))
                .isEqualTo(businessDays);
        assertThat(work.calendar().between(dueDay, work.day(), work.pauses()))
                .isEqualTo(-businessDays);
    }

    @Property
    void laterReceiptIsNeverDueEarlierAndMoreDaysAreDueLater(
            @ForAll("situations") Situation work,
            @ForAll @IntRange(min = 1, max = 40) int businessDays,
            @ForAll @IntRange(max = 2000) int quarters) {
        Instant later = work.received().plus(QUARTER.multipliedBy(quarters));

        assertThat(work.calendar().dueAt(later, businessDays, work.pauses()))
                .isAfterOrEqualTo(work.dueAt(businessDays));
        assertThat(work.dueAt(businessDays + 1)).isAfter(work.dueAt(businessDays));
        assertThat(work.elapsed(later.plusSeconds(60))).isGreaterThanOrEqualTo(work.elapsed(later));
    }

    @Property
    void anotherHolidayOrPauseNeverMovesADueDateEarlier(
            @ForAll("situations") Situation work,
            @ForAll @IntRange(min = 1, max = 20) int businessDays,
            @ForAll @IntRange(min = -5, max = 40) int day,
            @ForAll @IntRange(min = 1, max = 1000) int quarters) {
        Instant dueAt = work.dueAt(businessDays);
        LocalDate added = work.day().plusDays(day);
        Instant begins = work.calendar().startOf(added).plus(QUARTER);
        Pause pause =
                new Pause(
                        PauseCause.TECHNICAL_FAULT,
                        begins,
                        begins.plus(QUARTER.multipliedBy(quarters)));

        Instant withHoliday = with(work, added).dueAt(businessDays);
        Instant withPause =
                new Situation(
                                work.calendar(),
                                Stream.concat(work.pauses().stream(), Stream.of(pause)).toList(),
                                work.received())
                        .dueAt(businessDays);

        assertThat(withHoliday).isAfterOrEqualTo(dueAt);
        assertThat(withPause).isAfterOrEqualTo(dueAt);
        boolean isOnTheWay =
                added.isAfter(work.day()) && !added.isAfter(work.calendar().dueDayOf(dueAt));
        if (!isOnTheWay || !work.calendar().isOpen(added)) {
            assertThat(withHoliday).isEqualTo(dueAt);
        }
    }

    @Property
    void closureOfTheAgencyIsAPauseOfEveryWork(
            @ForAll("situations") Situation work,
            @ForAll @IntRange(min = 1, max = 20) int businessDays) {
        AgencyCalendar plain = work.calendar();
        AgencyCalendar closed =
                new AgencyCalendar(
                        plain.zone(),
                        plain.weekend(),
                        plain.holidays(),
                        plain.closing(),
                        Stream.concat(plain.closures().stream(), work.pauses().stream()).toList());

        assertThat(closed.dueAt(work.received(), businessDays)).isEqualTo(work.dueAt(businessDays));
    }

    @Property
    void everyMomentBelongsToOneDayAndDaysMeet(@ForAll("situations") Situation work) {
        AgencyCalendar calendar = work.calendar();
        LocalDate day = work.day();

        assertThat(work.received())
                .isAfterOrEqualTo(calendar.startOf(day))
                .isBefore(calendar.endOf(day));
        assertThat(calendar.endOf(day)).isEqualTo(calendar.startOf(day.plusDays(1)));
        assertThat(calendar.dayOf(calendar.endOf(day))).isEqualTo(day.plusDays(1));
    }

    @Property
    void daysBetweenAddUp(
            @ForAll("situations") Situation work,
            @ForAll @IntRange(min = -40, max = 40) int middle,
            @ForAll @IntRange(min = -40, max = 40) int end) {
        LocalDate a = work.day();
        LocalDate b = a.plusDays(middle);
        LocalDate c = a.plusDays(end);
        AgencyCalendar calendar = work.calendar();

        assertThat(calendar.between(a, b) + calendar.between(b, c))
                .isEqualTo(calendar.between(a, c));
    }

    private static Situation with(Situation work, LocalDate holiday) {
        AgencyCalendar calendar = work.calendar();
        Set<LocalDate> holidays = new HashSet<>(calendar.holidays());
        holidays.add(holiday);
        return new Situation(
                new AgencyCalendar(
                        calendar.zone(),
                        calendar.weekend(),
                        holidays,
                        calendar.closing(),
                        calendar.closures()),
                work.pauses(),
                work.received());
    }

    @Provide
    Arbitrary<Situation> situations() {
        Arbitrary<ZoneId> zones =
                Arbitraries.of(
                                "America/New_York",
                                "America/St_Johns",
                                "America/Sao_Paulo",
                                "Asia/Beirut",
                                "Australia/Lord_Howe",
                                "Australia/Sydney",
                                "Asia/Kathmandu",
                                "Europe/London",
                                "UTC")
                        .map(ZoneId::of);
        Arbitrary<Set<DayOfWeek>> weekends =
                Arbitraries.of(
                        Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY),
                        Set.of(DayOfWeek.FRIDAY, DayOfWeek.SATURDAY),
                        Set.of(DayOfWeek.SUNDAY),
                        Set.of());
        Arbitrary<LocalTime> closings =
                Arbitraries.of("00:00", "17:00", "23:30", "00:15", "01:30", "02:30", "23:45")
                        .map(LocalTime::parse);
        Arbitrary<Integer> years = Arbitraries.integers().between(2008, 2018);
        return Combinators.combine(zones, weekends, closings, years)
                .flatAs(
                        (zone, weekend, closing, year) ->
                                around(clockChange(zone, year), zone, weekend, closing));
    }

    /** A moment at which this zone set its clocks; noon of a summer's day where it never does. */
    private static Instant clockChange(ZoneId zone, int year) {
        Instant summer = Instant.parse(year + "-07-01T12:00:00Z");
        ZoneOffsetTransition next = zone.getRules().nextTransition(summer);
        return next == null ? summer : next.getInstant();
    }

    private static Arbitrary<Situation> around(
            Instant change, ZoneId zone, Set<DayOfWeek> weekend, LocalTime closing) {
        Arbitrary<Instant> moments =
                Arbitraries.integers()
                        .between(-10 * 96, 10 * 96)
                        .map(quarters -> change.plus(QUARTER.multipliedBy(quarters)));
        Arbitrary<Set<LocalDate>> holidays =
                Arbitraries.integers()
                        .between(-10, 20)
                        .map(day -> change.atZone(zone).toLocalDate().plusDays(day))
                        .set()
                        .ofMaxSize(4);
        Arbitrary<Pause> pauses =
                Combinators.combine(moments, Arbitraries.integers().between(0, 5 * 96))
                        .as(
                                (begins, quarters) ->
                                        new Pause(
                                                PauseCause.RETURNED_TO_EDUCATOR,
                                                begins,
                                                begins.plus(QUARTER.multipliedBy(quarters))));
        return Combinators.combine(
                        holidays, pauses.list().ofMaxSize(1), pauses.list().ofMaxSize(3), moments)
                .as(
                        (free, closures, own, received) ->
                                new Situation(
                                        new AgencyCalendar(zone, weekend, free, closing, closures),
                                        own,
                                        received));
    }
}
