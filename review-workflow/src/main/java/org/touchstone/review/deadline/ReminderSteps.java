package org.touchstone.review.deadline;

import java.util.List;
import java.util.UUID;
import org.touchstone.credential.kernel.Actor;

/**
 * The agency's policy of reminding: who, of what, when, and how often at most. For those who
 * supervise scoring or keep the calendar.
 */
public interface ReminderSteps {

    /** By what they are about, the earliest first. */
    List<Step> steps(Actor actor);

    /**
     * Changes when and how often; it holds for what is planned from then on.
     *
     * @param offsetDays business days from the due day to the first reminder, negative before it;
     *     -60 to 60
     * @param everyDays business days between one and the next; 1 to 60
     * @param budget at most so many, 0 to 20; 0 turns the step off
     * @throws org.touchstone.credential.kernel.NotFound when there is no such step
     */
    Step change(Actor actor, UUID stepId, int offsetDays, int everyDays, int budget);

    /**
     * @param about a kind of clock, or RESUBMISSION
     * @param recipient READER, EDUCATOR, SUPERVISORS or ADMINISTRATORS
     */
    record Step(
            UUID id, String about, String recipient, int offsetDays, int everyDays, int budget) {}
}
