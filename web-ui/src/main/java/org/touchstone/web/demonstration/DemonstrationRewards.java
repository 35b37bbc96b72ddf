package org.touchstone.web.demonstration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.touchstone.credential.kernel.Actor;
import org.touchstone.reporting.pay.PaySheets;
import org.touchstone.reporting.renewal.ExchangeRates;
import org.touchstone.reporting.renewal.ExchangeRates.JurisdictionView;
import org.touchstone.reporting.renewal.ExchangeRates.NewRate;
import org.touchstone.reporting.renewal.ExchangeRates.Scope;
import org.touchstone.reporting.renewal.RenewalCycles;
import org.touchstone.reporting.renewal.RenewalCycles.Terms;
import org.touchstone.web.page.Agency;

/**
 * What earning brings in the demonstration: a license that is renewed by clock hours, with its
 * educator in the middle of a cycle, and a price for readings.
 */
@ApplicationScoped
public class DemonstrationRewards {
    private static final Logger LOG = Logger.getLogger(DemonstrationRewards.class.getName());
    private static final String LICENSE = "STATE-LICENSE";

    @Inject ExchangeRates rates;
    @Inject RenewalCycles cycles;
    @Inject PaySheets pay;
    @Inject Clock clock;
    @Inject Agency agency;

    /** Does nothing where there is any jurisdiction. */
    void load(Actor actor) {
        if (!rates.jurisdictions(actor).isEmpty()) {
            return;
        }
        try {
            LocalDate today = LocalDate.ofInstant(clock.instant(), agency.zone());
            license(actor, LocalDate.of(today.getYear() - 2, 7, 1));
            pay.addRate(actor, null, new BigDecimal("25.00"), today.minusYears(10));
        } catch (RuntimeException e) {
            LOG.log(Level.SEVERE, e, () -> "The demonstration has no rewards");
        }
    }

    private void license(Actor actor, LocalDate firstDay) {
        rates.keep(
                actor,
                new JurisdictionView(LICENSE, "State professional license", "clock hours", true));
        for (Scope scope : List.of(Scope.ESTIMATED_HOURS, Scope.DEFAULT)) {
            boolean byHours = scope == Scope.ESTIMATED_HOURS;
            rates.add(
                    actor,
                    LICENSE,
                    new NewRate(
                            scope,
                            null,
                            byHours ? BigDecimal.ONE : BigDecimal.valueOf(15),
                            byHours ? BigDecimal.ONE : null,
                            firstDay.minusYears(10),
                            null));
        }
        cycles.open(
                actor,
                LICENSE,
                new Terms(
                        firstDay,
                        firstDay.plusYears(5).minusDays(1),
                        BigDecimal.valueOf(120),
                        BigDecimal.valueOf(60),
                        BigDecimal.TEN),
                List.of("educator"));
    }
}
