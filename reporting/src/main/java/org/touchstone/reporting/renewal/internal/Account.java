package org.touchstone.reporting.renewal.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.touchstone.reporting.renewal.Credit;
import org.touchstone.reporting.renewal.RenewalStatements.CycleAccount;
import org.touchstone.reporting.renewal.RenewalStatements.Line;
import org.touchstone.reporting.renewal.RenewalStatements.Progress;
import org.touchstone.reporting.renewal.RenewalStatements.Reason;

/**
 * One educator's credit. First each award finds the cycles that contain its day, and what it is
 * worth there; then it is decided which of several jurisdictions takes it; then each cycle adds up,
 * in the order of days, so that a cap cuts the latest awards and what is too much goes on into the
 * next cycle.
 */
final class Account {
    private final Map<UUID, Place> places;
    private final List<Cycle> cycles;
    private final List<EarnedAward> awards;
    private final LocalDate asOf;

    /** What one award is in one cycle, before the cap. */
    private record Claim(EarnedAward award, Cycle cycle, Place place, Rate rate, int worth) {}

    /**
     * @param cycles of one person, in any jurisdictions
     * @param awards of the same person, revoked ones too; later than the day are left out
     */
    Account(Map<UUID, Place> places, List<Cycle> cycles, List<EarnedAward> awards, LocalDate asOf) {
        this.places = places;
        this.cycles =
                cycles.stream()
                        .sorted(
                                Comparator.comparing(
                                                (Cycle cycle) ->
                                                        places.get(cycle.jurisdictionId()).name())
                                        .thenComparing(Cycle::jurisdictionId)
                                        .thenComparing(Cycle::firstDay))
                        .toList();
        this.awards =
                awards.stream()
                        .filter(award -> !award.on().isAfter(asOf))
                        .sorted(
                                Comparator.comparing(EarnedAward::on)
                                        .thenComparing(EarnedAward::code)
                                        .thenComparing(EarnedAward::id))
                        .toList();
        this.asOf = asOf;
    }

    /** By jurisdiction, the newest first within one. */
    List<CycleAccount> cycles() {
        List<CycleAccount> all = new ArrayList<>();
        Cycle before = null;
        int over = 0;
        for (Cycle cycle : cycles) {
            boolean follows =
                    before != null && before.jurisdictionId().equals(cycle.jurisdictionId());
            int carried = follows ? Math.min(over, cycle.mostCarriedOver()) : 0;
            CycleAccount account = account(cycle, carried);
            over = Credit.quartersOrNone("over", account.over());
            int at = follows ? all.size() - sameJurisdiction(all, account) : all.size();
            all.add(at, account);
            before = cycle;
        }
        return all;
    }

    private static int sameJurisdiction(List<CycleAccount> all, CycleAccount account) {
        return (int)
                all.stream()
                        .filter(one -> one.jurisdiction().equals(account.jurisdiction()))
                        .count();
    }

    /** Awards of days that are in no cycle of any jurisdiction. */
    List<Line> outside() {
        return awards.stream()
                .filter(award -> cycles.stream().noneMatch(cycle -> cycle.covers(award.on())))
                .map(award -> line(award, null, 0, 0, Reason.NO_CYCLE, null))
                .toList();
    }

    private CycleAccount account(Cycle cycle, int carried) {
        Place place = places.get(cycle.jurisdictionId());
        List<Line> lines = new ArrayList<>();
        int counted = 0;
        for (EarnedAward award : awards) {
            if (cycle.covers(award.on())) {
                int left =
                        cycle.mostFromAwards() == null
                                ? Integer.MAX_VALUE
                                : cycle.mostFromAwards() - counted;
                Line line = judged(award, cycle, place, left);
                counted += Credit.quartersOrNone("counted", line.counted());
                lines.add(line);
            }
        }
        int total = carried + counted;
        return new CycleAccount(
                cycle.id(),
                place.code(),
                place.name(),
                place.unit(),
                cycle.firstDay(),
                cycle.lastDay(),
                progress(cycle, total),
                Credit.units(cycle.needed()),
                cycle.mostFromAwards() == null ? null : Credit.units(cycle.mostFromAwards()),
                Credit.units(carried),
                Credit.units(counted),
                Credit.units(total),
                Credit.units(Math.max(0, cycle.needed() - total)),
                Credit.units(Math.max(0, total - cycle.needed())),
                lines);
    }

    private Progress progress(Cycle cycle, int total) {
        if (total >= cycle.needed()) {
            return Progress.MET;
        }
        if (asOf.isBefore(cycle.firstDay())) {
            return Progress.COMING;
        }
        return asOf.isAfter(cycle.lastDay()) ? Progress.SHORT : Progress.RUNNING;
    }

    /**
     * @param left what the cap leaves, in quarters
     */
    private Line judged(EarnedAward award, Cycle cycle, Place place, int left) {
        if (award.revoked()) {
            return line(award, null, 0, 0, Reason.REVOKED, null);
        }
        if (countedBefore(award, cycle)) {
            return line(award, null, 0, 0, Reason.COUNTED_BEFORE, null);
        }
        Optional<Claim> claim = claim(award, cycle);
        if (claim.isEmpty()) {
            return line(award, null, 0, 0, Reason.NO_RATE, null);
        }
        Rate rate = claim.get().rate();
        int worth = claim.get().worth();
        if (worth == 0) {
            return line(award, rate, 0, 0, Reason.TOO_LITTLE, null);
        }
        if (!place.shares() && award.usedFor() != null) {
            return line(award, rate, worth, 0, Reason.USED_ELSEWHERE, award.usedFor());
        }
        Place taker = place.shares() ? place : taker(award);
        if (!taker.id().equals(place.id())) {
            return line(award, rate, worth, 0, Reason.COUNTS_ELSEWHERE, taker.name());
        }
        int counted = Math.min(worth, Math.max(0, left));
        Reason reason =
                counted == worth
                        ? Reason.COUNTS
                        : counted == 0 ? Reason.OVER_CAP : Reason.COUNTS_IN_PART;
        return line(award, rate, worth, counted, reason, null);
    }

    /**
     * Of the jurisdictions that could count an award, one that shares takes it before one that does
     * not; then the one whose cycle began first. The others that do not share go without.
     */
    private Place taker(EarnedAward award) {
        return cycles.stream()
                .filter(cycle -> cycle.covers(award.on()) && !countedBefore(award, cycle))
                .flatMap(cycle -> claim(award, cycle).stream())
                .filter(claim -> claim.worth() > 0)
                .filter(claim -> claim.place().shares() || award.usedFor() == null)
                .min(
                        Comparator.comparing((Claim claim) -> !claim.place().shares())
                                .thenComparing(claim -> claim.cycle().firstDay())
                                .thenComparing(claim -> claim.place().code()))
                .orElseThrow()
                .place();
    }

    private Optional<Claim> claim(EarnedAward award, Cycle cycle) {
        Place place = places.get(cycle.jurisdictionId());
        return Rate.of(award, place.rates())
                .map(rate -> new Claim(award, cycle, place, rate, rate.worth(award)));
    }

    /** An award that stands, of the same micro-credential, came before in this jurisdiction. */
    private boolean countedBefore(EarnedAward award, Cycle cycle) {
        for (EarnedAward other : awards) {
            if (other.id().equals(award.id())) {
                return false;
            }
            if (!other.revoked()
                    && other.microCredentialId().equals(award.microCredentialId())
                    && isInACycleOf(cycle.jurisdictionId(), other.on())) {
                return true;
            }
        }
        return false;
    }

    private boolean isInACycleOf(UUID jurisdictionId, LocalDate day) {
        return cycles.stream()
                .anyMatch(
                        cycle ->
                                cycle.jurisdictionId().equals(jurisdictionId) && cycle.covers(day));
    }

    private static Line line(
            EarnedAward award, Rate rate, int worth, int counted, Reason reason, String elsewhere) {
        return new Line(
                award.id(),
                award.code(),
                award.title(),
                award.on(),
                rate == null ? null : rate.used(award),
                rate == null ? null : Credit.units(worth),
                Credit.units(counted),
                reason,
                elsewhere);
    }
}
