package org.touchstone.review.queue.internal;

import jakarta.ejb.Schedule;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.logging.Logger;
import org.touchstone.credential.kernel.Actor;
import org.touchstone.review.queue.Invariants;
import org.touchstone.review.queue.Invariants.Report;

/**
 * Every night. Several nodes may report the same night: the newest report is the one that counts.
 */
@Stateless
public class InvariantSchedule {
    private static final Logger LOG = Logger.getLogger(InvariantSchedule.class.getName());

    private static final Actor NIGHTLY = Actor.system("nightly invariants");

    @Inject Invariants invariants;

    @Schedule(hour = "2", minute = "20", persistent = false)
    public void check() {
        Report report = invariants.check(NIGHTLY);
        report.findings().stream()
                .filter(finding -> finding.breaches() > 0)
                .forEach(
                        finding ->
                                LOG.severe(
                                        () ->
                                                "Invariant "
                                                        + finding.rule()
                                                        + " is broken "
                                                        + finding.breaches()
                                                        + " times, for example by "
                                                        + finding.examples()));
    }
}
