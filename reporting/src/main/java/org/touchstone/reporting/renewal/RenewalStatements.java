package org.touchstone.reporting.renewal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.touchstone.credential.kernel.Actor;

/**
 * What counts for whom. An award counts in the cycle in which it was earned, by the agency's
 * calendar: on a cycle's last day for that cycle, on the next day for the next one, so never for
 * two. It counts once for a jurisdiction, and no more once it is revoked.
 */
public interface RenewalStatements {

    /** The actor's own, as of today. */
    Statement own(Actor actor);

    /**
     * Of somebody whom the actor answers for.
     *
     * @param asOf null: today
     * @throws org.touchstone.credential.kernel.NotFound for anybody else
     */
    Statement of(Actor actor, UUID personId, LocalDate asOf);

    /**
     * What counts, for the jurisdiction's licensure system: each award of every cycle that runs on
     * the day, as CSV with control totals in its last row.
     *
     * @param asOf null: today
     */
    String export(Actor actor, String jurisdiction, LocalDate asOf);

    /** Notes that an award was used for something outside renewal; null takes the note back. */
    void use(Actor actor, UUID awardId, String purpose);

    /**
     * @param cycles by jurisdiction, the newest first
     * @param outside awards that count for no cycle
     */
    record Statement(String name, LocalDate asOf, List<CycleAccount> cycles, List<Line> outside) {
        public Statement {
            cycles = List.copyOf(cycles);
            outside = List.copyOf(outside);
        }
    }

    enum Progress {
        /** Begins later. */
        COMING,
        RUNNING,
        /** Enough, while it runs or afterwards. */
        MET,
        /** Over, without enough. */
        SHORT
    }

    /**
     * Amounts are in the jurisdiction's units.
     *
     * @param carriedOver from the cycle before
     * @param fromMicroCredentials what counts, after the cap
     * @param total of both
     * @param missing 0 when there is enough
     * @param over what may be carried into the next cycle
     */
    record CycleAccount(
            UUID id,
            String jurisdiction,
            String jurisdictionName,
            String unit,
            LocalDate firstDay,
            LocalDate lastDay,
            Progress progress,
            BigDecimal needed,
            BigDecimal mostFromMicroCredentials,
            BigDecimal carriedOver,
            BigDecimal fromMicroCredentials,
            BigDecimal total,
            BigDecimal missing,
            BigDecimal over,
            List<Line> lines) {
        public CycleAccount {
            lines = List.copyOf(lines);
        }
    }

    /** Why an award counts as it does. */
    enum Reason {
        COUNTS,
        /** A part of it is beyond what may come from micro-credentials. */
        COUNTS_IN_PART,
        OVER_CAP,
        REVOKED,
        /** An earlier award of the same micro-credential counts. */
        COUNTED_BEFORE,
        /** The jurisdiction had no rate for it on the day. */
        NO_RATE,
        /** Less than a quarter. */
        TOO_LITTLE,
        /** It counts for another jurisdiction, and this one does not count it twice. */
        COUNTS_ELSEWHERE,
        /** It was used for something else, and this jurisdiction does not count it then. */
        USED_ELSEWHERE,
        /** Earned on a day that is in none of the cycles. */
        NO_CYCLE
    }

    /**
     * One award.
     *
     * @param rate how it is converted, '0.5 for each hour of 12'; null: not at all
     * @param worth by the rate, in units; null: none
     * @param counted in units, at most what it is worth
     * @param elsewhere the other jurisdiction or purpose; null unless the reason is one of those
     */
    record Line(
            UUID awardId,
            String microCredential,
            String title,
            LocalDate earnedOn,
            RateUsed rate,
            BigDecimal worth,
            BigDecimal counted,
            Reason reason,
            String elsewhere) {}

    /**
     * @param perHours null unless it goes by hours
     * @param hours estimated hours of the award; null unless it goes by hours
     * @param since when it came into force
     */
    record RateUsed(
            ExchangeRates.Scope scope,
            BigDecimal amount,
            BigDecimal perHours,
            BigDecimal hours,
            LocalDate since) {}
}
