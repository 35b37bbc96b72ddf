package org.touchstone.review.deadline.internal;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.UUID;
import org.touchstone.review.wakeup.WakeUp;

/** A reminder has fired. */
@Stateless
public class ReminderWakeUp implements WakeUp {
    @Inject ReminderFiring firing;

    @Override
    public String kind() {
        return ReminderFiring.REMINDER_DUE;
    }

    @Override
    public void handle(UUID reminderId) {
        firing.tell(reminderId);
    }
}
