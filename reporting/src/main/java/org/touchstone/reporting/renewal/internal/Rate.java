package org.touchstone.reporting.renewal.internal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.touchstone.reporting.renewal.Credit;
import org.touchstone.reporting.renewal.ExchangeRates.Scope;
import org.touchstone.reporting.renewal.RenewalStatements.RateUsed;

/**
 * What an award of certain days is worth to a jurisdiction.
 *
 * @param microCredentialId null unless the scope names one
 * @param quarters of the unit, for an award or for so many minutes
 * @param perMinutes null unless it goes by estimated hours
 * @param lastDay null: no end
 */
record Rate(
        UUID id,
        Scope scope,
        UUID microCredentialId,
        int quarters,
        Integer perMinutes,
        LocalDate firstDay,
        LocalDate lastDay) {
    private static final BigDecimal HOUR = BigDecimal.valueOf(60);

    boolean covers(LocalDate day) {
        return !day.isBefore(firstDay) && (lastDay == null || !day.isAfter(lastDay));
    }

    /** Whether both could be asked for one award, were it not for their days. */
    boolean isForTheSameAs(Rate other) {
        return scope == other.scope
                && java.util.Objects.equals(microCredentialId, other.microCredentialId);
    }

    boolean overlaps(Rate other) {
        return isForTheSameAs(other)
                && (lastDay == null || !other.firstDay.isAfter(lastDay))
                && (other.lastDay == null || !firstDay.isAfter(other.lastDay));
    }

    Rate endingOn(LocalDate day) {
        return new Rate(id, scope, microCredentialId, quarters, perMinutes, firstDay, day);
    }

    /** Whole quarters; what is less than one is dropped. */
    int worth(EarnedAward award) {
        if (scope != Scope.ESTIMATED_HOURS) {
            return quarters;
        }
        return award.hours()
                .multiply(HOUR)
                .multiply(BigDecimal.valueOf(quarters))
                .divide(BigDecimal.valueOf(perMinutes), 0, RoundingMode.DOWN)
                .min(BigDecimal.valueOf(4L * Credit.MOST))
                .intValueExact();
    }

    RateUsed used(EarnedAward award) {
        return new RateUsed(
                scope,
                Credit.units(quarters),
                perMinutes == null ? null : hours(perMinutes),
                perMinutes == null ? null : award.hours(),
                firstDay);
    }

    static BigDecimal hours(int minutes) {
        BigDecimal hours =
                BigDecimal.valueOf(minutes)
                        .divide(HOUR, 4, RoundingMode.HALF_UP)
                        .stripTrailingZeros();
        return hours.scale() < 0 ? hours.setScale(0) : hours;
    }

    /** The one of the day that says most about the award; empty: none says anything. */
    static Optional<Rate> of(EarnedAward award, List<Rate> rates) {
        return rates.stream()
                .filter(rate -> rate.covers(award.on()) && rate.concerns(award))
                .min(Comparator.comparing(Rate::scope));
    }

    private boolean concerns(EarnedAward award) {
        return switch (scope) {
            case MICRO_CREDENTIAL -> microCredentialId.equals(award.microCredentialId());
            case ESTIMATED_HOURS -> award.hours() != null;
            case DEFAULT -> true;
        };
    }
}
