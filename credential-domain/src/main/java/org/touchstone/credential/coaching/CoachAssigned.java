package org.touchstone.credential.coaching;

import java.util.List;
import java.util.UUID;

/**
 * From now on, or for some days to come, somebody coaches these educators. Fired in the transaction
 * that assigns, so that whoever keeps coach and scoring apart does it at once.
 */
public record CoachAssigned(UUID coachId, List<UUID> educatorIds) {
    public CoachAssigned {
        educatorIds = List.copyOf(educatorIds);
    }
}
