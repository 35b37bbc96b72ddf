package org.touchstone.review.deadline.internal;

import jakarta.ejb.Schedule;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import org.touchstone.credential.kernel.Deadlines;
import org.touchstone.review.deadline.ClockKind;

/** Sees that clocks have run out. */
@Stateless
public class ClockSweep {
    @Inject Deadlines deadlines;
    @Inject ClockEnds ends;
    @Inject Clock clock;

    @Schedule(hour = "*", minute = "*", second = "*/15", persistent = false)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void sweep() {
        for (ClockKind kind : ClockKind.values()) {
            deadlines.fireDue(
                    kind.deadline(), clock.instant(), submission -> ends.ranOut(kind, submission));
        }
    }
}
