package org.touchstone.credential.coaching.internal;

import jakarta.ejb.Schedule;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import org.touchstone.credential.kernel.Deadlines;

/** Reminds of planned sessions. */
@Stateless
public class CoachingSweep {
    @Inject Deadlines deadlines;
    @Inject PlanReminders reminders;
    @Inject Clock clock;

    @Schedule(hour = "*", minute = "*", second = "15/30", persistent = false)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void sweep() {
        deadlines.fireDue(PlanBook.DUE, clock.instant(), reminders::due);
        deadlines.fireDue(PlanBook.OVERDUE, clock.instant(), reminders::overdue);
    }
}
