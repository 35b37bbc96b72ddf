package org.touchstone.credential.coaching;

import java.time.LocalDate;
import java.util.UUID;
import org.touchstone.credential.kernel.Actor;

/**
 * Sessions that the cadence of a cohort asks for, on other days than it gave them. Each is due on
 * the last working day of its span, unless its coach moved it.
 */
public interface PlannedSessions {

    /**
     * Moves one to another day of its span, and tells the educator. It stays there when the
     * calendar or the cadence changes later, as long as the day lies in its span.
     *
     * @param day a working day, today or later
     * @throws org.touchstone.credential.kernel.NotFound for one whose educator the actor does not
     *     coach today
     * @throws SessionIsOver when it was held or was due before today
     */
    void move(Actor coach, UUID plannedId, LocalDate day);
}
