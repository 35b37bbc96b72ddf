package org.touchstone.credential.submission.internal;

import jakarta.ejb.Schedule;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import org.touchstone.credential.kernel.Deadlines;

/** Closes the windows whose time is over. */
@Stateless
public class ResubmissionSweep {
    @Inject Deadlines deadlines;
    @Inject ResubmissionEnd end;
    @Inject Clock clock;

    @Schedule(hour = "*", minute = "*", second = "*/30", persistent = false)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void sweep() {
        deadlines.fireDue(AttemptRules.WINDOW_CLOSES, clock.instant(), end::closed);
    }
}
