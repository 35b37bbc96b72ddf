package org.touchstone.reporting.renewal.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.touchstone.reporting.renewal.ExchangeRates.Scope;
import org.touchstone.reporting.renewal.RenewalStatements.CycleAccount;
import org.touchstone.reporting.renewal.RenewalStatements.Line;
import org.touchstone.reporting.renewal.RenewalStatements.Progress;
import org.touchstone.reporting.renewal.RenewalStatements.Reason;

/** How renewal credit is counted, as one would explain it to a board, with the numbers. */
class WorkedExamplesTest {
    private static final UUID TEACHER = UUID.randomUUID();
    private static final UUID ILLINOIS = UUID.randomUUID();
    private static final UUID INDIANA = UUID.randomUUID();
    private static final LocalDate AS_OF = day("2030-01-01");

    private final Map<UUID, List<Rate>> rates = new HashMap<>();
    private final Map<UUID, Boolean> shares = new HashMap<>();
    private final List<Cycle> cycles = new ArrayList<>();
    private final List<EarnedAward> awards = new ArrayList<>();

    @Test
    void anHourForEachHourOfWorkIsRoundedDownToTheQuarter() {
        byHours(ILLINOIS, "1", "1", "2026-01-01", null);
        cycle(ILLINOIS, "2025-07-01", "2030-06-30", "120");
        earned("QUESTIONING", "2026-10-05", "12.9");

        assertThat(only().counted()).isEqualByComparingTo("12.75");
        assertThat(account().missing()).isEqualByComparingTo("107.25");
    }

    @Test
    void aPointForEveryTwentyHoursLeavesWhatIsLessThanAQuarter() {
        byHours(ILLINOIS, "1", "20", "2026-01-01", null);
        cycle(ILLINOIS, "2025-07-01", "2030-06-30", "10");
        earned("QUESTIONING", "2026-10-05", "19");
        earned("DATA", "2026-10-06", "4.9");

        assertThat(lines()).extracting(Line::counted).containsExactly(amount("0.75"), amount("0"));
        assertThat(lines().get(1).reason()).isEqualTo(Reason.TOO_LITTLE);
    }

    @Test
    void theRateOfTheDayOnWhichAnAwardWasEarnedStaysWhenTheRateChangesInMidCycle() {
        byDefault(ILLINOIS, "15", "2025-01-01", "2026-12-31");
        byDefault(ILLINOIS, "10", "2027-01-01", null);
        cycle(ILLINOIS, "2025-07-01", "2030-06-30", "120");
        earned("QUESTIONING", "2026-12-31", null);
        earned("DATA", "2027-01-01", null);

        assertThat(lines()).extracting(Line::counted).containsExactly(amount("15"), amount("10"));
        assertThat(lines().get(0).rate().since()).isEqualTo(day("2025-01-01"));
        assertThat(account().total()).isEqualByComparingTo("25");
    }

    @Test
    void theRateThatNamesTheMicroCredentialGoesBeforeHoursAndHoursBeforeTheDefault() {
        byDefault(ILLINOIS, "5", "2026-01-01", null);
        byHours(ILLINOIS, "1", "1", "2026-01-01", null);
        EarnedAward named = earned("QUESTIONING", "2026-10-05", "12");
        rate(ILLINOIS, Scope.MICRO_CREDENTIAL, named.microCredentialId(), "30", null, "2026-01-01");
        earned("DATA", "2026-10-06", "8");
        earned("OLD", "2026-10-07", null);
        cycle(ILLINOIS, "2025-07-01", "2030-06-30", "120");

        assertThat(lines())
                .extracting(Line::counted)
                .containsExactly(amount("30"), amount("8"), amount("5"));
    }

    @Test
    void anAwardOfTheLastDayCountsForTheCycleThatEndsAndOfTheNextDayForTheOneThatBegins() {
        byDefault(ILLINOIS, "15", "2020-01-01", null);
        cycle(ILLINOIS, "2021-07-01", "2026-06-30", "120");
        cycle(ILLINOIS, "2026-07-01", "2031-06-30", "120");
        earned("QUESTIONING", "2026-06-30", null);
        earned("DATA", "2026-07-01", null);

        List<CycleAccount> accounts = accounts();
        assertThat(accounts.get(1).firstDay()).as("the older").isEqualTo(day("2021-07-01"));
        assertThat(accounts.get(1).lines()).extracting(Line::title).containsExactly("QUESTIONING");
        assertThat(accounts.get(0).lines()).extracting(Line::title).containsExactly("DATA");
    }

    @Test
    void aCapCutsTheLatestAwardsAndSaysSo() {
        byDefault(ILLINOIS, "15", "2020-01-01", null);
        cycle(ILLINOIS, "2025-07-01", "2030-06-30", "120", "40", "0");
        earned("FIRST", "2026-01-01", null);
        earned("SECOND", "2026-02-01", null);
        earned("THIRD", "2026-03-01", null);
        earned("FOURTH", "2026-04-01", null);

        assertThat(lines())
                .extracting(Line::counted)
                .containsExactly(amount("15"), amount("15"), amount("10"), amount("0"));
        assertThat(lines())
                .extracting(Line::reason)
                .containsExactly(
                        Reason.COUNTS, Reason.COUNTS, Reason.COUNTS_IN_PART, Reason.OVER_CAP);
        assertThat(account().fromMicroCredentials()).isEqualByComparingTo("40");
        assertThat(account().missing()).isEqualByComparingTo("80");
    }

    @Test
    void whatIsTooMuchGoesOnIntoTheNextCycleUpToItsLimit() {
        byDefault(ILLINOIS, "15", "2020-01-01", null);
        cycle(ILLINOIS, "2021-07-01", "2026-06-30", "20");
        cycle(ILLINOIS, "2026-07-01", "2031-06-30", "20", null, "7.5");
        earned("FIRST", "2025-01-01", null);
        earned("SECOND", "2025-02-01", null);

        CycleAccount next = accounts().get(0);
        assertThat(accounts().get(1).over()).isEqualByComparingTo("10");
        assertThat(next.carriedOver()).isEqualByComparingTo("7.5");
        assertThat(next.missing()).isEqualByComparingTo("12.5");
    }

    @Test
    void withoutALimitNothingIsCarriedOver() {
        byDefault(ILLINOIS, "15", "2020-01-01", null);
        cycle(ILLINOIS, "2021-07-01", "2026-06-30", "10");
        cycle(ILLINOIS, "2026-07-01", "2031-06-30", "20");
        earned("FIRST", "2025-01-01", null);

        assertThat(accounts().get(1).progress()).isEqualTo(Progress.MET);
        assertThat(accounts().get(0).carriedOver()).isEqualByComparingTo("0");
    }

    @Test
    void oneThatDoesNotShareLeavesTheAwardToTheOneThatDoes() {
        twoJurisdictions(true, false);

        assertThat(of("IL").lines().get(0).reason()).isEqualTo(Reason.COUNTS);
        Line left = of("IN").lines().get(0);
        assertThat(left.reason()).isEqualTo(Reason.COUNTS_ELSEWHERE);
        assertThat(left.elsewhere()).isEqualTo("Illinois");
        assertThat(left.counted()).isEqualByComparingTo("0");
    }

    @Test
    void twoThatShareBothCountIt() {
        twoJurisdictions(true, true);

        assertThat(of("IL").total()).isEqualByComparingTo("15");
        assertThat(of("IN").total()).isEqualByComparingTo("10");
    }

    @Test
    void ofTwoThatDoNotShareTheCycleThatBeganFirstTakesIt() {
        twoJurisdictions(false, false);

        assertThat(of("IL").total()).as("began in July 2025").isEqualByComparingTo("0");
        assertThat(of("IN").total()).as("began in January 2025").isEqualByComparingTo("10");
    }

    @Test
    void whatWasUsedForASalaryStepCountsOnlyWhereSharingIsAllowed() {
        byDefault(ILLINOIS, "15", "2020-01-01", null);
        cycle(ILLINOIS, "2025-07-01", "2030-06-30", "120");
        EarnedAward award = earned("QUESTIONING", "2026-10-05", null);
        awards.set(
                0,
                new EarnedAward(
                        award.id(),
                        TEACHER,
                        award.microCredentialId(),
                        award.code(),
                        award.title(),
                        award.on(),
                        null,
                        false,
                        "Salary step 4"));

        shares.put(ILLINOIS, false);
        assertThat(only().reason()).isEqualTo(Reason.USED_ELSEWHERE);
        assertThat(only().elsewhere()).isEqualTo("Salary step 4");
        shares.put(ILLINOIS, true);
        assertThat(only().counted()).isEqualByComparingTo("15");
    }

    @Test
    void aRevokedAwardCountsNoMoreAndTheSecondOfTheSameCountsInstead() {
        byDefault(ILLINOIS, "15", "2020-01-01", null);
        cycle(ILLINOIS, "2025-07-01", "2030-06-30", "120");
        UUID same = UUID.randomUUID();
        award("DATA", same, "2026-01-01", null, true);
        award("DATA", same, "2026-05-01", null, false);
        award("DATA", same, "2026-09-01", null, false);

        assertThat(lines())
                .extracting(Line::reason)
                .containsExactly(Reason.REVOKED, Reason.COUNTS, Reason.COUNTED_BEFORE);
        assertThat(account().total()).isEqualByComparingTo("15");
    }

    @Test
    void whatWasEarnedOutsideEveryCycleOrWithoutARateIsShownWithItsReason() {
        byDefault(ILLINOIS, "15", "2026-01-01", null);
        cycle(ILLINOIS, "2025-07-01", "2030-06-30", "120");
        earned("BEFORE", "2025-06-30", null);
        earned("NO-RATE", "2025-12-31", null);

        assertThat(person().outside()).extracting(Line::reason).containsExactly(Reason.NO_CYCLE);
        assertThat(only().reason()).isEqualTo(Reason.NO_RATE);
        assertThat(only().worth()).isNull();
    }

    private void twoJurisdictions(boolean illinoisShares, boolean indianaShares) {
        byDefault(ILLINOIS, "15", "2020-01-01", null);
        byDefault(INDIANA, "10", "2020-01-01", null);
        shares.put(ILLINOIS, illinoisShares);
        shares.put(INDIANA, indianaShares);
        cycle(ILLINOIS, "2025-07-01", "2030-06-30", "120");
        cycle(INDIANA, "2025-01-01", "2029-12-31", "90");
        earned("QUESTIONING", "2026-10-05", null);
    }

    private CycleAccount of(String jurisdiction) {
        return accounts().stream()
                .filter(one -> one.jurisdiction().equals(jurisdiction))
                .findFirst()
                .orElseThrow();
    }

    private Account person() {
        return new Account(
                Map.of(
                        ILLINOIS,
                        place(ILLINOIS, "IL", "Illinois"),
                        INDIANA,
                        place(INDIANA, "IN", "Indiana")),
                cycles,
                awards,
                AS_OF);
    }

    private Place place(UUID id, String code, String name) {
        return new Place(
                id,
                code,
                name,
                "clock hours",
                shares.getOrDefault(id, true),
                rates.getOrDefault(id, List.of()));
    }

    private List<CycleAccount> accounts() {
        return person().cycles();
    }

    private CycleAccount account() {
        assertThat(accounts()).hasSize(1);
        return accounts().get(0);
    }

    private List<Line> lines() {
        return account().lines();
    }

    private Line only() {
        assertThat(lines()).hasSize(1);
        return lines().get(0);
    }

    private void byDefault(UUID place, String amount, String from, String to) {
        rate(place, Scope.DEFAULT, null, amount, null, from, to);
    }

    private void byHours(UUID place, String amount, String perHours, String from, String to) {
        rate(place, Scope.ESTIMATED_HOURS, null, amount, perHours, from, to);
    }

    private void rate(
            UUID place, Scope scope, UUID micro, String amount, String perHours, String from) {
        rate(place, scope, micro, amount, perHours, from, null);
    }

    private void rate(
            UUID place,
            Scope scope,
            UUID micro,
            String amount,
            String perHours,
            String from,
            String to) {
        rates.computeIfAbsent(place, id -> new ArrayList<>())
                .add(
                        new Rate(
                                UUID.randomUUID(),
                                scope,
                                micro,
                                quarters(amount),
                                perHours == null ? null : Integer.parseInt(perHours) * 60,
                                day(from),
                                to == null ? null : day(to)));
    }

    private void cycle(UUID place, String from, String to, String needed) {
        cycle(place, from, to, needed, null, "0");
    }

    private void cycle(
            UUID place, String from, String to, String needed, String cap, String carried) {
        cycles.add(
                new Cycle(
                        UUID.randomUUID(),
                        TEACHER,
                        place,
                        day(from),
                        day(to),
                        quarters(needed),
                        cap == null ? null : quarters(cap),
                        quarters(carried)));
    }

    private EarnedAward earned(String title, String on, String hours) {
        return award(title, UUID.randomUUID(), on, hours, false);
    }

    private EarnedAward award(String title, UUID micro, String on, String hours, boolean revoked) {
        EarnedAward award =
                new EarnedAward(
                        UUID.randomUUID(),
                        TEACHER,
                        micro,
                        title,
                        title,
                        day(on),
                        hours == null ? null : new BigDecimal(hours),
                        revoked,
                        null);
        awards.add(award);
        return award;
    }

    private static int quarters(String units) {
        return new BigDecimal(units).multiply(BigDecimal.valueOf(4)).intValueExact();
    }

    /** As amounts are said: without trailing zeros. */
    private static BigDecimal amount(String units) {
        return new BigDecimal(units);
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
