package org.touchstone.credential.program;

import java.util.Set;

/** How far somebody is in a cohort; each state is dated by the agency's day. */
public enum ParticipationState {
    INVITED,
    /** Did not want to. May still change their mind. */
    DECLINED,
    ENROLLED,
    /** Has begun to work. */
    ACTIVE,
    COMPLETED,
    LEFT;

    /** Where a person can go from here; a revoked award or a higher target may undo completion. */
    public Set<ParticipationState> next() {
        return switch (this) {
            case INVITED -> Set.of(ENROLLED, DECLINED);
            case DECLINED -> Set.of(ENROLLED);
            case ENROLLED -> Set.of(ACTIVE, COMPLETED, LEFT);
            case ACTIVE -> Set.of(COMPLETED, LEFT);
            case COMPLETED, LEFT -> Set.of();
        };
    }
}
