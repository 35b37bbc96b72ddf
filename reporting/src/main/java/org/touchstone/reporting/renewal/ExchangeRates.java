package org.touchstone.reporting.renewal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.touchstone.credential.kernel.Actor;

/**
 * What an award is worth to a jurisdiction, from a day on. The rate of the day on which the award
 * was earned counts and stays, whatever is decided later: one that names the micro-credential
 * before one by estimated hours, before the default. An amount is rounded down to the quarter.
 */
public interface ExchangeRates {

    List<JurisdictionView> jurisdictions(Actor actor);

    JurisdictionView jurisdiction(Actor actor, String code);

    /** Makes or changes the jurisdiction of this code. */
    JurisdictionView keep(Actor actor, JurisdictionView jurisdiction);

    /** The newest first, past and future ones too. */
    List<RateView> rates(Actor actor, String jurisdiction);

    /** Says whose credit {@link #add} would change, and changes nothing. */
    Preview preview(Actor actor, String jurisdiction, NewRate rate);

    /**
     * A rate for the same thing that began before and has no end then ends on the day before.
     *
     * @throws RatesOverlap when another for the same thing is in force on one of its days
     */
    RateView add(Actor actor, String jurisdiction, NewRate rate);

    /**
     * @param lastDay on which it is in force
     * @throws RatesOverlap when it would meet a later one
     */
    void end(Actor actor, UUID rateId, LocalDate lastDay);

    /**
     * Takes away a rate that has not begun.
     *
     * @throws RateHasBegun otherwise
     */
    void takeBack(Actor actor, UUID rateId);

    /**
     * @param unit what it counts in, in the plural: 'clock hours'
     * @param shares whether an award counts here that counts for another jurisdiction, or was used
     *     for something else, too
     */
    record JurisdictionView(String code, String name, String unit, boolean shares) {}

    /** What a rate goes by. */
    enum Scope {
        /** So much for this micro-credential. */
        MICRO_CREDENTIAL,
        /** So much for so many hours of estimated work. */
        ESTIMATED_HOURS,
        /** So much for any. */
        DEFAULT
    }

    /**
     * @param microCredential its code, with the scope of that name only
     * @param amount in units, in quarters
     * @param perHours with the scope ESTIMATED_HOURS only: so many hours give the amount
     * @param lastDay null: no end
     */
    record NewRate(
            Scope scope,
            String microCredential,
            BigDecimal amount,
            BigDecimal perHours,
            LocalDate firstDay,
            LocalDate lastDay) {}

    /**
     * @param microCredential code; null unless it names one
     * @param title of the micro-credential; null likewise
     * @param inForce today
     * @param begun today or before
     */
    record RateView(
            UUID id,
            Scope scope,
            String microCredential,
            String title,
            BigDecimal amount,
            BigDecimal perHours,
            LocalDate firstDay,
            LocalDate lastDay,
            boolean inForce,
            boolean begun) {}

    /**
     * @param educators whose credit would change
     * @param awards that would count more or less
     * @param first the first of them, by day
     */
    record Preview(int educators, int awards, List<Change> first) {
        public Preview {
            first = List.copyOf(first);
        }
    }

    /**
     * @param before in units; null: no rate
     * @param after in units; null: no rate
     */
    record Change(
            String name,
            String microCredential,
            LocalDate earnedOn,
            BigDecimal before,
            BigDecimal after) {}
}
