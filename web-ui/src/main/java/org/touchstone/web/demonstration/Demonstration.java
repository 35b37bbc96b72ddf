package org.touchstone.web.demonstration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.touchstone.credential.kernel.Actor;
import org.touchstone.credential.kernel.BusinessDays;
import org.touchstone.reporting.intake.DemonstrationHistory;
import org.touchstone.web.demonstration.DemonstrationAccounts.Account;
import org.touchstone.web.demonstration.DemonstrationRoster.Running;

/**
 * A small agency to try things with: a catalog, the history of four programs, three of them under
 * way again this year, and one account for each role.
 */
@ApplicationScoped
public class Demonstration {
    private static final Logger LOG = Logger.getLogger(Demonstration.class.getName());

    @Inject DemonstrationHistory history;
    @Inject DemonstrationCatalog catalog;
    @Inject DemonstrationAccounts accounts;
    @Inject DemonstrationCoursework coursework;
    @Inject DemonstrationPrograms programs;
    @Inject DemonstrationReadings readings;
    @Inject BusinessDays days;

    /**
     * Loads whatever is not there yet.
     *
     * @return the sign-ins that were made, a line each; empty when there were none to make
     */
    public Optional<String> load(Actor system) {
        history.load(system);
        catalog.load(system);
        Optional<String> signIns = accounts.load(system);
        coursework.make(accounts.actor(Account.MANAGER), accounts.actor(Account.EDUCATOR));
        LocalDate today = days.today();
        List<Running> running = new ArrayList<>();
        if (!programs.areMade()) {
            once("programs of this year", () -> running.addAll(programs.make(system, today)));
        }
        if (!readings.areMade()) {
            once("readings", () -> readings.make(system, running, today));
        }
        return signIns;
    }

    /** Tried once: without it the demonstration is smaller, but can be used. */
    private static void once(String what, Runnable part) {
        long begun = System.nanoTime();
        try {
            part.run();
            LOG.info(
                    () ->
                            "The demonstration's %s took %d ms."
                                    .formatted(
                                            what,
                                            Duration.ofNanos(System.nanoTime() - begun)
                                                    .toMillis()));
        } catch (RuntimeException e) {
            LOG.log(Level.SEVERE, e, () -> "The demonstration has no " + what);
        }
    }
}
