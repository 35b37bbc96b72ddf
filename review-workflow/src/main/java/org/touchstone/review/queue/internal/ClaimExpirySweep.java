package org.touchstone.review.queue.internal;

import jakarta.ejb.Schedule;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import org.touchstone.credential.kernel.Deadlines;

/** Returns work whose lease ran out to the queue. */
@Stateless
public class ClaimExpirySweep {
    @Inject Deadlines deadlines;
    @Inject ClaimExpiry expiry;
    @Inject Clock clock;

    @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void sweep() {
        deadlines.fireDue(ClaimExpiry.DEADLINE, clock.instant(), expiry::expire);
    }
}
