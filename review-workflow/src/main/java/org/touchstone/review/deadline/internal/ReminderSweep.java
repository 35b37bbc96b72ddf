package org.touchstone.review.deadline.internal;

import jakarta.ejb.Schedule;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import org.touchstone.credential.kernel.Deadlines;

/** Fires the reminders whose time has come. */
@Stateless
public class ReminderSweep {
    @Inject Deadlines deadlines;
    @Inject ReminderFiring firing;
    @Inject Clock clock;

    @Schedule(hour = "*", minute = "*", second = "*/15", persistent = false)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void sweep() {
        deadlines.fireDue(Reminders.DEADLINE, clock.instant(), firing::fire);
    }
}
