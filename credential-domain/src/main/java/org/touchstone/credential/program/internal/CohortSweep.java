package org.touchstone.credential.program.internal;

import jakarta.ejb.Schedule;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import org.touchstone.credential.kernel.Deadlines;

/** Closes the cohorts whose last day is over. */
@Stateless
public class CohortSweep {
    @Inject Deadlines deadlines;
    @Inject CohortClosing closing;
    @Inject Clock clock;

    @Schedule(hour = "*", minute = "*", second = "*/30", persistent = false)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void sweep() {
        deadlines.fireDue(CohortClosing.CLOSES, clock.instant(), closing::close);
    }
}
