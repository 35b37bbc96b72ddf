package org.touchstone.reporting.incentive.internal;

import jakarta.ejb.Schedule;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Looks again and again for who has become eligible; one incentive that fails holds up no other.
 */
@Stateless
public class IncentiveSweep {
    private static final Logger LOG = Logger.getLogger(IncentiveSweep.class.getName());

    @Inject Assessment assessment;

    @Schedule(hour = "*", minute = "*", second = "40", persistent = false)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void sweep() {
        for (UUID incentive : assessment.due()) {
            try {
                assessment.sweep(incentive);
            } catch (RuntimeException e) {
                LOG.log(
                        Level.WARNING,
                        e,
                        () -> "Incentive " + incentive + " could not be assessed");
            }
        }
    }
}
