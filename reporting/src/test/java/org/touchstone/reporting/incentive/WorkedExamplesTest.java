package org.touchstone.reporting.incentive;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.touchstone.reporting.incentive.IncentiveRule.Amount;
import org.touchstone.reporting.incentive.IncentiveRule.Back;
import org.touchstone.reporting.incentive.IncentiveRule.Brings;
import org.touchstone.reporting.incentive.IncentiveRule.ClawBack;
import org.touchstone.reporting.incentive.IncentiveRule.Limits;
import org.touchstone.reporting.incentive.IncentiveRule.Recurrence;
import org.touchstone.reporting.incentive.IncentiveRule.TierAmount;
import org.touchstone.reporting.incentive.IncentiveRule.Why;

/** What rules bring, by hand: each test is a sentence of a policy with its sums. */
class WorkedExamplesTest {
    private static final Limits NO_LIMITS = new Limits(null, null, null);

    @Test
    void mineolaPaysFiveHundredDollarsEveryYearForGood() {
        Brings mineola = fixed(Recurrence.PERMANENT, null, dollars(500));

        assertThat(mineola.dueDays(day("2016-05-20"), day("2019-12-31")))
                .containsExactly(
                        day("2016-05-20"), day("2017-05-20"), day("2018-05-20"), day("2019-05-20"));
        assertThat(mineola.amount(null, null)).isEqualTo(new Amount(dollars(500), Why.DUE));
        assertThat(mineola.dueDayAfter(day("2016-05-20"), day("2046-05-20")))
                .as("and after thirty years it goes on")
                .isEqualTo(day("2047-05-20"));
    }

    @Test
    void westVirginiaPays3500DollarsAYearForAtMostTenYears() {
        Brings supplement = fixed(Recurrence.YEARS, 10, dollars(3500));

        List<LocalDate> days = supplement.dueDays(day("2026-11-03"), day("2060-01-01"));
        assertThat(days).hasSize(10).last().isEqualTo(day("2035-11-03"));
        assertThat(days.size() * supplement.amount(null, null).cents()).isEqualTo(dollars(35_000));
        assertThat(supplement.dueDayAfter(day("2026-11-03"), day("2035-11-03")))
                .as("there is no eleventh")
                .isNull();
    }

    @Test
    void pipelineRolesAreWorthUpTo12500Dollars() {
        Brings stipend = fixed(Recurrence.ONE_TIME, null, dollars(5000));
        Limits upTo = new Limits(null, dollars(12_500), null);

        Amount first = upTo.within(stipend.amount(null, null), 0, 0);
        Amount second = upTo.within(stipend.amount(null, null), dollars(5000), dollars(5000));
        Amount third = upTo.within(stipend.amount(null, null), dollars(10_000), dollars(10_000));
        Amount fourth = upTo.within(stipend.amount(null, null), dollars(12_500), dollars(12_500));

        assertThat(
                        LongStream.of(first.cents(), second.cents(), third.cents(), fourth.cents())
                                .sum())
                .isEqualTo(dollars(12_500));
        assertThat(third).isEqualTo(new Amount(dollars(2500), Why.LIMITED));
        assertThat(fourth).isEqualTo(new Amount(0L, Why.LIMITED));
    }

    @Test
    void inOneYearNobodyGetsMoreThanTheLimitOfAYear() {
        Limits aYear = new Limits(dollars(4000), null, null);
        Amount full = new Amount(dollars(3000), Why.DUE);

        assertThat(aYear.within(full, dollars(3000), dollars(3000)).cents())
                .isEqualTo(dollars(1000));
        assertThat(aYear.within(full, 0, dollars(4000)).cents())
                .as("the next year begins anew")
                .isEqualTo(dollars(3000));
    }

    @Test
    void threePercentOfTheSalaryOfTheYearRoundedToTheCent() {
        Brings raise = percent("3");

        assertThat(raise.amount(null, dollars(58_000)).cents()).isEqualTo(dollars(1740));
        assertThat(raise.amount(null, 5_812_345L).cents())
                .as("3% of $58,123.45 is $1,743.7035")
                .isEqualTo(174_370);
        assertThat(percent("2.5").amount(null, 100_020L).cents())
                .as("half a cent is rounded up: 2.5% of $1,000.20 is $25.005")
                .isEqualTo(2501);
        assertThat(raise.amount(null, null)).isEqualTo(new Amount(null, Why.NO_SALARY_BASE));
    }

    @Test
    void schoolsInGreaterNeedPayMoreAndSchoolsInNoTierTheOrdinaryAmount() {
        Brings tiered =
                new Brings(
                        Recurrence.YEARS,
                        3,
                        null,
                        dollars(1000),
                        null,
                        "NEED",
                        List.of(
                                new TierAmount("HIGH", dollars(3000), null),
                                new TierAmount("HIGHEST", null, new BigDecimal("8"))));

        assertThat(tiered.amount(null, null).cents()).isEqualTo(dollars(1000));
        assertThat(tiered.amount("HIGH", null).cents()).isEqualTo(dollars(3000));
        assertThat(tiered.amount("HIGHEST", dollars(60_000)).cents()).isEqualTo(dollars(4800));
        assertThat(tiered.amount("NEW", null)).isEqualTo(new Amount(null, Why.TIER_HAS_NO_AMOUNT));
    }

    @Test
    void whereOnlyTiersArePaidOtherSchoolsGetNothing() {
        Brings tiered =
                new Brings(
                        Recurrence.ONE_TIME,
                        null,
                        null,
                        null,
                        null,
                        "NEED",
                        List.of(new TierAmount("HIGH", dollars(3000), null)));

        assertThat(tiered.amount(null, null)).isEqualTo(new Amount(0L, Why.SCHOOL_IS_IN_NO_TIER));
    }

    @Test
    void whoLeavesAfterEightOfTwentyFourMonthsGivesSixteenTwentyFourthsBack() {
        ClawBack rule = new ClawBack(Back.PRO_RATA, 24);

        assertThat(rule.returned(dollars(3000), day("2026-09-01"), day("2027-04-30")))
                .as("September to April are eight months")
                .isEqualTo(dollars(2000));
        assertThat(rule.returned(dollars(1000), day("2026-09-01"), day("2027-04-30")))
                .as("16/24 of $1,000 is $666.666…")
                .isEqualTo(66_667);
    }

    @Test
    void aMonthThatWasBegunIsNotServed() {
        ClawBack rule = new ClawBack(Back.PRO_RATA, 24);

        assertThat(rule.returned(dollars(2400), day("2026-09-01"), day("2027-04-29")))
                .isEqualTo(dollars(1700));
        assertThat(rule.returned(dollars(2400), day("2026-09-01"), day("2026-09-01")))
                .as("nothing served, all back")
                .isEqualTo(dollars(2400));
    }

    @Test
    void whoHasServedTheMonthsGivesNothingBack() {
        for (Back back : List.of(Back.FULL, Back.PRO_RATA)) {
            ClawBack rule = new ClawBack(back, 24);
            assertThat(rule.returned(dollars(3000), day("2026-09-01"), day("2028-09-01"))).isZero();
        }
        assertThat(
                        new ClawBack(Back.FULL, 24)
                                .returned(dollars(3000), day("2026-09-01"), day("2028-08-30")))
                .as("two days too early, and the rule asks for all")
                .isEqualTo(dollars(3000));
    }

    @Test
    void whoEarnedItOnFebruary29HasItsYearlyDayOn28AndInLeapYearsOn29() {
        Brings yearly = fixed(Recurrence.PERMANENT, null, dollars(500));

        assertThat(yearly.dueDays(day("2024-02-29"), day("2028-12-31")))
                .containsExactly(
                        day("2024-02-29"),
                        day("2025-02-28"),
                        day("2026-02-28"),
                        day("2027-02-28"),
                        day("2028-02-29"));
    }

    @Test
    void withAPayDayItIsDueOnTheFirstOneFromTheDayItWasEarned() {
        Brings july = new Brings(Recurrence.YEARS, 2, "07-01", dollars(500), null, null, List.of());

        assertThat(july.dueDays(day("2026-03-10"), day("2030-01-01")))
                .containsExactly(day("2026-07-01"), day("2027-07-01"));
        assertThat(july.dueDays(day("2026-07-01"), day("2027-01-01")))
                .containsExactly(day("2026-07-01"));
        assertThat(july.dueDays(day("2026-07-02"), day("2028-01-01")))
                .containsExactly(day("2027-07-01"));
    }

    @Property
    void whatIsAskedBackIsNeverMoreThanWasPaidAndNeverGrowsWithTime(
            @ForAll @LongRange(min = 0, max = 100_000_000) long paid,
            @ForAll @IntRange(min = 1, max = 120) int months,
            @ForAll @IntRange(min = 0, max = 4000) int served) {
        ClawBack rule = new ClawBack(Back.PRO_RATA, months);
        LocalDate earned = day("2024-02-29");

        long today = rule.returned(paid, earned, earned.plusDays(served));
        long tomorrow = rule.returned(paid, earned, earned.plusDays(served + 1));

        assertThat(today).isBetween(0L, paid);
        assertThat(tomorrow).isLessThanOrEqualTo(today);
    }

    @Property
    void limitsAreNeverExceededWhateverIsPaidBefore(
            @ForAll @LongRange(min = 0, max = 10_000_000) long amount,
            @ForAll @LongRange(min = 0, max = 10_000_000) long before,
            @ForAll @LongRange(min = 1, max = 10_000_000) long limit) {
        Amount given = new Limits(null, limit, null).within(new Amount(amount, Why.DUE), 0, before);

        assertThat(given.cents()).isBetween(0L, amount);
        assertThat(before + given.cents()).isLessThanOrEqualTo(Math.max(before, limit));
        assertThat(NO_LIMITS.within(new Amount(amount, Why.DUE), before, before).cents())
                .isEqualTo(amount);
    }

    private static Brings fixed(Recurrence recurrence, Integer years, long cents) {
        return new Brings(recurrence, years, null, cents, null, null, List.of());
    }

    private static Brings percent(String percent) {
        return new Brings(
                Recurrence.PERMANENT, null, null, null, new BigDecimal(percent), null, List.of());
    }

    private static long dollars(long dollars) {
        return dollars * 100;
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }
}
