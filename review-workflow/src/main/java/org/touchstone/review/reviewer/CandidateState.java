package org.touchstone.review.reviewer;

import java.util.Set;

/** How far a graduate and a supervisor have come with each other. */
public enum CandidateState {
    /** Meets the rule; nobody has asked yet. */
    ELIGIBLE,
    /** Asked by a supervisor. */
    INVITED,
    DECLINED,
    /** The invitation was taken back before it was answered. */
    WITHDRAWN,
    /** Has accepted the terms and was given the role. */
    ACCEPTED;

    /** Somebody who declined, or was no longer wanted, can be asked again. */
    public Set<CandidateState> next() {
        return switch (this) {
            case ELIGIBLE, DECLINED, WITHDRAWN -> Set.of(INVITED);
            case INVITED -> Set.of(ACCEPTED, DECLINED, WITHDRAWN);
            case ACCEPTED -> Set.of();
        };
    }
}
